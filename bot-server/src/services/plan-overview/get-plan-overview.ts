/** Gets where the programmes of the units below stand: who has issued, who is late, who waits for whom (U-05). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type {
  PlanOverview,
  PlanOverviewQuery,
  PlanOverviewRow,
} from '@quan-triet/shared/models/plan-overview'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import { countWorkingDays } from '@quan-triet/shared/time/working-days'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import { listOverseersOf } from '../../db/queries/oversight.ts'
import {
  countUnitsBelow,
  type PlanStandRow,
  readPlanStands,
} from '../../db/queries/plan-overview.ts'
import { listUnitsNamed } from '../../db/queries/plans.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requireRightInTree } from '../rights.ts'

const PAGE = 50

/** @throws ServiceError `not_found`, `not_allowed`, `no_campaign` */
export const getPlanOverview = async ({
  ctx,
  input: { unitId, campaignId, state = 'tat_ca', reach = 'con', cursor },
}: {
  ctx: ServiceContext
  input: PlanOverviewQuery
}): Promise<PlanOverview> => {
  await requireRightInTree(ctx, 'see_figures', unitId)
  const now = ctx.clock.now()
  const day = dayOf(now)
  const { id, title, snapshotOn } = await getCampaignOfUnit(ctx, { unitId, campaignId, day })
  const above = await listUnitsAbove(ctx.db, unitId, day)
  const [unit, ...path] = await listUnitsNamed(ctx.db, [unitId, ...pathOf(ctx, above)])
  if (!unit) throw new ServiceError('not_found')
  const asked = { unitId, campaignId, day, now, reach }
  const offset = readCursor(cursor)
  const { sums, rows } = await readPlanStands(ctx.db, { ...asked, state, limit: PAGE + 1, offset })
  const page = rows.slice(0, PAGE)
  return {
    unit,
    campaign: { id, title, snapshotOn },
    path,
    today: day,
    sums,
    rows: await describeRows(ctx, page, { campaignId, day, unitId }),
    next: rows.length > PAGE ? String(offset + PAGE) : null,
  }
}

/** The units above that the reader may open, the highest first. */
const pathOf = (ctx: ServiceContext, above: readonly OrgUnitId[]): OrgUnitId[] => {
  const scope = scopeOf(ctx.actor, 'see_figures')
  const top =
    scope === 'everywhere'
      ? above.length - 1
      : above.findLastIndex((id) => scope.below.includes(id) || scope.at.includes(id))
  return above.slice(0, top + 1).toReversed()
}

/** @throws ServiceError `invalid_input` for one that the house did not give */
const readCursor = (cursor: string | undefined): number => {
  const offset = Number(cursor ?? 0)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new ServiceError('invalid_input')
  return offset
}

type Asked = Pick<PlanOverviewQuery, 'campaignId' | 'unitId'> & { day: string }

const describeRows = async (
  ctx: ServiceContext,
  page: readonly PlanStandRow[],
  { campaignId, day, unitId }: Asked,
): Promise<PlanOverviewRow[]> => {
  const unitIds = page.map((row) => row.unitId)
  const below = await countUnitsBelow(ctx.db, { unitIds, campaignId, day })
  const overseers = await listOverseersOf(ctx.db, unitIds, ctx.clock.now())
  const watched = new Set(overseers.map((one) => one.unitId))
  const exceptions = await listCalendarDays(ctx.db)
  const mayExcuse = mayDo(ctx.actor, 'make_reports', unitId)
  return page.map((row) => ({
    nodeId: row.nodeId,
    unit: { id: row.unitId, nameOrg: row.nameOrg, shortName: row.shortName },
    planId: row.planId,
    state: row.state,
    since: sinceOf(row),
    due: row.dueAt === null ? null : { at: row.dueAt, isTentative: row.isTentative === 1 },
    lateDays: lateDaysOf(row, day, exceptions),
    waitsFor: waitsFor(row),
    isWithoutOverseer: row.state === 'gui_xem_xet' && !watched.has(row.unitId),
    excuse: row.excuse,
    mayExcuse: mayExcuse && row.parentUnitId === unitId,
    below: below.get(row.unitId) ?? 0,
  }))
}

const sinceOf = (row: PlanStandRow): string | null => {
  if (row.state === 'gui_xem_xet') return row.sentForReviewOn
  if (row.state === 'da_cho_y_kien' || row.state === 'yeu_cau_sua') return row.reviewedOn
  if (row.state === 'ban_hanh') return row.issuedOn
  return row.changedAt === null ? null : dayOf(row.changedAt)
}

const lateDaysOf = (
  { isLate, dueAt }: PlanStandRow,
  day: string,
  exceptions: readonly CalendarException[],
): number =>
  isLate === 1 && dueAt !== null ? Math.max(1, countWorkingDays(dayOf(dueAt), day, exceptions)) : 0

const waitsFor = (row: PlanStandRow): PlanOverviewRow['waitsFor'] => {
  if (row.excuse !== null || (row.state !== null && isIssued({ state: row.state }))) return null
  const own = { id: row.unitId, nameOrg: row.nameOrg, shortName: row.shortName }
  if (row.state === 'gui_xem_xet' && row.parentUnitId !== null)
    return {
      who: 'reviewer',
      unit: {
        id: row.parentUnitId,
        nameOrg: row.parentNameOrg ?? '',
        shortName: row.parentShortName ?? '',
      },
    }
  if (row.state === 'lay_y_kien') return { who: 'members', unit: own }
  return { who: row.state === 'da_cho_y_kien' ? 'office' : 'unit', unit: own }
}

/** Describes one unit as it stood on a day: place, counts, all its names, and what became of it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitDetail, UnitEvent } from '@quan-triet/shared/models/org-unit'
import { addDays } from '@quan-triet/shared/time/calendar'
import { listUnitNames } from '../../db/queries/people.ts'
import { countOpenRebindings } from '../../db/queries/rebinding.ts'
import { listSuccessionsOf } from '../../db/queries/successions.ts'
import {
  countAttached,
  findUnit,
  isUnitInScope,
  listNamesOf,
  listPathsOn,
} from '../../db/queries/tree-view.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { withCounts } from './list-units.ts'
import { requireLook } from './require-look.ts'

/**
 * A closed unit is shown as it was on its last day, one still to be founded as on its first.
 * @throws ServiceError `not_found` outside the scope of looking, else as `requireLook`
 */
export const getUnit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: OrgUnitId; day: Day }
}): Promise<UnitDetail> => {
  const scope = requireLook(ctx)
  const unit = await findUnit(ctx.db, input.id)
  if (!unit) throw new ServiceError('not_found')
  const day = dayWithin(unit, input.day)
  if (!(await isUnitInScope(ctx.db, unit.id, { scope, day }))) throw new ServiceError('not_found')
  const names = await listNamesOf(ctx.db, unit.id)
  const named = names.findLast((name) => name.from <= day) ?? names[0]
  const nameOrg = named?.nameOrg ?? unit.name_org
  const shortName = named?.shortName ?? unit.short_name
  const { id, code, level } = unit
  const [line] = await withCounts(ctx, [{ id, code, level, nameOrg, shortName }], day)
  if (!line) throw new ServiceError('not_found')
  const path = await listPathsOn(ctx.db, [id], day)
  const guests = await countAttached(ctx.db, [id], { day, attach: 'tam_thoi' })
  const managed = scopeOf(ctx.actor, 'manage_tree')
  return {
    ...line,
    nameCommittee: named?.nameCommittee ?? unit.name_committee,
    orgType: unit.org_type,
    symbol: unit.symbol,
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
    path: path.map((step) => ({ id: step.id, nameOrg: step.nameOrg })),
    names,
    events: await listEvents(ctx, id),
    guests: guests.get(id) ?? 0,
    openItems: await countOpenRebindings(ctx.db, id),
    mayChange: await isUnitInScope(ctx.db, id, { scope: managed, day }),
  }
}

const dayWithin = (
  { valid_from, valid_to }: { valid_from: Day; valid_to: Day | null },
  day: Day,
): Day => {
  if (day < valid_from) return valid_from
  return valid_to !== null && day >= valid_to ? addDays(valid_to, -1) : day
}

const listEvents = async (ctx: ServiceContext, id: OrgUnitId): Promise<UnitEvent[]> => {
  const rows = await listSuccessionsOf(ctx.db, id)
  const ids = [...new Set(rows.flatMap((row) => [row.from_unit_id, row.to_unit_id ?? []].flat()))]
  const names = new Map((await listUnitNames(ctx.db, ids)).map((unit) => [unit.id, unit.nameOrg]))
  const refOf = (unitId: OrgUnitId) => ({ id: unitId, nameOrg: names.get(unitId) ?? '' })
  return rows.map((row) => ({
    kind: row.kind,
    on: row.effective_on,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
    from: refOf(row.from_unit_id),
    to: row.to_unit_id && refOf(row.to_unit_id),
  }))
}

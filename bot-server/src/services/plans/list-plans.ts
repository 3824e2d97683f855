/** Lists the plans of a unit in its campaigns, and the reader's own personal plans of all years (M-11). */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { PlanRow, UnitPlans } from '@quan-triet/shared/models/plan'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { type DeadlineOfNode, listDeadlines, listNodesOfUnit } from '../../db/queries/campaigns.ts'
import {
  findExcuse,
  listIssuedProgrammes,
  listPersonalPlans,
  listPlansOfNodes,
  listUnitsNamed,
  type StoredPlan,
} from '../../db/queries/plans.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { dueOf } from '../papers/load-papers.ts'
import { requirePerson, requireRightOver } from '../rights.ts'
import { titleOf } from './plan-headings-of.ts'
import { unitsOfMaker } from './require-plan.ts'
import { standingOf } from './standing-of.ts'

/** @param input.unitId omitted: the own branch @throws ServiceError `not_found`, `not_allowed` */
export const listPlans = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined }
}): Promise<UnitPlans> => {
  const actor = requirePerson(ctx)
  const own = [...new Set([actor.homeUnitId, ...unitsOfMaker(ctx)])]
  const unitId = input.unitId ?? actor.homeUnitId
  if (!own.includes(unitId)) requireRightOver(ctx, 'take_part', unitId)
  const units = await listUnitsNamed(ctx.db, [...new Set([unitId, ...own])])
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) throw new ServiceError('not_found')
  const personal = await listPersonalPlans(ctx.db, actor.personId)
  const campaigns = await listCampaigns(ctx, { actor, unitId })
  const shown = new Set(campaigns.flatMap((one) => one.personal?.planId ?? []))
  const issued = mayDo(actor, 'make_plans', unitId)
    ? await listIssuedProgrammes(ctx.db, unitId)
    : []
  return {
    units,
    unit,
    campaigns,
    earlier: personal
      .filter(({ id }) => !shown.has(id))
      .map((plan) => ({
        planId: plan.id,
        title: titleOf(plan),
        state: plan.state,
        changedOn: dayOf(plan.changedAt),
      })),
    templates: issued.map((plan) => ({ planId: plan.id, title: titleOf(plan) })),
  }
}

interface Asked {
  actor: PersonActor
  unitId: OrgUnitId
}

const listCampaigns = async (
  ctx: ServiceContext,
  asked: Asked,
): Promise<UnitPlans['campaigns']> => {
  const nodes = await listNodesOfUnit(ctx.db, asked.unitId, ctx.clock.now())
  const plans = await listPlansOfNodes(ctx.db, {
    nodeIds: nodes.map(({ nodeId }) => nodeId),
    personId: asked.actor.personId,
  })
  const campaigns: UnitPlans['campaigns'] = []
  for (const { nodeId, title } of nodes) {
    const deadlines = await listDeadlines(ctx.db, nodeId)
    const excuse = (await findExcuse(ctx.db, nodeId)) ?? null
    campaigns.push({
      nodeId,
      title,
      programme: programmeRow(asked, { nodeId, plans, deadlines, excuse }),
      personal: personalRow(asked, { nodeId, plans, deadlines }),
      excuse,
    })
  }
  return campaigns
}

interface Known {
  nodeId: CampaignNodeId
  plans: readonly StoredPlan[]
  deadlines: readonly DeadlineOfNode[]
}

/** The draft of a unit is its writers' until opinions are asked for. */
const programmeRow = (
  { actor, unitId }: Asked,
  { nodeId, plans, deadlines, excuse }: Known & { excuse: string | null },
): PlanRow => {
  const plan = plans.find((one) => one.nodeId === nodeId && one.kind === 'tap_the')
  const isMaker = mayDo(actor, 'make_plans', unitId)
  return {
    kind: 'tap_the',
    planId: plan && (isMaker || plan.state !== 'nhap') ? plan.id : null,
    standing: plan ? standingOf(plan) : null,
    due: dueOf(deadlines, 'chuong_trinh'),
    mayBegin: !plan && isMaker && excuse === null,
  }
}

/** Heads owe one (S0-23); whoever has one sees it. */
const personalRow = (
  { actor, unitId }: Asked,
  { nodeId, plans, deadlines }: Known,
): PlanRow | null => {
  const plan = plans.find((one) => one.nodeId === nodeId && one.personId === actor.personId)
  const isHead = isHeadOf(actor, unitId)
  if (!plan && !isHead) return null
  return {
    kind: 'ca_nhan',
    planId: plan?.id ?? null,
    standing: plan ? standingOf(plan) : null,
    due: dueOf(deadlines, 'ke_hoach_ca_nhan'),
    mayBegin: !plan,
  }
}

/** Who heads a unit, or stands in for its head, has a personal plan there. */
export const isHeadOf = ({ roles }: PersonActor, unitId: OrgUnitId): boolean =>
  roles.some(
    ({ role, orgUnitId }) => orgUnitId === unitId && (role === 'bi_thu' || role === 'pho_bi_thu'),
  )

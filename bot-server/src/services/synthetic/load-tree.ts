/** Loads the units of a set with what became of them, and the campaign with a node in each. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import { chunksOf } from '../../db/chunks.ts'
import { insertNew } from '../../db/insert-new.ts'
import { insertSuccessions } from '../../db/queries/successions.ts'
import { changeEdges } from '../../db/queries/tree-changes.ts'
import { insertUnits } from '../../db/queries/units.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { type PlannedUnit, rootUnit } from '../../synthetic/plan-tree.ts'
import { campaignWords as words } from '../../synthetic/words-campaign.ts'
import type { ServiceContext } from '../context.ts'
import { classRow, sessionRows } from './session-rows.ts'
import { classIdOf, nodeIdOf, syntheticCampaign, unitIdOf } from './synthetic-ids.ts'
import { typedRow } from './typed-row.ts'

/** Units as they stood at first; then the day of the merger, as any change of the tree is made. */
export const loadTree = (ctx: ServiceContext, plan: SetPlan): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    const { mergerOn } = plan.campaign
    await insertUnits(
      db,
      plan.units.map((unit) => ({
        id: unitIdOf(unit.id),
        parent_id: firstParent(unit),
        code: unit.id.toUpperCase(),
        name_org: unit.names.org,
        name_committee: unit.names.committee,
        short_name: unit.names.short,
        level: unit.level,
        org_type: unit.type,
        symbol: unit.symbol,
        valid_from: unit.from,
        valid_to: null,
        is_pilot: 0,
      })),
    )
    const closes = plan.units
      .filter((unit) => unit.to !== null)
      .map(({ id }) => ({ unitId: unitIdOf(id) }))
    const moves = plan.units.flatMap(({ id, parentId, earlierParent }) =>
      earlierParent && parentId ? [{ unitId: unitIdOf(id), parentId: unitIdOf(parentId) }] : [],
    )
    await changeEdges(db, { day: mergerOn, closes, moves })
    await insertSuccessions(
      db,
      plan.successions.map(({ kind, from, to }, index) => ({
        id: `synthetic-succession-${index}`,
        kind,
        from_unit_id: unitIdOf(from),
        to_unit_id: unitIdOf(to),
        effective_on: mergerOn,
        decision_number: words.decision(index + 1),
        decision_on: mergerOn,
        recorded_at: ctx.clock.now(),
        processed_at: at(mergerOn, '00:00'),
      })),
    )
  })

const firstParent = ({ parentId, earlierParent }: PlannedUnit) => {
  const id = earlierParent?.id ?? parentId
  return id === null ? null : unitIdOf(id)
}

/** The campaign over the whole tree, its nodes, and the key-cadre class of each committee on the first day. */
export const loadCampaign = async (ctx: ServiceContext, plan: SetPlan): Promise<void> => {
  const { startsOn, endsOn } = plan.campaign
  const openedAt = at(startsOn, '07:00')
  const campaign = typedRow('campaign', {
    id: syntheticCampaign,
    owner_org_id: unitIdOf(rootUnit),
    title: words.title(plan.name),
    reporting_base: plan.set.exact ? 'tong_so' : 'phai_hoc',
    target_percent: 98,
    snapshot_on: endsOn,
    essay_opens: 'sau_hoan_thanh',
    starts_on: startsOn,
    scope_on: startsOn,
    opened_at: openedAt,
  })
  await insertNew(ctx.db, [{ table: campaign.table, rows: [campaign.row], key: ['id'] }])
  const nodes = nodeRows(plan, openedAt)
  for (const rows of chunksOf(nodes, 2000))
    await insertNew(ctx.db, [{ table: 'campaign_node', rows, key: ['id'] }])
  await loadKeyClasses(ctx, plan)
}

/** Those that go on before those that they succeed, parents before children: every reference finds its row. */
const nodeRows = (plan: SetPlan, openedAt: Instant): object[] => {
  const successor = new Map(plan.successions.map(({ from, to }) => [from, to]))
  const row = (unit: PlannedUnit) => {
    const next = successor.get(unit.id)
    const parent = unit.parentId
    return typedRow('campaign_node', {
      id: nodeIdOf(unit.id),
      campaign_id: syntheticCampaign,
      org_unit_id: unitIdOf(unit.id),
      state: next ? 'hoc_bu' : 'bao_cao',
      succeeded_by: next ? nodeIdOf(next) : null,
      parent_node_id: parent === null ? null : nodeIdOf(parent),
      acknowledged_at: openedAt,
    }).row
  }
  const living = plan.units.filter(({ to }) => to === null)
  const ended = plan.units.filter(({ to }) => to !== null)
  return [...living, ...ended].map(row)
}

const loadKeyClasses = async (ctx: ServiceContext, plan: SetPlan): Promise<void> => {
  const startsAt = at(plan.campaign.startsOn, '08:00')
  const legacy = plan.set.legacyCommittees !== undefined
  const hosts = plan.units.filter(
    ({ level, to }) => level === 'cap_tren_truc_tiep' && (!legacy || to !== null),
  )
  const rows = hosts.flatMap((unit) => {
    const facts = {
      key: unit.id,
      unitId: unitIdOf(unit.id),
      title: words.keyClass,
      mode: 'truc_tiep' as const,
      counts: true,
      venue: words.hall(unit.names.short),
      invited: 0,
    }
    const held = classRow(facts, 'chu_chot')
    const audience = typedRow('class_audience', {
      class_id: classIdOf(unit.id, 'chu_chot'),
      audience_group: 'can_bo_chu_chot',
    })
    return [held, audience, ...sessionRows(facts, 'chu_chot', startsAt)]
  })
  const of = (table: string) => rows.filter((one) => one.table === table).map(({ row }) => row)
  await insertNew(ctx.db, [
    { table: 'class', rows: of('class'), key: ['id'] },
    { table: 'class_audience', rows: of('class_audience'), key: ['class_id', 'audience_group'] },
    { table: 'session', rows: of('session'), key: ['id'] },
    { table: 'session_venue', rows: of('session_venue'), key: ['id'] },
  ])
}

/** Writes a planned change of the tree with the day from which it holds, and the trace of who decided it. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import { insertSuccessions, type SuccessionRow } from '../../db/queries/successions.ts'
import { changeEdges, countDoubleParents, renameUnitFrom } from '../../db/queries/tree-changes.ts'
import {
  countDoubleHomes,
  endRolesOf,
  endVisitsAtHome,
  moveMemberships,
} from '../../db/queries/tree-members.ts'
import { insertUnits, type NewUnit } from '../../db/queries/units.ts'
import type { TreeFacts } from '../../domain/organisation/tree-facts.ts'
import type { PlannedUnit, TreePlan } from '../../domain/organisation/tree-plan.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

interface Decision {
  decisionNumber: string
  decisionOn: Day | null
}

interface Work {
  plan: TreePlan
  facts: TreeFacts
  decision: Decision
}

/** One moment for the whole change: roles end, and their end is found again, by it. */
type WorkAt = Work & { now: Instant }

/** When roles in a closing unit end: with its day, but never earlier than now, since rights are not taken back. */
export const endOfRoles = (day: Day, now: Instant): Instant => {
  const begin = at(day, '00:00')
  return begin > now ? begin : now
}

/** @returns the successions recorded, for what has to happen once the day has come */
export const carryOut = async (tx: ServiceContext, work: Work): Promise<SuccessionRow[]> => {
  const { plan } = work
  const { day } = plan
  await insertUnits(
    tx.db,
    plan.founds.map((unit) => rowOf(unit, day)),
  )
  await changeEdges(tx.db, plan)
  for (const rename of plan.renames) await renameUnitFrom(tx.db, { ...rename, day })
  const now = tx.clock.now()
  await leadPeople(tx, plan, now)
  await assertSound(tx, work)
  const successions = successionsOf(tx, { ...work, now })
  await insertSuccessions(tx.db, successions)
  await recordDecision(tx, work)
  return successions
}

const rowOf = (unit: PlannedUnit, day: Day): NewUnit => ({
  id: unit.id,
  parent_id: unit.parentId,
  code: unit.code,
  name_org: unit.nameOrg,
  name_committee: unit.nameCommittee,
  short_name: unit.shortName,
  level: unit.level,
  org_type: unit.orgType,
  symbol: unit.symbol,
  valid_from: day,
  valid_to: null,
  is_pilot: 0,
})

const leadPeople = async (
  tx: ServiceContext,
  { day, memberMoves, closes }: TreePlan,
  now: Instant,
) => {
  for (const move of memberMoves)
    await moveMemberships(tx.db, { ...move, day, newId: () => tx.newId<string>() })
  for (const unitId of new Set(memberMoves.map((move) => move.to)))
    await endVisitsAtHome(tx.db, unitId, day)
  const closed = closes.map((one) => one.unitId)
  if (closed.length > 0) await endRolesOf(tx.db, closed, endOfRoles(day, now))
}

/** INV-01, whatever the plan said: a second look in the same transaction. */
const assertSound = async (tx: ServiceContext, { plan }: Work): Promise<void> => {
  const placed = [...plan.closes, ...plan.moves].map((one) => one.unitId)
  const people = plan.memberMoves.flatMap((move) => move.personIds)
  const parents = await countDoubleParents(tx.db, placed)
  const homes = await countDoubleHomes(tx.db, people)
  if (parents + homes > 0)
    throw new Error(`the change would leave ${parents} units and ${homes} people in two places`)
}

const successionsOf = (tx: ServiceContext, { plan, decision, now }: WorkAt): SuccessionRow[] => {
  const { kind } = plan
  if (kind === 'thanh_lap') return []
  const closed = new Set(plan.closes.map((one) => one.unitId))
  const own: { from: OrgUnitId; to: OrgUnitId | null }[] = [
    ...plan.closes.flatMap(({ unitId, successors }) =>
      (successors.length > 0 ? successors : [null]).map((to) => ({ from: unitId, to })),
    ),
    ...plan.renames.map(({ unitId }) => ({ from: unitId, to: unitId })),
    // Units that follow a closed one have no decision of their own.
    ...(closed.size === 0 ? plan.moves.map(({ unitId }) => ({ from: unitId, to: unitId })) : []),
  ]
  return own.map(({ from, to }) => ({
    id: tx.newId<string>(),
    kind,
    from_unit_id: from,
    to_unit_id: to,
    effective_on: plan.day,
    decision_number: decision.decisionNumber,
    decision_on: decision.decisionOn,
    recorded_by: actingPerson(tx),
    recorded_at: now,
    processed_at: null,
  }))
}

const actingPerson = ({ actor }: ServiceContext): PersonId | null =>
  actor.kind === 'person' ? actor.personId : null

/** One line for each unit that was founded, closed, moved or named. */
const recordDecision = async (tx: ServiceContext, { plan, decision }: Work): Promise<void> => {
  const base = { kind: plan.kind, day: plan.day, decisionNumber: decision.decisionNumber }
  const lines = [
    ...plan.founds.map(({ id, code, parentId }) => ({ id, code, parent: parentId })),
    ...plan.closes.map(({ unitId, successors }) => ({
      id: unitId,
      to: successors,
      people: plan.memberMoves
        .filter((move) => move.from === unitId)
        .reduce((sum, move) => sum + move.personIds.length, 0),
    })),
    ...plan.moves.map(({ unitId, parentId }) => ({ id: unitId, parent: parentId })),
    ...plan.renames.map(({ unitId, names }) => ({ id: unitId, names })),
  ]
  for (const { id, ...detail } of lines)
    await recordAudit(tx, {
      action: 'change-tree',
      orgUnitId: id,
      subject: `unit:${id}`,
      detail: { ...base, ...detail },
    })
}

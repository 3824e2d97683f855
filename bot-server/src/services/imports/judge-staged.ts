/** Judges the staged rows of an import against the rosters and the tree as they are now. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { fold } from '@quan-triet/shared/text/fold'
import {
  findParentOf,
  listCodesTaken,
  listPeopleInReach,
  listUnitsInReach,
} from '../../db/queries/import-known.ts'
import { createUnitFinder, type KnownUnit } from '../../domain/imports/find-unit.ts'
import { type Judgement, judgeRoster } from '../../domain/imports/judge-roster.ts'
import { type JudgedUnit, judgeTree } from '../../domain/imports/judge-tree.ts'
import { indexPeople } from '../../domain/imports/known-people.ts'
import { placeRow, type PlacedRow } from '../../domain/imports/place-row.ts'
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { inTurns, nextTurn } from './in-turns.ts'

interface Reach {
  units: KnownUnit[]
  root: KnownUnit
}

/** Units that the file may name; a branch also sees its neighbours, to say that they are not its own. */
const loadReach = async (
  ctx: ServiceContext,
  rootId: OrgUnitId,
  right: 'manage_people' | 'manage_tree',
): Promise<Reach> => {
  const day = dayOf(ctx.clock.now())
  const scope = scopeOf(ctx.actor, right)
  const units = await listUnitsInReach(ctx.db, { rootId, scope, day })
  const root = units.find((unit) => unit.id === rootId)
  if (root === undefined) throw new ServiceError('not_found')
  const parentId = root.takesMembers ? await findParentOf(ctx.db, rootId, day) : undefined
  if (parentId === undefined) return { units, root }
  const around = await listUnitsInReach(ctx.db, { rootId: parentId, scope, day })
  const own = new Set(units.map((unit) => unit.id))
  // What stands beside the branch is not this file's to change, whatever else its importer may do.
  const others = around.filter((unit) => !own.has(unit.id))
  return { units: [...units, ...others.map((unit) => ({ ...unit, isInScope: false }))], root }
}

/** @throws ServiceError `not_found` if the unit is no more */
export const judgeStagedRoster = async (
  ctx: ServiceContext,
  rootId: OrgUnitId,
  staged: readonly StagedRow[],
): Promise<Judgement & { root: KnownUnit; unitNames: Map<OrgUnitId, string> }> => {
  const { units, root } = await loadReach(ctx, rootId, 'manage_people')
  const place = { units: createUnitFinder(units), root, today: dayOf(ctx.clock.now()) }
  const placed = await inTurns(staged, (row) => placeRow(row, place))
  const scope = scopeOf(ctx.actor, 'manage_people')
  const now = ctx.clock.now()
  const people = await listPeopleInReach(ctx.db, { ...askedAfter(placed), scope, now })
  await nextTurn()
  const index = indexPeople(people)
  await nextTurn()
  const judged = judgeRoster(placed, index)
  await nextTurn()
  return { ...judged, root, unitNames: new Map(units.map((unit) => [unit.id, unit.nameOrg])) }
}

const askedAfter = (placed: readonly PlacedRow[]) => ({
  unitIds: placed.flatMap(({ unit }) => unit?.id ?? []),
  names: placed.flatMap(({ facts }) => (facts.fullName === '' ? [] : fold(facts.fullName))),
  phones: placed.flatMap(({ facts }) => facts.phone ?? []),
})

/** @throws ServiceError `not_found` if the unit is no more */
export const judgeStagedTree = async (
  ctx: ServiceContext,
  rootId: OrgUnitId,
  staged: readonly StagedRow[],
): Promise<{ rows: JudgedUnit[]; root: KnownUnit }> => {
  const { units, root } = await loadReach(ctx, rootId, 'manage_tree')
  const finder = createUnitFinder(units)
  const codes = staged.flatMap(({ values }) => values.own_code ?? [])
  const judge = (taken: ReadonlySet<string>) =>
    judgeTree(staged, { units: finder, root, isCodeTaken: (code) => taken.has(code) })
  const all = judge(new Set()).map(({ facts }) => facts.code)
  const taken = await listCodesTaken(ctx.db, [...new Set([...codes, ...all])])
  return { rows: judge(new Set(taken)), root }
}

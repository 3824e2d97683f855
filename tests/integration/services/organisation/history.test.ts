import {
  countAttached,
  countUnitsBelow,
  listChildrenOn,
  listPathsOn,
} from '@quan-triet/bot-server/db/queries/tree-view'
import { countWrongPaths, rebuildPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { countDoubleParents } from '@quan-triet/bot-server/db/queries/tree-changes'
import { countDoubleHomes } from '@quan-triet/bot-server/db/queries/tree-members'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { asId, fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { takeDueEffects } from '@quan-triet/bot-server/services/organisation/take-due-effects'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { NewUnitInput, TreeChangeInput } from '@quan-triet/shared/models/org-unit'
import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { isOnPostgres } from '../../../support/open-test-database.ts'
import { makeNaiveTree, type NaiveTree } from './naive-tree.ts'
import { aNewUnit, aUnit, addMembers, FOUNDED, unitId } from './small-tree.ts'

const DAYS = 100
const AFTER = '2026-12-31T02:00:00.000Z'
const dayAt = (index: number): string => addDays(FOUNDED, index)

const kinds = [
  'thanh_lap',
  'doi_ten',
  'chuyen_truc_thuoc',
  'hop_nhat',
  'sap_nhap',
  'chia_tach',
  'giai_the',
] as const

/** A wish; which units it is about is found among those that stand on its day. */
const wish = fc.record({
  kind: fc.constantFrom(...kinds),
  day: fc.integer({ min: 1, max: DAYS - 5 }),
  picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  /** Mostly something that makes sense, sometimes any units at all. */
  isWild: fc.boolean(),
})
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never

const pick = <T>(all: readonly T[], choice: number): T | undefined => all[choice % all.length]

interface Grove {
  prefix: string
  tree: NaiveTree
  top: OrgUnitId
  serial: number
}

const plantGrove = async (house: House, prefix: string): Promise<Grove> => {
  const idOf = (key: string) => unitId(`${prefix}${key}`)
  const top = idOf('top')
  const committees = ['a', 'b', 'c'].map(idOf)
  const branches = committees.flatMap((c) => [1, 2].map((n) => [unitId(`${c}${n}`), c] as const))
  await insertUnits(house.db, [
    aUnit(top, null, 'truc_thuoc_tw'),
    ...committees.map((id) => aUnit(id, top, 'cap_tren_truc_tiep')),
    ...branches.map(([id, parent]) => aUnit(id, parent, 'chi_bo_truc_thuoc')),
  ])
  const homeOf = new Map()
  for (const [id] of branches) {
    for (const person of await addMembers(house.db, id, 2)) homeOf.set(person, id)
    await house.db
      .insertInto('campaign_node')
      .values({
        id: asId<CampaignNodeId>(`node-${id}`),
        campaign_id: fixtureCampaign,
        org_unit_id: id,
        state: 'dang_hoc',
      })
      .execute()
  }
  const parentOf = new Map<OrgUnitId, OrgUnitId | null>([
    [top, null],
    ...committees.map((id) => [id, top] as const),
    ...branches,
  ])
  const nameOf = new Map([...parentOf.keys()].map((id) => [id, `Chi bộ ${id}`]))
  return { prefix, top, serial: 0, tree: makeNaiveTree(DAYS, { parentOf, nameOf, homeOf }) }
}

const half = <T>(all: readonly T[], isFirst: boolean): T[] =>
  all.filter((_, index) => (index % 2 === 0) === isFirst)

/** The change that a wish asks for; undefined when nothing on that day could be meant. */
const changeFor = (grove: Grove, asked: Wish): TreeChangeInput | undefined => {
  const { tree, top } = grove
  const { kind, day, picks, isWild } = asked
  const [first, second, third] = picks
  const standing = [...tree.on(day).parentOf.keys()].filter((id) => id !== top)
  const isBranch = (id: OrgUnitId) => tree.childrenOf(id, day).length === 0
  const unit = pick(standing, first)
  if (!unit) return undefined
  const like = standing.filter((one) => isWild || isBranch(one) === isBranch(unit))
  const tops = isBranch(unit) || isWild ? standing.filter((one) => isWild || !isBranch(one)) : []
  const about: About = {
    unit,
    other: pick(like, second) ?? unit,
    above: pick(tops, third) ?? top,
    fresh() {
      grove.serial += 1
      const level = isBranch(unit) ? 'chi_bo_truc_thuoc' : 'cap_tren_truc_tiep'
      return aNewUnit(`${grove.prefix}n${grove.serial}`, level)
    },
  }
  return kind === 'chia_tach' ? splitOf(grove, asked, about) : simpleOf(kind, asked, about)
}

interface About {
  unit: OrgUnitId
  other: OrgUnitId
  above: OrgUnitId
  fresh: () => NewUnitInput
}

const decisionOf = ({ day }: Wish) => ({
  decisionNumber: '1',
  decisionOn: null,
  day: dayAt(day),
})

const splitOf = ({ tree }: Grove, asked: Wish, { unit, fresh }: About): TreeChangeInput => {
  const part = (isFirst: boolean) => ({
    unit: fresh(),
    personIds: half(tree.membersOf(unit, asked.day), isFirst),
    unitIds: asked.isWild ? [] : half(tree.childrenOf(unit, asked.day), isFirst),
  })
  return {
    kind: 'chia_tach',
    ...decisionOf(asked),
    unitId: unit,
    parts: [part(true), part(false)],
  }
}

const simpleOf = (
  kind: Exclude<Wish['kind'], 'chia_tach'>,
  asked: Wish,
  { unit, other, above, fresh }: About,
): TreeChangeInput => {
  const decided = decisionOf(asked)
  const nameOrg = `Tên ${asked.picks[2] % 5}`
  switch (kind) {
    case 'thanh_lap':
      return { kind, ...decided, parentId: above, unit: fresh() }
    case 'doi_ten':
      return {
        kind,
        ...decided,
        unitId: unit,
        names: { nameOrg, nameCommittee: 'Chi ủy', shortName: 'T' },
      }
    case 'chuyen_truc_thuoc':
      return { kind, ...decided, unitId: unit, parentId: above }
    case 'hop_nhat':
      return { kind, ...decided, unitIds: [unit, other], parentId: above, unit: fresh() }
    case 'sap_nhap':
      return { kind, ...decided, unitId: unit, intoId: other }
    case 'giai_the':
      return { kind, ...decided, unitId: unit, toId: asked.isWild ? null : other }
  }
}

const tryOut = async (house: House, grove: Grove, asked: Wish): Promise<boolean> => {
  const input = changeFor(grove, asked)
  if (!input) return false
  try {
    const { unitIds } = await changeTree({ ctx: house.system, input })
    grove.tree.follow(input, asked.day, unitIds)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'tree_change_refused' })
    return false
  }
}

const compareDay = async ({ db }: House, { tree }: Grove, index: number): Promise<void> => {
  const day = dayAt(index)
  const { parentOf, nameOf } = tree.on(index)
  const units = [...parentOf.keys()]
  const paths = Map.groupBy(await listPathsOn(db, units, day), (step) => step.unitId)
  const below = await countUnitsBelow(db, units, day)
  const members = await countAttached(db, units, { day, attach: 'chinh_thuc' })
  for (const unit of units) {
    const parent = parentOf.get(unit) ?? null
    expect(paths.get(unit)?.at(-1)?.id ?? null).toBe(parent)
    const expected = tree.belowOf(unit, index)
    expect(below.get(unit) ?? 0).toBe(expected.length)
    const own = [unit, ...expected].flatMap((id) => tree.membersOf(id, index))
    expect(members.get(unit) ?? 0).toBe(own.length)
    const asked = { scope: 'everywhere' as const, day, limit: 100 }
    const children = await listChildrenOn(db, unit, asked)
    const names = tree.childrenOf(unit, index).map((id) => [id, nameOf.get(id)] as const)
    expect(new Map(children.map((child) => [child.id, child.nameOrg]))).toEqual(new Map(names))
    // INV-02: members sit in leaves, so a unit has what its children have together.
    if (children.length > 0) {
      const sum = children.reduce((all, child) => all + (members.get(child.id) ?? 0), 0)
      expect(members.get(unit) ?? 0).toBe(sum)
    }
  }
}

/** INV-01 over all days, and INV-03 once every day has come. */
const checkInvariants = async (house: House, { tree, prefix }: Grove): Promise<void> => {
  const { db } = house
  const everyUnit = await db
    .selectFrom('org_unit')
    .select(['id', 'valid_to'])
    .where('code', 'like', `${prefix}%`)
    .execute()
  expect(
    await countDoubleParents(
      db,
      everyUnit.map((unit) => unit.id),
    ),
  ).toBe(0)
  expect(await countDoubleHomes(db, [...tree.on(0).homeOf.keys()])).toBe(0)
  expect(await countWrongPaths(db)).toBe(0)
  const everyDayHasCome = { ...house.system, clock: createMovableClock(AFTER) }
  await takeDueEffects({ ctx: everyDayHasCome })
  const open = await db
    .selectFrom('campaign_node')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .select('campaign_node.id')
    .where('org_unit.valid_to', 'is not', null)
    .where('campaign_node.succeeded_by', 'is', null)
    .where('campaign_node.state', 'not in', ['hoan_thanh', 'luu_tru', 'huy'])
    .execute()
  expect(open).toEqual([])
}

describe('any history of decisions', () => {
  it('leaves on every day the tree that a naive copy of each day has (INV-01, INV-02, INV-03)', async () => {
    const house = await makeHouse()
    let groves = 0
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 6, maxLength: 12 }), async (wishes) => {
        groves += 1
        const grove = await plantGrove(house, `g${groves}x`)
        const days = new Set([0, DAYS - 1])
        for (const asked of wishes) {
          if (!(await tryOut(house, grove, asked))) continue
          accepted += 1
          for (const day of [asked.day - 1, asked.day, asked.day + 2]) days.add(day)
        }
        for (const day of days) await compareDay(house, grove, day)
        await checkInvariants(house, grove)
      }),
      // Each run is a grove of its own; the other database takes several times as long.
      { numRuns: isOnPostgres() ? 8 : 25 },
    )
    // A walk in which everything is refused would prove nothing.
    expect(accepted).toBeGreaterThan(groves)
  })

  it('can be derived anew from the edges alone', async () => {
    const house = await makeHouse()
    const grove = await plantGrove(house, 'again')
    await changeTree({
      ctx: house.system,
      input: {
        kind: 'sap_nhap',
        decisionNumber: '1',
        decisionOn: null,
        day: dayAt(50),
        unitId: unitId('againa'),
        intoId: unitId('againb'),
      },
    })
    await house.db
      .deleteFrom('org_path')
      .where('ancestor_id', '=', grove.top)
      .where('depth', '=', 2)
      .execute()
    expect(await countWrongPaths(house.db)).toBeGreaterThan(0)
    await rebuildPaths(house.db)
    expect(await countWrongPaths(house.db)).toBe(0)
  })
})

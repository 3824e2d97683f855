/** Proves essays by unit: equal to a plain recount, the sum of their parts, cheap at any size, without a name. */
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { type ServiceContext, systemContext } from '@quan-triet/bot-server/services/context'
import { getAccuracy } from '@quan-triet/bot-server/services/copy-check/get-accuracy'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import { getEssayRates } from '@quan-triet/bot-server/services/progress/get-essay-rates'
import { appAccuracy } from '@quan-triet/shared/i18n/vi/app-accuracy'
import type { EssayRates, EssayVerdictCounts } from '@quan-triet/shared/models/essay-rates'
import { EssayId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import type { EssayState, RewriteReason } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { openEmptyHouse } from '../figures/empty-house.ts'
import {
  addCampaign,
  addExemptions,
  addNodes,
  addPeople,
  addRoles,
  addStays,
  addUnits,
  campaignId,
  people,
  personId,
  SINCE,
  unitId,
} from '../figures/world.ts'

interface Written {
  person: string
  state: EssayState
  reason: RewriteReason | null
}

/** In turns: not handed in, waiting, passed, passed after copying, to write again for copying, and for what it says. */
const turns: readonly Omit<Written, 'person'>[] = [
  { state: 'da_nop', reason: null },
  { state: 'dat', reason: null },
  { state: 'dat', reason: 'sao_chep' },
  { state: 'viet_lai', reason: 'sao_chep' },
  { state: 'viet_lai', reason: 'khong_dat' },
]

const essaysOf = (names: readonly string[]): Written[] =>
  names.flatMap((person, index) => {
    const turn = turns[(index % (turns.length + 1)) - 1]
    return turn ? [{ person, ...turn }] : []
  })

const addEssays = async (db: Db, essays: readonly Written[]): Promise<void> => {
  const rows = essays.map(({ person, state, reason }) => ({
    id: EssayId.parse(`essay-${person}`),
    campaign_id: campaignId,
    person_id: personId(person),
    form: 'giay' as const,
    state,
    rewrite_reason: reason,
    submitted_at: at('2026-03-20', '08:00'),
  }))
  await db.insertInto('essay').values(rows).execute()
}

const homes = { b1: people('an', 14), b2: people('binh', 21), b3: people('chi', 4) }
const leaders = ['dung', 'em']

/** A ward of two large branches and a small one, with two people of its own; the first of each branch need not write. */
const seed = async (db: Db): Promise<void> => {
  await addUnits(db, [
    ['top', null],
    ['ward', 'top', 'tccsd'],
    ['b1', 'ward'],
    ['b2', 'ward'],
    ['b3', 'ward'],
  ])
  await addCampaign(db, ['top', 'ward', 'b1', 'b2', 'b3'])
  const stays = Object.entries(homes).flatMap(([unit, names]) =>
    names.map((person) => ({ person, unit })),
  )
  const all = [...stays, ...leaders.map((person) => ({ person, unit: 'ward' }))]
  await addPeople(
    db,
    all.map(({ person }) => person),
  )
  await addStays(db, all)
  await addExemptions(
    db,
    ['an2', 'binh2'].map((person) => ({ person, kind: 'mien_thu_hoach', from: SINCE, to: null })),
  )
  for (const names of [...Object.values(homes), leaders]) await addEssays(db, essaysOf(names))
}

const officerOf = async (
  house: Awaited<ReturnType<typeof openEmptyHouse>>,
): Promise<ServiceContext> => {
  await addRoles(house.db, [{ person: 'dung', unit: 'top', role: 'can_bo_tuyen_giao' }])
  const actor = await findPersonActor(house.db, personId('dung'), house.clock.now())
  if (!actor) throw new Error('the officer is on no roster')
  return { ...house, actor }
}

/** The truth in plain words, read from the lists above. */
const recountOf = (names: readonly string[], exempt: readonly string[] = []) => {
  const writers = names.filter((name) => !exempt.includes(name))
  const essays = essaysOf(names).filter(({ person }) => writers.includes(person))
  const graded = essays.filter(({ state, reason }) => state !== 'da_nop' || reason !== null)
  return {
    due: writers.length,
    handedIn: essays.length,
    voluntary: essaysOf(names).length - essays.length,
    verdicts: {
      graded: graded.length,
      passed: graded.filter(({ state }) => state === 'dat').length,
      copied: graded.filter(({ reason }) => reason === 'sao_chep').length,
      weak: graded.filter(({ reason }) => reason === 'khong_dat').length,
    },
  }
}

const addUp = (counts: readonly EssayVerdictCounts[]): EssayVerdictCounts => ({
  graded: counts.reduce((sum, one) => sum + one.graded, 0),
  passed: counts.reduce((sum, one) => sum + one.passed, 0),
  copied: counts.reduce((sum, one) => sum + one.copied, 0),
  weak: counts.reduce((sum, one) => sum + one.weak, 0),
})

const expectSums = ({ total, own, children, together }: EssayRates): void => {
  const rows = [...children, ...(own ? [own] : [])]
  for (const count of ['due', 'handedIn', 'voluntary'] as const)
    expect(rows.reduce((sum, row) => sum + row[count], 0)).toBe(total[count])
  const told = rows.flatMap(({ verdicts }) => verdicts ?? [])
  const { units: _, ...shared } = together ?? { units: 0, ...addUp([]) }
  expect(addUp([...told, shared])).toEqual(total.verdicts)
}

describe('essays by unit', () => {
  it('equal a recount, copied and weak apart, and are the sum of their parts, from counters and from facts', async () => {
    const house = await openEmptyHouse()
    await seed(house.db)
    const ctx = await officerOf(house)
    const input = { unitId: unitId('ward'), campaignId }
    const fromFacts = await getEssayRates({ ctx, input })
    await rollUpMarks({ ctx: systemContext(house, 'test') })
    const rates = await getEssayRates({ ctx, input })
    expect(rates).toEqual(fromFacts)
    const b1 = recountOf(homes.b1, ['an2'])
    expect(b1.verdicts).toEqual({ graded: 8, passed: 4, copied: 4, weak: 2 })
    expect(rates.children.map(({ unit, ...counts }) => [unit.id, counts])).toEqual([
      [unitId('b1'), { ...b1, hasBelow: false, verdicts: null }],
      [unitId('b2'), { ...recountOf(homes.b2, ['binh2']), hasBelow: false }],
      [unitId('b3'), { ...recountOf(homes.b3), hasBelow: false, verdicts: null }],
    ])
    expect(rates.own).toEqual({ ...recountOf(leaders), verdicts: null })
    const silent = [recountOf(homes.b3), recountOf(leaders), b1].map(({ verdicts }) => verdicts)
    expect(rates.together).toEqual({ units: 3, ...addUp(silent) })
    expectSums(rates)
    expectSums(await getEssayRates({ ctx, input: { unitId: unitId('top'), campaignId } }))
    const { total } = await countCells({ ctx, input })
    expect(rates.total).toEqual({
      due: total.essaysDue,
      handedIn: total.essaysIn,
      voluntary: total.essaysVoluntary,
      verdicts: {
        graded: total.essaysGraded,
        passed: total.essaysPassed,
        copied: total.rewriteCopied,
        weak: total.rewriteFailed,
      },
    })
    expect(JSON.stringify(rates)).not.toMatch(/person-|essay-|an1|binh1/)
  })

  it('follow a verdict within the second, and are refused to members', async () => {
    const house = await openEmptyHouse()
    await seed(house.db)
    const ctx = await officerOf(house)
    const input = { unitId: unitId('b2'), campaignId }
    await rollUpMarks({ ctx: systemContext(house, 'test') })
    const before = await getEssayRates({ ctx, input })
    expect([before.own, before.children, before.together]).toEqual([null, [], null])
    await house.db
      .updateTable('essay')
      .set({ state: 'viet_lai', rewrite_reason: 'sao_chep' })
      .where('person_id', '=', personId('binh8'))
      .execute()
    const after = await getEssayRates({ ctx, input })
    const verdicts = before.total.verdicts
    expect(after.total.verdicts?.copied).toBe((verdicts?.copied ?? 0) + 1)
    const actor = await findPersonActor(house.db, personId('binh1'), house.clock.now())
    if (!actor) throw new Error('the member is on no roster')
    await expect(getEssayRates({ ctx: { ...house, actor }, input })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('cost as many queries for ninety units as for nine', async () => {
    const house = await openEmptyHouse()
    const names = people('x', 90)
    await addUnits(house.db, [['top', null], ...names.slice(0, 9).map(belowTop)])
    await addCampaign(house.db, ['top', ...names.slice(0, 9)])
    await addPeople(house.db, ['dung', ...names])
    await addStays(house.db, [
      { person: 'dung', unit: 'top' },
      ...names.slice(0, 9).map((name) => ({ person: name, unit: name })),
    ])
    const officer = await officerOf(house)
    const costOf = async (units: number): Promise<number> => {
      await rollUpMarks({ ctx: systemContext(house, 'test') })
      const { seen, plugin } = counter()
      const ctx = { ...officer, db: officer.db.withPlugin(plugin) }
      const input = { unitId: unitId('top'), campaignId }
      expect((await getEssayRates({ ctx, input })).children).toHaveLength(units)
      return seen.queries
    }
    const few = await costOf(9)
    await addUnits(house.db, names.slice(9).map(belowTop))
    await addNodes(house.db, names.slice(9))
    await addStays(
      house.db,
      names.slice(9).map((name) => ({ person: name, unit: name })),
    )
    await addEssays(house.db, essaysOf(names))
    expect(await costOf(90)).toBe(few)
    expect(few).toBeLessThan(16)
  })
})

const belowTop = (name: string) => [name, 'top'] as const

const counter = () => {
  const seen = { queries: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen.queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { seen, plugin }
}

describe('the accuracy of the copy check', () => {
  it('is told of every way of copying by a name of its own', async () => {
    const { classes, generatedHonest } = await getAccuracy({ ctx: (await makeHouse()).secretary })
    const named = classes.map(({ name }) => appAccuracy.names[name])
    expect(new Set(named).size).toBe(classes.length)
    expect(named).not.toContain(undefined)
    expect(generatedHonest.whole).toBeGreaterThanOrEqual(3000)
    expect([1, 0.9996, 0.998, 0.5, 0.0001, 0].map(appAccuracy.percent)).toEqual([
      '100%',
      '99,9%',
      '99,8%',
      '50%',
      '0,1%',
      '0%',
    ])
  })
})

import { systemContext } from '@quan-triet/bot-server/services/context'
import { lineFor } from '@quan-triet/bot-server/domain/figures/report-lines'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { ratioText } from '@quan-triet/shared/i18n/format'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { openEmptyHouse } from './empty-house.ts'
import {
  addCampaign,
  addMarks,
  addNodes,
  addPeople,
  addSession,
  addStays,
  addUnits,
  campaignId,
  people,
  type Stay,
  unitId,
} from './world.ts'

const MERGED = '2026-03-10'
const plan = { targetPercent: 98, base: 'phai_hoc' } as const

/** A (10 people, 9 studied) and B (20, 18) under a ward; on day 10 all belong to C. */
const seedMerger = async (db: Parameters<typeof addUnits>[0]): Promise<void> => {
  await addUnits(db, [
    ['ward', null],
    ['A', 'ward'],
    ['B', 'ward'],
  ])
  await addUnits(db, [['C', 'ward']], MERGED)
  await addCampaign(db, ['ward', 'A', 'B'])
  await addNodes(db, ['C'])
  const [ofA, ofB] = [people('a', 10), people('b', 20)]
  await addPeople(db, [...ofA, ...ofB])
  const stays = (names: readonly string[], unit: string): Stay[] =>
    names.flatMap((person) => [
      { person, unit, to: MERGED },
      { person, unit: 'C', from: MERGED },
    ])
  await addStays(db, [...stays(ofA, 'A'), ...stays(ofB, 'B')])
  for (const unit of ['A', 'B'])
    await addSession(db, { name: unit, unit, startsAt: at('2026-03-05', '19:30') })
  await addMarks(db, [
    ...ofA.slice(0, 9).map((person) => ({ person, session: 'A' })),
    ...ofB.slice(0, 18).map((person) => ({ person, session: 'B' })),
  ])
}

const figuresOf = async () => {
  const house = await openEmptyHouse()
  await seedMerger(house.db)
  const ctx = systemContext(house, 'test')
  const on = async (unit: string, day: string): Promise<string> => {
    const { study, ofMembers } = await countUnit({
      ctx,
      input: { unitId: unitId(unit), campaignId, day },
    })
    expect(study.completed).toBe(ofMembers.numerator)
    const { total, guests } = await countCells({
      ctx,
      input: { unitId: unitId(unit), campaignId, day },
    })
    const line = lineFor('studied_of_members', total, { guests, ...plan })
    expect(line.text).toBe(ratioText(ofMembers.numerator, ofMembers.denominator))
    return line.text
  }
  return { house, on }
}

describe('completion across a merger (TV-13)', () => {
  it('goes with the people: the successor has 27/30 on day 15', async () => {
    const { on } = await figuresOf()
    expect(await on('C', '2026-03-15')).toBe('27/30 (90,00%)')
    expect(await on('ward', '2026-03-15')).toBe('27/30 (90,00%)')
  })

  it('leaves the figures of the day before to the units of that day', async () => {
    const { on } = await figuresOf()
    expect([await on('A', '2026-03-09'), await on('B', '2026-03-09')]).toEqual([
      '9/10 (90,00%)',
      '18/20 (90,00%)',
    ])
    expect(await on('ward', '2026-03-09')).toBe('27/30 (90,00%)')
    expect(await on('C', '2026-03-15')).toBe('27/30 (90,00%)')
  })

  it('is completed in the successor’s make-up by whoever missed it before', async () => {
    const { house, on } = await figuresOf()
    await addSession(house.db, {
      name: 'C-bu',
      unit: 'C',
      startsAt: at('2026-03-14', '08:00'),
      isMakeup: true,
    })
    await addMarks(house.db, [{ person: 'a10', session: 'C-bu' }])
    expect(await on('C', '2026-03-13')).toBe('27/30 (90,00%)')
    expect(await on('C', '2026-03-15')).toBe('28/30 (93,33%)')
    expect(await on('A', '2026-03-09')).toBe('9/10 (90,00%)')
  })

  it('goes by the Vietnamese day, also between midnight and seven', async () => {
    const house = await openEmptyHouse()
    await addUnits(house.db, [
      ['ward', null],
      ['A', 'ward'],
      ['B', 'ward'],
    ])
    await addCampaign(house.db, ['ward', 'A', 'B'])
    await addPeople(house.db, ['an'])
    await addStays(house.db, [
      { person: 'an', unit: 'A', to: MERGED },
      { person: 'an', unit: 'B', from: MERGED },
    ])
    await addSession(house.db, { name: 'B1', unit: 'B', startsAt: at('2026-03-12', '08:00') })
    await addMarks(house.db, [{ person: 'an', session: 'B1' }])
    const completed = async () => {
      const ctx = systemContext(house, 'test')
      const input = { unitId: unitId('B'), campaignId, day: '2026-03-31' }
      return (await countUnit({ ctx, input })).study.completed
    }
    // Half past midnight of the day of the move: no longer owed at A.
    await addSession(house.db, { name: 'A1', unit: 'A', startsAt: at(MERGED, '00:30') })
    expect(await completed()).toBe(1)
    await addSession(house.db, { name: 'B0', unit: 'B', startsAt: at(MERGED, '00:30') })
    expect(await completed()).toBe(0)
  })
})

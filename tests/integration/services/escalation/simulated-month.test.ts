import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { liveMonth, readSent, type Said, seedMonth } from './month-house.ts'
import { expectMonth } from './month-model.ts'
import { nameOf, planMonth } from './month-plan.ts'

const MOST_NAMED = 5

const countOf = ({ named, more }: Said): number => named.length + more

/** The one message of a person and day. */
const onlyOf = (sent: ReadonlyMap<string, readonly Said[]>, who: string): Said => {
  const [only, second] = sent.get(who) ?? []
  expect([who, only !== undefined, second]).toEqual([who, true, undefined])
  return only ?? { named: [], more: 0, leavesAt: '' }
}

describe('a month of 200 units', () => {
  it('brings exactly the messages that a plain model says, to whom, on which day, about whom', async () => {
    const month = planMonth(8)
    expect(new Set(month.items.map(({ unit }) => unit)).size).toBe(200)
    const house = await makeHouse()
    await seedMonth(house, month)
    await liveMonth(house, month)
    const sent = await readSent(house)
    const expected = expectMonth(month, nameOf)
    expect(expected.messages.size).toBeGreaterThan(300)
    expect([...sent.messages.keys()].toSorted()).toEqual([...expected.messages.keys()].toSorted())
    for (const [who, units] of expected.messages) {
      const said = onlyOf(sent.messages, who)
      expect([who, countOf(said)]).toEqual([who, units.length])
      if (units.length <= MOST_NAMED) expect([who, said.named]).toEqual([who, units])
      expect([who, said.leavesAt]).toEqual([who, at(who.slice(0, 10), '07:00')])
    }
    for (const [who, count] of expected.digests)
      expect([who, countOf(onlyOf(sent.digests, who))]).toEqual([who, count])
    // Others say what changed or waits, and name nobody as late.
    for (const [who, digests] of sent.digests)
      if (!expected.digests.has(who)) expect([who, digests.map(countOf)]).toEqual([who, [0]])
  }, 60_000)
})

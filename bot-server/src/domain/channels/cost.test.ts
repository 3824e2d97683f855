/** Proves that a plan's price is counted whole, never below zero, and grows with what is asked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf, doesFit, leftOf, minutesToSend, type MonthUse, totalOf } from './cost.ts'
import { reserveOf } from './quota.ts'

const MARCH = '2026-03-13T00:30:00.000Z'
/** Still March in UTC, April in Vietnam. */
const APRIL = '2026-03-31T17:30:00.000Z'

const useOf = (changes: Partial<MonthUse> = {}): MonthUse => ({
  way: 'bot',
  month: '2026-03',
  limit: 3000,
  used: 0,
  scheduled: 0,
  reminders: 0,
  ...changes,
})

describe('costOf', () => {
  it.each([
    ['six messages to three groups', { groups: { bot: 3, oa: 0 }, parts: [1, 1, 1, 1, 1, 1] }, 18],
    ['six parts as two messages', { groups: { bot: 3, oa: 0 }, parts: [3, 3] }, 6],
    ['no group at all', { groups: { bot: 0, oa: 7 }, parts: [1] }, 0],
  ])('counts %s', (_, { groups, parts }, expected) => {
    const messages = parts.map((count) => ({ leavesAt: MARCH, parts: count }))
    const [month] = costOf({ groups, messages }, [useOf()], ['oa'])
    expect(month?.messages).toBe(expected)
  })

  it('adds a file for each part on a channel that brings files, merged or not', () => {
    const messages = [{ leavesAt: MARCH, parts: 3 }]
    const uses = [useOf({ way: 'oa', limit: null })]
    const [month] = costOf({ groups: { bot: 0, oa: 10 }, messages }, uses, ['oa'])
    expect(month).toMatchObject({ messages: 40, left: null, fits: true })
  })

  it('counts a message in the Vietnamese month in which it leaves', () => {
    const messages = [MARCH, APRIL].map((leavesAt) => ({ leavesAt, parts: 1 }))
    const uses = [useOf(), useOf({ month: '2026-04' })]
    const costs = costOf({ groups: { bot: 5, oa: 0 }, messages }, uses, [])
    expect(costs.map((cost) => cost.messages)).toEqual([5, 5])
  })

  it('keeps the reserve for answers and what others have scheduled out of what is left', () => {
    const use = useOf({ used: 1000, scheduled: 500, reminders: 20 })
    expect(leftOf(use)).toBe(3000 - reserveOf(3000) - 1520)
    expect(leftOf(useOf({ used: 5000 }))).toBe(0)
  })

  it('never goes below zero and never gets cheaper with more groups, messages or parts', () => {
    const count = fc.nat({ max: 5000 })
    const plan = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.tuple(count, count), plan, count, ([bot, oa], parts, limit) => {
        const uses = (['bot', 'oa'] as const).map((way) => useOf({ way, limit, used: bot }))
        const priceOf = (groups: { bot: number; oa: number }, some: number[]) => {
          const messages = some.map((n) => ({ leavesAt: MARCH, parts: n }))
          return costOf({ groups, messages }, uses, ['oa'])
        }
        const costs = priceOf({ bot, oa }, parts)
        expect(costs.every(({ messages, left }) => messages >= 0 && (left ?? 0) >= 0)).toBe(true)
        const total = totalOf(costs)
        expect(totalOf(priceOf({ bot: bot + 1, oa }, parts))).toBeGreaterThanOrEqual(total)
        const longer = priceOf({ bot, oa }, [...parts, 1])
        expect(totalOf(longer)).toBeGreaterThanOrEqual(total)
        if (doesFit(longer)) expect(doesFit(costs)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('minutesToSend', () => {
  it.each([
    ['4,000 groups at ten a second', { bot: 0, oa: 4000 }, { oa: 600 }, null, 7],
    ['no group', { bot: 0, oa: 0 }, {}, null, 0],
    ['a rate nobody knows', { bot: 3, oa: 0 }, {}, null, null],
    ['a campaign that allows ten a minute', { bot: 30, oa: 30 }, { bot: 600, oa: 600 }, 10, 6],
    ['a campaign’s limit alone', { bot: 3, oa: 0 }, {}, 1, 3],
    ['the slower of two channels', { bot: 60, oa: 60 }, { bot: 20, oa: 60 }, null, 3],
  ] as const)('is told for %s', (...[, groups, rates, campaign, expected]) => {
    expect(minutesToSend(groups, rates, campaign)).toBe(expected)
  })
})

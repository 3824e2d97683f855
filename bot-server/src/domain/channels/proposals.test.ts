/** Proves that what is proposed fits, loses no part, keeps their order, and names the smallest change first. */
import { MOST_CARRIED } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import { addDays, at } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doesFit, type MonthUse } from './cost.ts'
import { costOfWish, mergeDays, type PlannedSlot, proposeToFit, type Wish } from './proposals.ts'

/** Safe because any non-empty text is an id of this kind. */
const partId = (index: number): PartId => `part-${index}` as PartId

const slotsOf = (days: readonly number[], time = '07:30'): PlannedSlot[] =>
  days.map((day, index) => ({
    partIds: [partId(index)],
    dueAt: at(addDays('2026-03-13', day), time),
  }))

const wishOf = (changes: Partial<Wish> & { left: number }): Wish => ({
  groups: { bot: 10, oa: 0 },
  slots: slotsOf([0, 2, 4, 6, 8, 10]),
  months: (['2026-03', '2026-04', '2026-05'] as const).map((month): MonthUse => ({
    way: 'bot',
    month,
    limit: 3000,
    used: 3000 - 150 - changes.left,
    scheduled: 0,
    reminders: 0,
  })),
  fileWays: [],
  leavesAt: (dueAt) => dueAt,
  ...changes,
})

describe('proposeToFit', () => {
  it('proposes nothing when the plan fits', () => {
    expect(proposeToFit(wishOf({ left: 60 }))).toEqual([])
  })

  it('puts as few parts together as will do, and offers sharing by hand after it', () => {
    const proposals = proposeToFit(wishOf({ left: 30 }))
    expect(proposals).toEqual([
      expect.objectContaining({ kind: 'merge', together: 2, moved: 3, messages: 30 }),
      { kind: 'by_hand', units: { bot: 5, oa: 0 }, messages: 30 },
    ])
  })

  it('prefers one message a day to moving parts to other days', () => {
    const slots = [...slotsOf([0, 0, 0], '07:30'), ...slotsOf([2, 2, 2], '07:30')].map(
      (slot, index) => ({ ...slot, partIds: [partId(index)] }),
    )
    const [first] = proposeToFit(wishOf({ left: 20, slots }))
    expect(first).toMatchObject({ kind: 'daily', moved: 0, messages: 20 })
  })

  it('is left with sharing by hand when nothing at all is left', () => {
    expect(proposeToFit(wishOf({ left: 0 }))).toEqual([
      { kind: 'by_hand', units: { bot: 10, oa: 0 }, messages: 0 },
    ])
  })

  it('only names what fits, with every part once, in order and no more in a message than it holds', () => {
    const days = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 14 })
    const groups = fc.record({ bot: fc.nat({ max: 40 }), oa: fc.nat({ max: 40 }) })
    const left = fc.record({ left: fc.nat({ max: 400 }), files: fc.boolean() })
    fc.assert(
      fc.property(days, groups, left, (on, some, { left: most, files }) => {
        const wish = wishOf({
          left: most,
          groups: some,
          slots: slotsOf(on.toSorted((a, b) => a - b)),
          fileWays: files ? ['bot'] : [],
        })
        for (const proposal of proposeToFit(wish)) {
          if (proposal.kind === 'by_hand') {
            const { bot, oa } = proposal.units
            expect([bot, oa].every((units) => units >= 0)).toBe(true)
            const fewer = { bot: some.bot - bot, oa: some.oa - oa }
            expect(doesFit(costOfWish(wish, { groups: fewer }))).toBe(true)
            continue
          }
          expect(doesFit(costOfWish(wish, { slots: proposal.slots }))).toBe(true)
          const ids = proposal.slots.flatMap((slot) => slot.partIds)
          expect(ids).toEqual(wish.slots.flatMap((slot) => slot.partIds))
          expect(proposal.slots.every((slot) => slot.partIds.length <= MOST_CARRIED)).toBe(true)
          const hours = proposal.slots.map((slot) => slot.dueAt)
          expect(hours).toEqual(hours.toSorted())
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('mergeDays', () => {
  it('takes the last hour of the day, so that nothing goes before its own', () => {
    const slots = [
      { partIds: [partId(1)], dueAt: at('2026-03-13', '07:30') },
      { partIds: [partId(2)], dueAt: at('2026-03-13', '17:00') },
      { partIds: [partId(3)], dueAt: at('2026-03-14', '07:30') },
    ]
    expect(mergeDays(slots)).toEqual([
      { partIds: [partId(1), partId(2)], dueAt: at('2026-03-13', '17:00') },
      slots[2],
    ])
  })
})

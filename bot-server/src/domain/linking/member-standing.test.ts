import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MemberTimes, standingAfter } from './member-standing.ts'

const instant = (minute: number) => new Date(Date.UTC(2026, 2, 12, 2, minute)).toISOString()

interface Event {
  change: 'joined' | 'left'
  at: string
}

const play = (events: readonly Event[]): MemberTimes | undefined => {
  let known: MemberTimes | undefined
  for (const { change, at } of events) known = standingAfter(known, change, at) ?? known
  return known
}

describe('who is in a group', () => {
  it('is the same whatever the order in which joining and leaving are heard, and however often', () => {
    // Joins and leaves by turns, as they happen to one person.
    const history = fc.integer({ min: 1, max: 4 }).map((length) =>
      Array.from({ length }, (_, index) => ({
        change: index % 2 === 0 ? ('joined' as const) : ('left' as const),
        at: instant(index * 7),
      })),
    )
    const heard = history.chain((events) =>
      fc
        .shuffledSubarray([...events, ...events], { minLength: events.length * 2 })
        .map((order) => ({ events, order })),
    )
    fc.assert(
      fc.property(heard, ({ events, order }) => {
        const isIn = play(events)?.leftAt === null
        expect(play(order)?.leftAt === null).toBe(isIn)
      }),
      { numRuns: 100 },
    )
  })

  it('does not bring back who left by a join that is heard late', () => {
    const left = standingAfter(undefined, 'left', instant(9))
    expect(standingAfter(left, 'joined', instant(3))).toBeUndefined()
    expect(standingAfter(left, 'joined', instant(12))).toEqual({
      joinedAt: instant(12),
      leftAt: null,
    })
  })
})

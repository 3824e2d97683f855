/** Checks that moving the practice clock runs due work in order and ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMovableClock } from '../lib/clock.ts'
import { advanceClock } from './advance-clock.ts'

const START = '2026-03-12T02:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()

/** A house with work at these minutes; it notes the time at which each piece ran. */
const houseWith = (minutes: number[]) => {
  const clock = createMovableClock(START)
  let due = minutes.map(after).toSorted()
  const ran: { due: string; at: string }[] = []
  const house = {
    settle: async () => {
      const now = clock.now()
      ran.push(...due.filter((at) => at <= now).map((at) => ({ due: at, at: now })))
      due = due.filter((at) => at > now)
    },
    nextEventAt: async () => due[0] ?? null,
  }
  return { clock, house, ran }
}

describe('moving the practice clock', () => {
  it('stops at every event on the way and ends at the target', async () => {
    const { clock, house, ran } = houseWith([30, 5, 90])
    const stops: string[] = []
    const target = after(60)
    await advanceClock({ clock, house, target, onStop: (at) => stops.push(at) })
    expect(stops).toEqual([after(5), after(30), after(60)])
    expect(ran.map(({ at }) => at)).toEqual([after(5), after(30)])
    expect(clock.now()).toBe(target)
  })

  it('runs each piece of work exactly at its time, whatever the schedule', async () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: 1, max: 2000 }), async (due, length) => {
        const { clock, house, ran } = houseWith(due)
        await advanceClock({ clock, house, target: after(length), onStop: () => {} })
        expect(ran.every((piece) => piece.due === piece.at)).toBe(true)
        expect(ran).toHaveLength(due.filter((minute) => minute <= length).length)
      }),
    )
  })

  it('ends although one piece of work never gets done', async () => {
    const clock = createMovableClock(START)
    const house = { settle: async () => {}, nextEventAt: async () => after(5) }
    expect(await advanceClock({ clock, house, target: after(60), onStop: () => {} })).toBe(true)
    expect(clock.now()).toBe(after(60))
  })

  it('gives up where work makes new work without end', async () => {
    const clock = createMovableClock(START)
    const soon = () => new Date(Date.parse(clock.now()) + 1).toISOString()
    const house = { settle: async () => {}, nextEventAt: async () => soon() }
    expect(await advanceClock({ clock, house, target: after(60), onStop: () => {} })).toBe(false)
  })
})

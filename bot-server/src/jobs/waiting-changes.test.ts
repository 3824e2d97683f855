import { describe, expect, it } from 'vitest'
import { createWaitingChanges } from './waiting-changes.ts'

const roll = { topic: 'roll' } as const
const home = { topic: 'home' } as const

describe('what waits to be told', () => {
  it('is each change once, and is gone once it was taken', () => {
    const waiting = createWaitingChanges()
    for (const unit of ['a', 'b', 'a']) waiting.put(unit, roll)
    waiting.put('a', home)
    expect(waiting.take()).toEqual({
      changes: [
        { unitId: 'a', event: roll },
        { unitId: 'b', event: roll },
        { unitId: 'a', event: home },
      ],
      isTooMuch: false,
    })
    expect(waiting.isEmpty()).toBe(true)
  })

  it('comes back beside what came since, when it could not be told', () => {
    const waiting = createWaitingChanges()
    waiting.put('a', roll)
    const taken = waiting.take()
    waiting.put('b', roll)
    waiting.giveBack(taken)
    expect(waiting.take().changes.map(({ unitId }) => unitId)).toEqual(['b', 'a'])
  })

  it('is no more than there is room for: then it is said that there was too much, and nothing else', () => {
    const waiting = createWaitingChanges(3)
    for (let unit = 0; unit < 10; unit += 1) waiting.put(`unit-${unit}`, roll)
    expect(waiting.isEmpty()).toBe(false)
    const taken = waiting.take()
    expect(taken).toEqual({ changes: [], isTooMuch: true })
    waiting.put('a', roll)
    waiting.giveBack(taken)
    expect(waiting.take()).toEqual({ changes: [], isTooMuch: true })
    waiting.put('a', roll)
    expect(waiting.take().changes).toHaveLength(1)
  })
})

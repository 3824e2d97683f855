import { LiveEvent } from '@quan-triet/shared/models/live-event'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLiveMessage, writeLiveMessages } from './live-messages.ts'

const MOST_BYTES = 7999

const change = fc.record({
  unitId: fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 60, unit: 'binary' })),
  event: fc.record({ topic: fc.constantFrom(...LiveEvent.shape.topic.options) }),
})

const asSet = (changes: readonly { unitId: string; event: LiveEvent }[]): string[] =>
  changes.map(({ unitId, event }) => `${event.topic} ${unitId}`).toSorted()

describe('what processes tell each other', () => {
  it('says all that changed, in messages that PostgreSQL takes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 800 }), (changes) => {
        const written = writeLiveMessages(
          { from: 'a', changes, isTooMuch: false, isLeaving: false },
          MOST_BYTES,
        )
        for (const text of written)
          expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(MOST_BYTES)
        const read = written.flatMap((text) => readLiveMessage(text)?.changes ?? [])
        expect(asSet(read)).toEqual(asSet(changes))
      }),
      { numRuns: 60 },
    )
  })

  it('holds some two hundred units each', () => {
    const changes = Array.from({ length: 1000 }, () => ({
      unitId: crypto.randomUUID(),
      event: { topic: 'roll' as const },
    }))
    const message = { from: crypto.randomUUID(), changes, isTooMuch: false, isLeaving: false }
    expect(writeLiveMessages(message, MOST_BYTES)).toHaveLength(5)
  })

  it('says who is there, who leaves, and that there was too much', () => {
    for (const flags of [
      { isTooMuch: false, isLeaving: false },
      { isTooMuch: true, isLeaving: true },
    ]) {
      const message = { from: 'a', changes: [], ...flags }
      const [text = '', ...others] = writeLiveMessages(message, MOST_BYTES)
      expect(others).toEqual([])
      expect(readLiveMessage(text)).toEqual(message)
    }
  })

  it('lets a topic pass that only a newer version knows, and reads nothing out of nonsense', () => {
    const text = JSON.stringify({ from: 'a', units: { roll: ['u'], weather: ['u'] }, later: 1 })
    expect(readLiveMessage(text)?.changes).toEqual([{ unitId: 'u', event: { topic: 'roll' } }])
    for (const nonsense of [
      '',
      '{',
      'null',
      '[]',
      '{"from":1}',
      '{"from":"a","units":{"roll":[1]}}',
    ])
      expect(readLiveMessage(nonsense)).toBeUndefined()
  })
})

import { PartId } from '@quan-triet/shared/models/ids'
import { expect, it } from 'vitest'
import { planKeeping } from './plan-keeping.ts'

const part = (id: string, sentAt: string | null, version?: number) => ({
  id: PartId.parse(id),
  sentAt,
  ...(version !== undefined && { version }),
})

it('fetches what was sent since and what was corrected, and lets go of what was taken back', () => {
  const list = [
    part('a', '2026-03-09T00:30:00.000Z'),
    part('b', '2026-03-10T00:30:00.000Z', 2),
    part('c', '2026-03-11T00:30:00.000Z', 1),
    part('d', null),
  ]
  const kept = new Map([
    ['a', 1],
    ['b', 1],
    ['taken-back', 1],
  ])
  expect(planKeeping(list, kept)).toEqual({
    toFetch: [
      { id: 'b', version: 2 },
      { id: 'c', version: 1 },
    ],
    toDrop: ['taken-back'],
  })
})

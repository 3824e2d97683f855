import { describe, expect, it } from 'vitest'
import { isWithinReach } from './within-reach.ts'

const NOW = '2026-03-12T02:00:00.000Z'

describe('an hour that somebody entered', () => {
  it.each(['2026-03-14T01:00:00.000Z', '2020-01-01T00:00:00.000Z', '2035-12-31T00:00:00.000Z'])(
    'can be meant when it is some years away: %s',
    (instant) => expect(isWithinReach(instant, NOW)).toBe(true),
  )

  it.each([
    '2062-03-14T01:00:00.000Z',
    '1996-03-14T01:00:00.000Z',
    '+010000-01-01T22:59:59.000Z',
    '-000001-12-31T10:00:00.000Z',
  ])('is a slip when it lies beyond all planning: %s', (instant) =>
    expect(isWithinReach(instant, NOW)).toBe(false),
  )
})

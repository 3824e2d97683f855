import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPlace, metresBetween, placeVerdict } from './place-check.ts'
import { blankRecord } from './record.ts'

const hall = { latitudeE6: 10_758_341, longitudeE6: 106_745_863 }
const points = fc.record({
  latitudeE6: fc.integer({ min: -90_000_000, max: 90_000_000 }),
  longitudeE6: fc.integer({ min: -180_000_000, max: 180_000_000 }),
})

describe('the place of a phone', () => {
  it.each([
    [0, 0, 0],
    // One thousandth of a degree to the north is 111 metres; to the east it is less.
    [1000, 0, 111.2],
    [0, 1000, 109.2],
  ])('%d and %d millionths of a degree away is %d metres', (north, east, metres) => {
    const there = { latitudeE6: hall.latitudeE6 + north, longitudeE6: hall.longitudeE6 + east }
    expect(metresBetween(hall, there)).toBeCloseTo(metres, 0)
  })

  it('is as far one way as the other, and never further than half around the earth', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3)
        expect(metresBetween(a, b)).toBeLessThan(20_020_000)
      }),
    )
  })

  it('counts within the radius of the venue, and is unknown where either is', () => {
    const near = { ...hall, latitudeE6: hall.latitudeE6 + 1000 }
    expect(placeVerdict({ ...hall, radiusM: 200 }, near)).toBe('trong')
    expect(placeVerdict({ ...hall, radiusM: 100 }, near)).toBe('ngoai')
    expect(placeVerdict({ ...hall, radiusM: 100 }, null)).toBe('khong_ro')
    expect(placeVerdict(null, near)).toBe('khong_ro')
  })
})

describe('a scan whose place is said', () => {
  const scanned = {
    ...blankRecord('person' as PersonId, 'session' as SessionId),
    awaitsConfirmation: true,
    recordedAt: '2026-03-14T01:14:00.000Z',
    place: 'khong_ro' as const,
  }
  const lateAfter = '2026-03-14T01:15:00.000Z'

  it.each([
    ['2026-03-14T01:18:59.000Z', 'co_mat'],
    ['2026-03-14T01:19:01.000Z', 'muon'],
  ])('at %s makes who is inside %s: an answer counts back five minutes', (now, state) => {
    expect(applyPlace(scanned, 'trong', { now, lateAfter })).toMatchObject({
      state,
      awaitsConfirmation: false,
      place: 'trong',
    })
  })

  it.each(['ngoai', 'khong_ro'] as const)('goes on waiting when it is %s', (verdict) => {
    const times = { now: '2026-03-14T01:14:10.000Z', lateAfter }
    expect(applyPlace(scanned, verdict, times)).toEqual({ ...scanned, place: verdict })
  })
})

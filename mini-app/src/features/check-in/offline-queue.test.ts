/** Proves that a check-in kept on the device is kept once, leaves when answered, and is sent for its own person alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ADOPTED_WITHIN_MS,
  adoptScans,
  dropScan,
  keepScan,
  type KeptScan,
} from './offline-queue.ts'

const MADE = '2026-03-14T01:00:00.000Z'
const MADE_MS = Date.parse(MADE)
const scan = (code: string, some: Partial<KeptScan> = {}): KeptScan => ({
  code,
  method: 'qr',
  deviceAt: MADE,
  owner: 'an',
  ...some,
})

const others = (all: readonly KeptScan[]) => all.filter(({ owner }) => owner === 'binh')

describe('check-ins kept without network', () => {
  it('keeps scans in the order they were made', () => {
    expect(keepScan(keepScan([], scan('a')), scan('b')).map(({ code }) => code)).toEqual(['a', 'b'])
  })

  it('keeps a code scanned twice once, with the time of the first scan', () => {
    const queue = keepScan([scan('a')], scan('a', { deviceAt: '2026-03-14T02:00:00.000Z' }))
    expect(queue).toEqual([scan('a')])
    // Two people on one phone are two check-ins.
    expect(keepScan([scan('a')], scan('a', { owner: 'binh' }))).toHaveLength(2)
  })

  it('drops only the scan that was answered', () => {
    expect(dropScan([scan('a'), scan('b')], scan('a'))).toEqual([scan('b')])
    expect(dropScan([scan('a')], scan('a', { owner: 'binh' }))).toEqual([scan('a')])
  })
})

describe('a code kept before signing in', () => {
  const nobodys = scan('a', { owner: null })

  it.each([
    [0, true],
    [ADOPTED_WITHIN_MS, true],
    [ADOPTED_WITHIN_MS + 1, false],
    // The phone's clock was set back meanwhile: nobody can tell how old it is.
    [-1, false],
  ])('%d ms old belongs to the person who signs in: %s', (age, isTaken) => {
    const { queue, lapsed } = adoptScans([nobodys], 'an', MADE_MS + age)
    expect(queue).toEqual(isTaken ? [scan('a')] : [])
    expect(lapsed).toEqual(isTaken ? [] : [nobodys])
  })

  it('belongs to the first person who signs in and to no other, and what another left waits for him or her', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('an', 'binh', null))),
        fc.integer({ min: 0, max: ADOPTED_WITHIN_MS }),
        (made, age) => {
          const queue = made
            .map(([code, owner]) => scan(code, { owner }))
            .reduce<readonly KeptScan[]>(keepScan, [])
          const first = adoptScans(queue, 'an', MADE_MS + age).queue
          expect(others(first)).toEqual(others(queue))
          expect(first.every(({ owner }) => owner !== null)).toBe(true)
          // Whoever signs in next finds nothing to take.
          expect(adoptScans(first, 'binh', MADE_MS + age).queue).toEqual(first)
        },
      ),
    )
  })

  it('of somebody who never comes back is dropped after a week', () => {
    const week = 7 * 24 * 3_600_000
    expect(adoptScans([scan('a')], 'binh', MADE_MS + week).queue).toHaveLength(1)
    expect(adoptScans([scan('a')], 'binh', MADE_MS + week + 1)).toEqual({ queue: [], lapsed: [] })
    expect(adoptScans([scan('a')], 'an', MADE_MS + week + 1).queue).toHaveLength(1)
  })
})

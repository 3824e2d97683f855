/** Proves that a check-in made without network is kept exactly once and leaves when answered. */
import { describe, expect, it } from 'vitest'
import { dropScan, keepScan, type KeptScan } from './offline-queue.ts'

const scan = (code: string, deviceAt = '2026-03-14T01:00:00.000Z'): KeptScan => ({
  code,
  method: 'qr',
  deviceAt,
})

describe('check-ins kept without network', () => {
  it('keeps scans in the order they were made', () => {
    expect(keepScan(keepScan([], scan('a')), scan('b')).map(({ code }) => code)).toEqual(['a', 'b'])
  })

  it('keeps a code scanned twice once, with the time of the first scan', () => {
    const queue = keepScan([scan('a')], scan('a', '2026-03-14T02:00:00.000Z'))
    expect(queue).toEqual([scan('a')])
  })

  it('drops only the scan that was answered', () => {
    expect(dropScan([scan('a'), scan('b')], scan('a'))).toEqual([scan('b')])
  })
})

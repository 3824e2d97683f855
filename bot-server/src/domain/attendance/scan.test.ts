/** Proves what a genuine code does to a record. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttendanceRecord, blankRecord } from './record.ts'
import { applyScan, type Scan } from './scan.ts'
import { isPresent } from './states.ts'

const person = 'person' as PersonId
const blank = blankRecord(person, 'session' as SessionId)
const LATE_AFTER = '2026-03-14T01:15:00.000Z'
const scan: Scan = {
  personId: person,
  method: 'qr',
  now: '2026-03-14T01:00:00.000Z',
  deviceAt: '2026-03-13T21:00:00.000Z',
  deviceKey: 'phone',
  mustWait: false,
  asksPlace: false,
}
const late: Scan = { ...scan, now: '2026-03-14T01:16:00.000Z' }

const records = fc.record({
  state: fc.constantFrom(...AttendanceState.options),
  awaitsConfirmation: fc.boolean(),
  leave: fc.constantFrom('none' as const, 'asked' as const, 'approved' as const),
})
const recordWith = (some: Partial<AttendanceRecord>): AttendanceRecord => ({ ...blank, ...some })

describe('a scan', () => {
  it('makes present by the server’s clock and only notes the phone’s', () => {
    expect(applyScan(blank, scan, LATE_AFTER)).toEqual({
      outcome: 'present',
      record: {
        ...blank,
        state: 'co_mat',
        method: 'qr',
        recordedBy: person,
        recordedAt: scan.now,
        deviceAt: scan.deviceAt,
        deviceKey: 'phone',
      },
    })
  })

  it('after the limit makes late', () => {
    const effect = applyScan(blank, late, LATE_AFTER)
    expect([effect.outcome, effect.record.state]).toEqual(['late', 'muon'])
  })

  it('kept without network waits for the secretary and makes nobody present (INV-07)', () => {
    const effect = applyScan(blank, { ...scan, mustWait: true }, LATE_AFTER)
    expect(effect.outcome).toBe('awaiting_confirmation')
    expect(effect.record).toMatchObject({ state: 'chua_ghi_nhan', awaitsConfirmation: true })
  })

  it('at the venue ends the waiting of an earlier one', () => {
    const effect = applyScan(recordWith({ awaitsConfirmation: true }), scan, LATE_AFTER)
    expect(effect.record).toMatchObject({ state: 'co_mat', awaitsConfirmation: false })
  })

  it.each([
    { state: 'chua_ghi_nhan', leave: 'asked', absenceCode: 'cong_tac' },
    { state: 'vang_co_ly_do', leave: 'approved', absenceCode: 'om_dau' },
    { state: 'mien' },
  ] as const)('makes somebody present who stood as %o', (before) => {
    expect(applyScan(recordWith(before), scan, LATE_AFTER).record).toMatchObject({
      state: 'co_mat',
      leave: 'none',
      absenceCode: null,
    })
  })

  it('does not undo what the secretary wrote about somebody absent without reason', () => {
    const before = recordWith({ state: 'vang_khong_ly_do' })
    expect(applyScan(before, scan, LATE_AFTER)).toEqual({ outcome: 'already', record: before })
  })

  it('made a second time changes nothing, whenever it comes', () => {
    fc.assert(
      fc.property(records, fc.boolean(), fc.boolean(), (some, isLate, mustWait) => {
        const first = applyScan(recordWith(some), scan, LATE_AFTER)
        fc.pre(isPresent(first.record.state))
        const again = applyScan(first.record, { ...(isLate ? late : scan), mustWait }, LATE_AFTER)
        expect(again).toEqual({ outcome: 'already', record: first.record })
      }),
    )
  })

  it('that lacks only the place waits for it, keeps the time of the first, and outranks one made without network', () => {
    const placeless = { ...scan, mustWait: true, asksPlace: true }
    const waiting = applyScan(blank, placeless, LATE_AFTER)
    expect(waiting).toMatchObject({
      outcome: 'awaiting_confirmation',
      record: { state: 'chua_ghi_nhan', awaitsConfirmation: true, place: 'khong_ro' },
    })
    const again = applyScan(waiting.record, { ...placeless, now: late.now }, LATE_AFTER)
    expect(again.record).toBe(waiting.record)
    const offline = applyScan(blank, { ...scan, mustWait: true }, LATE_AFTER)
    expect(offline.record.place).toBeNull()
    expect(applyScan(offline.record, placeless, LATE_AFTER).record.place).toBe('khong_ro')
  })

  it('without network never changes a state (INV-07)', () => {
    fc.assert(
      fc.property(records, (some) => {
        const before = recordWith(some)
        const { record } = applyScan(before, { ...scan, mustWait: true }, LATE_AFTER)
        expect(record.state).toBe(before.state)
      }),
    )
  })
})

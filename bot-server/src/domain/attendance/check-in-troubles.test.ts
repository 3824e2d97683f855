import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { isClockOff, isOtherPhone, type NotedTrouble, openTroubles } from './check-in-troubles.ts'
import { type AttendanceRecord, blankRecord } from './record.ts'

const NOW = '2026-03-14T02:00:00.000Z'
const session = { id: 'session' as SessionId, now: NOW }
const person = (name: string) => name as PersonId
const recordOf = (name: string, some: Partial<AttendanceRecord>): AttendanceRecord => ({
  ...blankRecord(person(name), session.id),
  recordedAt: '2026-03-14T01:00:00.000Z',
  ...some,
})
const noted = (some: Partial<NotedTrouble>): NotedTrouble => ({
  id: 'noted',
  unitId: 'unit' as OrgUnitId,
  sessionId: session.id,
  personId: person('an'),
  kind: 'ma_la',
  deviceAt: null,
  receivedAt: NOW,
  isSettled: false,
  ...some,
})
const kindsOf = (troubles: NotedTrouble[], records: AttendanceRecord[], now = NOW) =>
  openTroubles({ ...session, now }, troubles, records).map(({ kind }) => kind)

describe('a phone’s clock', () => {
  const shown = { from: '2026-03-14T01:00:00.000Z', until: '2026-03-14T01:00:15.000Z' }
  it.each([
    [0, false],
    [-300_000, false],
    [-300_001, true],
    [315_000, false],
    [315_001, true],
  ])('%d ms from when the code first showed is off: %s', (ms, isOff) => {
    expect(isClockOff(addMs(shown.from, ms), shown)).toBe(isOff)
  })
})

describe('check-ins to be looked at', () => {
  it('are those of a phone that another person used in the same session, and only of known phones', () => {
    const records = ['an', 'binh', 'chi'].map((name) =>
      recordOf(name, { state: 'co_mat', deviceKey: name === 'chi' ? 'other' : 'phone' }),
    )
    const [shared, ...rest] = openTroubles(session, [], records)
    expect(shared).toMatchObject({ kind: 'chung_may', people: ['an', 'binh'] })
    expect(rest).toEqual([])
    const unknown = records.map((one) => ({ ...one, deviceKey: null }))
    expect(kindsOf([], unknown)).toEqual([])
    // Looked at once, it shows no more, until one more person used it.
    const settled = noted({ id: shared?.id ?? '', kind: 'chung_may', isSettled: true })
    expect(kindsOf([settled], records)).toEqual([])
    const joined = [...records, recordOf('dung', { state: 'co_mat', deviceKey: 'phone' })]
    expect(kindsOf([settled], joined)).toEqual(['chung_may'])
  })

  it.each([
    ['ma_la', {}, true],
    ['ma_la', { state: 'vang_khong_ly_do' }, true],
    ['ma_la', { state: 'muon' }, false],
    ['ma_het_han', { state: 'co_mat' }, false],
    ['ma_la', { awaitsConfirmation: true }, true],
    ['dong_ho_lech', { awaitsConfirmation: true }, true],
    ['dong_ho_lech', { state: 'vang_khong_ly_do' }, false],
    ['quet_lai', { state: 'co_mat' }, true],
  ] as const)('of kind %s and a record %o still matter: %s', (kind, record, isOpen) => {
    expect(kindsOf([noted({ kind })], [recordOf('an', record)])).toEqual(isOpen ? [kind] : [])
    expect(kindsOf([noted({ kind, isSettled: true })], [recordOf('an', record)])).toEqual([])
  })

  it('are those outside the venue at once, and those without an answer after two minutes', () => {
    const waiting = { awaitsConfirmation: true, recordedAt: NOW }
    const outside = recordOf('an', { ...waiting, place: 'ngoai' })
    const silent = recordOf('binh', { ...waiting, place: 'khong_ro' })
    expect(kindsOf([], [outside, silent], addMs(NOW, 120_000))).toEqual(['ngoai_khu_vuc'])
    expect(kindsOf([], [outside, silent], addMs(NOW, 120_001))).toEqual([
      'ngoai_khu_vuc',
      'khong_ro_vi_tri',
    ])
    const confirmed = { ...outside, state: 'co_mat' as const, awaitsConfirmation: false }
    expect(kindsOf([], [confirmed])).toEqual([])
  })

  it('know a second phone only where both are known', () => {
    expect(isOtherPhone({ deviceKey: 'a' }, 'b')).toBe(true)
    expect(isOtherPhone({ deviceKey: 'a' }, 'a')).toBe(false)
    expect(isOtherPhone({ deviceKey: null }, 'b')).toBe(false)
    expect(isOtherPhone({ deviceKey: 'a' }, null)).toBe(false)
  })
})

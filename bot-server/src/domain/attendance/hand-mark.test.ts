/** Proves what the secretary's hand may do to a record, and what it must give a reason for. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyHandMark, type HandMark } from './hand-mark.ts'
import { type AttendanceRecord, blankRecord } from './record.ts'

const secretary = 'secretary' as PersonId
const blank = blankRecord('person' as PersonId, 'session' as SessionId)
const NOW = '2026-03-14T02:00:00.000Z'
const usual = { standing: 'phai_hoc', hasBegun: true } as const

const mark = (some: Partial<HandMark>): HandMark => ({
  state: 'co_mat',
  absenceCode: null,
  reason: '',
  by: secretary,
  now: NOW,
  ...some,
})
const recordWith = (some: Partial<AttendanceRecord>): AttendanceRecord => ({ ...blank, ...some })
const recordAfter = (before: AttendanceRecord, made: HandMark): AttendanceRecord => {
  const effect = applyHandMark(before, made, usual)
  if (effect.kind !== 'change') throw new Error(`the mark was ${effect.kind}`)
  return effect.record
}

describe('a mark by hand', () => {
  it('records a first state without a reason, confirmed by the same hand', () => {
    expect(recordAfter(blank, mark({ state: 'muon' }))).toEqual({
      ...blank,
      state: 'muon',
      method: 'thu_cong',
      recordedBy: secretary,
      recordedAt: NOW,
      confirmedBy: secretary,
      confirmedAt: NOW,
    })
  })

  it('that is there already changes nothing', () => {
    const before = recordWith({ state: 'vang_co_ly_do', absenceCode: 'cong_tac' })
    const same = mark({ state: 'vang_co_ly_do', absenceCode: 'cong_tac' })
    expect(applyHandMark(before, same, usual)).toEqual({ kind: 'nothing' })
  })

  it.each([
    {
      what: 'an excuse without a code',
      made: { state: 'vang_co_ly_do' },
      why: 'absence_code_missing',
    },
    { what: 'an exemption nobody granted', made: { state: 'mien' }, why: 'not_exempt' },
    {
      what: 'presence before the session takes codes',
      made: { state: 'co_mat' },
      hasBegun: false,
      why: 'not_begun',
    },
    {
      what: 'another reason for absence without saying why',
      before: { state: 'vang_co_ly_do', absenceCode: 'om_dau' },
      made: { state: 'vang_co_ly_do', absenceCode: 'cong_tac' },
      why: 'reason_missing',
    },
  ] as const)('refuses $what', ({ made, why, ...given }) => {
    const before = recordWith('before' in given ? given.before : {})
    const hasBegun = !('hasBegun' in given)
    expect(applyHandMark(before, mark(made), { ...usual, hasBegun })).toEqual({
      kind: 'refused',
      why,
    })
  })

  it('confirms a declaration without a reason and keeps how it was made', () => {
    const declared = recordWith({
      method: 'qr',
      recordedBy: blank.personId,
      recordedAt: '2026-03-14T01:30:00.000Z',
      deviceAt: '2026-03-14T00:55:00.000Z',
      awaitsConfirmation: true,
    })
    expect(recordAfter(declared, mark({ state: 'co_mat' }))).toEqual({
      ...declared,
      state: 'co_mat',
      awaitsConfirmation: false,
      confirmedBy: secretary,
      confirmedAt: NOW,
    })
  })

  it('may refuse a declaration, which then waits no longer', () => {
    const declared = recordWith({ method: 'qr', awaitsConfirmation: true })
    expect(recordAfter(declared, mark({ state: 'chua_ghi_nhan' }))).toEqual(blank)
  })

  it('answers a request for leave that was still open', () => {
    const asking = recordWith({ leave: 'asked', absenceCode: 'di_hoc' })
    const leaveAfter = (made: Partial<HandMark>) => recordAfter(asking, mark(made)).leave
    expect(leaveAfter({ state: 'vang_co_ly_do', absenceCode: 'di_hoc' })).toBe('approved')
    expect(leaveAfter({ state: 'vang_khong_ly_do' })).toBe('refused')
    expect(leaveAfter({ state: 'co_mat' })).toBe('none')
  })

  it('never changes a recorded state without a reason', () => {
    const states = fc.constantFrom(...AttendanceState.options)
    fc.assert(
      fc.property(states, states, (from, to) => {
        fc.pre(from !== 'chua_ghi_nhan' && from !== to)
        const made = mark({ state: to, absenceCode: 'khac' })
        const effect = applyHandMark(recordWith({ state: from }), made, {
          standing: 'mien',
          hasBegun: true,
        })
        expect(effect).toEqual({ kind: 'refused', why: 'reason_missing' })
      }),
    )
  })

  it('marks nobody exempt who has no exemption (INV-10)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AttendanceState.options), fc.string(), (from, reason) => {
        fc.pre(from !== 'mien')
        const effect = applyHandMark(
          recordWith({ state: from }),
          mark({ state: 'mien', reason }),
          usual,
        )
        expect(effect).toEqual({ kind: 'refused', why: 'not_exempt' })
      }),
    )
  })
})

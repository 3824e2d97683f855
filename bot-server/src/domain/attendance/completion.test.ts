/** Proves who has completed study (ruling 4): closed mandatory sessions, made up or attended; nothing before the first. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completedBy, type HeldSession, sessionsMadeUp } from './completion.ts'

const person = (name: string) => name as PersonId
const session = (id: string, startsAt: string, some: Partial<HeldSession> = {}): HeldSession => ({
  id: id as SessionId,
  startsAt,
  closedAt: null,
  isMandatory: true,
  isMakeup: false,
  ...some,
})
const first = session('1', '2026-03-05T12:30:00.000Z', { closedAt: '2026-03-05T14:40:00.000Z' })
const second = session('2', '2026-03-14T01:00:00.000Z', { closedAt: '2026-03-14T04:10:00.000Z' })
const makeup = session('bu', '2026-03-21T01:00:00.000Z', { isMandatory: false, isMakeup: true })
const [an, binh, chi] = [person('an'), person('binh'), person('chi')]

const attended = (personId: PersonId, at: HeldSession, state: AttendanceState = 'co_mat') => ({
  personId,
  sessionId: at.id,
  state,
})
const completed = (query: Partial<Parameters<typeof completedBy>[0]>): string[] => [
  ...completedBy({
    members: [an, binh, chi],
    sessions: [first, second, makeup],
    records: [],
    studiedElsewhere: new Set(),
    at: '2026-03-31T16:59:59.000Z',
    ...query,
  }),
]

describe('completion', () => {
  it('is empty before the first mandatory session closes', () => {
    const records = [attended(an, first)]
    expect(completed({ records, at: '2026-03-05T14:00:00.000Z' })).toEqual([])
    expect(completed({ records, at: '2026-03-12T02:00:00.000Z' })).toEqual([an])
  })

  it('asks for every mandatory session that has closed', () => {
    const records = [attended(an, first), attended(an, second, 'muon'), attended(binh, first)]
    expect(completed({ records })).toEqual([an])
  })

  it('asks nothing of a session that is not closed yet', () => {
    const open = { ...second, closedAt: null }
    expect(completed({ sessions: [first, open], records: [attended(an, first)] })).toEqual([an])
  })

  it('is reached by the make-up, which leaves the absence as it was (INV-08)', () => {
    const absence = attended(binh, first, 'vang_co_ly_do')
    const records = [absence, attended(binh, second), attended(binh, makeup)]
    expect(completed({ records })).toEqual([binh])
    expect([...sessionsMadeUp([first, second, makeup], records)]).toEqual([first.id])
    expect(absence.state).toBe('vang_co_ly_do')
  })

  it('is not reached by a make-up held before the session that was missed', () => {
    const early = { ...makeup, startsAt: '2026-03-10T01:00:00.000Z' }
    const records = [attended(an, first), attended(an, early)]
    expect(completed({ sessions: [first, second, early], records })).toEqual([])
  })

  it('is reached by a confirmed session elsewhere, and counts once (TV-14, TV-15)', () => {
    const records = [attended(chi, first), attended(chi, second)]
    expect(completed({ records, studiedElsewhere: new Set([chi, person('guest')]) })).toEqual([chi])
  })

  const states = fc.constantFrom(...AttendanceState.options)
  const records = fc.array(
    fc
      .tuple(
        fc.constantFrom(an, binh, chi, person('nobody of this branch')),
        fc.constantFrom(first, second, makeup),
        states,
      )
      .map(([who, at, state]) => attended(who, at, state)),
    { maxLength: 30 },
  )

  it('never holds anybody who is not a member (INV-05)', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const one of completed({ records: all })) expect([an, binh, chi]).toContain(one)
      }),
    )
  })

  it('never loses anybody by one more attendance', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(first, second, makeup), (all, at) => {
        const before = completed({ records: all })
        const after = completed({ records: [...all, attended(an, at)] })
        expect(after).toEqual(expect.arrayContaining(before))
      }),
    )
  })
})

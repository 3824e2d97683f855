/** Proves who has completed study (ruling 4): closed mandatory sessions, made up or attended; nothing before the first. */
import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CampaignSession, completedBy, type Home, sessionsMadeUp } from './completion.ts'

const person = (name: string) => name as PersonId
const [branch, elsewhere] = ['branch' as OrgUnitId, 'elsewhere' as OrgUnitId]
const session = (
  id: string,
  startsAt: string,
  some: Partial<CampaignSession> = {},
): CampaignSession => ({
  id: id as SessionId,
  startsAt,
  closedAt: null,
  isMandatory: true,
  isMakeup: false,
  unitId: branch,
  isForAll: true,
  ...some,
})
const first = session('1', '2026-03-05T12:30:00.000Z', { closedAt: '2026-03-05T14:40:00.000Z' })
const second = session('2', '2026-03-14T01:00:00.000Z', { closedAt: '2026-03-14T04:10:00.000Z' })
const makeup = session('bu', '2026-03-21T01:00:00.000Z', { isMandatory: false, isMakeup: true })
const [an, binh, chi] = [person('an'), person('binh'), person('chi')]

const home = (personId: PersonId, some: Partial<Home> = {}): Home => ({
  personId,
  unitId: branch,
  from: '2025-07-01',
  to: null,
  ...some,
})

const attended = (personId: PersonId, at: CampaignSession, state: AttendanceState = 'co_mat') => ({
  personId,
  sessionId: at.id,
  state,
})
const completed = (query: Partial<Parameters<typeof completedBy>[0]>): string[] => [
  ...completedBy({
    members: [an, binh, chi],
    sessions: [first, second, makeup],
    records: [],
    homes: [home(an), home(binh), home(chi)],
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

  it('is reached by a closed session of another unit, and counts once (TV-14, TV-15)', () => {
    const upper = session('upper', '2026-03-03T01:00:00.000Z', {
      unitId: elsewhere,
      closedAt: '2026-03-03T09:00:00.000Z',
    })
    const records = [attended(an, upper), attended(chi, upper), attended(chi, first)]
    expect(completed({ sessions: [upper, first, second], records })).toEqual([an, chi])
    const open = { ...upper, closedAt: null }
    expect(completed({ sessions: [open, first, second], records })).toEqual([])
  })

  it('travels with whoever moves: each session is owed where the person belonged on its day (rule 7)', () => {
    const later = session('later', '2026-03-18T01:00:00.000Z', {
      unitId: elsewhere,
      closedAt: '2026-03-18T04:00:00.000Z',
    })
    const moved = [
      home(an, { to: '2026-03-10' }),
      home(an, { unitId: elsewhere, from: '2026-03-10' }),
    ]
    const sessions = [first, second, later]
    const [atFirst, atLater] = [attended(an, first), attended(an, later)]
    const query = { members: [an], sessions, homes: moved }
    expect(completed({ ...query, records: [atFirst, atLater] })).toEqual([an])
    expect(completed({ ...query, records: [atFirst] })).toEqual([])
    expect(completed({ ...query, sessions: [first, second], records: [atFirst] })).toEqual([an])
  })

  it('is not given to a newcomer who owes nothing and attended nothing, but to one who came to the make-up', () => {
    const homes = [home(an, { from: '2026-03-16' })]
    const query = { members: [an], homes }
    expect(completed(query)).toEqual([])
    expect(completed({ ...query, records: [attended(an, makeup)] })).toEqual([an])
    expect(completed({ ...query, sessions: [makeup], records: [attended(an, makeup)] })).toEqual([])
  })

  it('does not ask for a class that is not for every member', () => {
    const other = { ...second, isForAll: false }
    expect(completed({ sessions: [first, other], records: [attended(an, first)] })).toEqual([an])
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

/** Proves which one thing the home screen asks for, in every situation of a person. */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import type { Due } from '@quan-triet/shared/models/home'
import { DeadlineId, SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideNextStep, type Situation } from './next-step.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const HOUR = 3_600_000
const inHours = (hours: number) => addMs(NOW, hours * HOUR)

const record = (
  startsIn: number,
  changes: Partial<Omit<MyAttendance, 'session'>> = {},
  session: Partial<MyAttendance['session']> = {},
): MyAttendance => ({
  state: 'chua_ghi_nhan',
  isConfirmed: false,
  method: null,
  recordedBy: null,
  leave: 'none',
  recordedAt: null,
  isMadeUp: false,
  isInvited: false,
  ...changes,
  session: {
    id: SessionId.parse(`session-${startsIn}`),
    number: 2,
    title: 'Buổi 2',
    isMakeup: false,
    mode: 'truc_tiep',
    startsAt: inHours(startsIn),
    endsAt: inHours(startsIn + 3),
    venue: 'Nhà văn hóa',
    checkInFrom: inHours(startsIn),
    checkInUntil: inHours(startsIn + 3),
    lateAfter: inHours(startsIn),
    closedAt: null,
    isCheckInOpen: false,
    ...session,
  },
})

const part = (sentHoursAgo: number): Situation['latestPart'] => ({
  id: 'part-3',
  heading: 'III. Ba khâu đột phá',
  position: 3,
  sentAt: inHours(-sentHoursAgo),
})

const missed = record(-100, { state: 'vang_khong_ly_do' }, { closedAt: inHours(-90) })
const makeup = record(10, {}, { title: 'Lớp học bù', isMakeup: true })

const due = (inDays: number, isPending = true): Due => ({
  id: DeadlineId.parse(`due-${inDays}`),
  subject: 'thu_hoach',
  sourceWording: `trong ${inDays} ngày`,
  dueAt: inHours(24 * inDays),
  isPending,
})

type Part = Partial<Omit<Situation, 'now'>>
const situation = (changes: Part): Situation => ({
  now: NOW,
  attendance: [],
  latestPart: null,
  deadlines: [],
  waiting: null,
  ...changes,
})

const situations: [string, Part, string][] = [
  [
    'an open check-in before anything else',
    { attendance: [record(0, {}, { isCheckInOpen: true })], latestPart: part(1) },
    'check_in',
  ],
  [
    'a session within a day before reading',
    { attendance: [record(23)], latestPart: part(1) },
    'attend',
  ],
  [
    'a part of this week before a later session',
    { attendance: [record(25)], latestPart: part(100) },
    'read',
  ],
  [
    'a later session when the last part is older than a week',
    { attendance: [record(25)], latestPart: part(169) },
    'attend',
  ],
  ['nothing when there is nothing', { attendance: [], latestPart: null }, 'nothing'],
  [
    'reading to one who is checked in already',
    {
      attendance: [record(0, { state: 'co_mat', recordedAt: NOW }, { isCheckInOpen: true })],
      latestPart: part(1),
    },
    'read',
  ],
  [
    'reading to one with approved leave',
    { attendance: [record(10, { leave: 'approved' })], latestPart: part(1) },
    'read',
  ],
  [
    'reading to an exempt person',
    { attendance: [record(10, { state: 'mien' })], latestPart: part(1) },
    'read',
  ],
  [
    'a make-up to one who missed a session',
    { attendance: [missed, makeup], latestPart: part(1) },
    'attend',
  ],
  ['no make-up to one who missed nothing', { attendance: [makeup], latestPart: part(1) }, 'read'],
  [
    'a make-up to one invited who has missed nothing that is known',
    { attendance: [{ ...makeup, isInvited: true }], latestPart: part(1) },
    'attend',
  ],
  [
    'no make-up to one who made it up already',
    { attendance: [{ ...missed, isMadeUp: true }, makeup], latestPart: null },
    'nothing',
  ],
  ['a deadline of three days before reading', { latestPart: part(1), deadlines: [due(3)] }, 'due'],
  ['a deadline that is past before reading', { latestPart: part(1), deadlines: [due(-9)] }, 'due'],
  ['reading before a deadline further off', { latestPart: part(1), deadlines: [due(4)] }, 'read'],
  ['a deadline far off when nothing else is left', { deadlines: [due(40)] }, 'due'],
  ['no deadline that is met', { deadlines: [due(1, false)] }, 'nothing'],
  [
    'a deadline before a session after it',
    { attendance: [record(24 * 6)], deadlines: [due(5)] },
    'due',
  ],
  [
    'a session before a deadline after it',
    { attendance: [record(24 * 4)], deadlines: [due(5)] },
    'attend',
  ],
  [
    'people who wait before a pressing deadline',
    { deadlines: [due(1)], waiting: { leave: 0, check_in: 0, question: 2 } },
    'serve',
  ],
  [
    'a session within a day before people who wait',
    { attendance: [record(5)], waiting: { leave: 1, check_in: 0, question: 0 } },
    'attend',
  ],
  ['nothing when nobody waits', { waiting: { leave: 0, check_in: 0, question: 0 } }, 'nothing'],
]

const instants = fc.integer({ min: -20, max: 20 })
const anySituation = fc
  .record({
    sessions: fc.array(instants, { maxLength: 4 }),
    dues: fc.array(fc.tuple(instants, fc.boolean()), { maxLength: 4 }),
    waiting: fc.option(fc.record({ leave: fc.nat(2), check_in: fc.nat(2), question: fc.nat(2) })),
    sentHoursAgo: fc.option(fc.nat(400)),
  })
  .map(({ sessions, dues, waiting, sentHoursAgo }) =>
    situation({
      attendance: sessions.map((days) => record(24 * days + 1)),
      deadlines: dues.map(([days, isPending]) => due(days, isPending)),
      waiting,
      latestPart: sentHoursAgo === null ? null : part(sentHoursAgo),
    }),
  )

describe('decideNextStep', () => {
  it.each(situations)('offers %s', (_, changes, kind) => {
    expect(decideNextStep(situation(changes)).kind).toBe(kind)
  })

  it('names the session to go to, the nearest one, with its place', () => {
    const attendance = [record(20, {}, { title: 'Buổi 3' }), record(5)]
    expect(decideNextStep(situation({ attendance }))).toEqual({
      kind: 'attend',
      title: 'Buổi 2',
      startsAt: inHours(5),
      venue: 'Nhà văn hóa',
    })
  })

  it('serves those who ask before a class first, and says how many', () => {
    const waiting = { leave: 0, check_in: 3, question: 9 }
    expect(decideNextStep(situation({ waiting }))).toEqual({
      kind: 'serve',
      what: 'check_in',
      count: 3,
    })
  })

  it('says there is nothing only when nothing pends, nobody waits and no session is to come', () => {
    fc.assert(
      fc.property(anySituation, (any) => {
        const isIdle =
          any.deadlines.every((one) => !one.isPending) &&
          Object.values(any.waiting ?? {}).every((many) => many === 0) &&
          any.attendance.every((one) => one.session.endsAt <= NOW)
        const { kind } = decideNextStep(any)
        if (kind === 'nothing') expect(isIdle).toBe(true)
        if (isIdle) expect(['nothing', 'read']).toContain(kind)
        if (kind === 'serve') expect(any.waiting).not.toBeNull()
      }),
    )
  })
})

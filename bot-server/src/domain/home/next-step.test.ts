/** Proves which one thing the home screen asks for, in every situation of a person. */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import { SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
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
  leave: 'none',
  recordedAt: null,
  isMadeUp: false,
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

const situations: [string, Omit<Situation, 'now'>, string][] = [
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
    'no make-up to one who made it up already',
    { attendance: [{ ...missed, isMadeUp: true }, makeup], latestPart: null },
    'nothing',
  ],
]

describe('decideNextStep', () => {
  it.each(situations)('offers %s', (_, situation, kind) => {
    expect(decideNextStep({ now: NOW, ...situation }).kind).toBe(kind)
  })

  it('names the session to go to, the nearest one, with its place', () => {
    const attendance = [record(20, {}, { title: 'Buổi 3' }), record(5)]
    expect(decideNextStep({ now: NOW, attendance, latestPart: null })).toEqual({
      kind: 'attend',
      title: 'Buổi 2',
      startsAt: inHours(5),
      venue: 'Nhà văn hóa',
    })
  })
})

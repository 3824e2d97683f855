/** Q01: a person's own record: the last session, and when the next is. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import {
  type AttendanceState,
  attendanceStateLabels,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import { listMyAttendance } from '../../services/attendance/list-my-attendance.ts'
import type { PersonalAnswer } from '../question.ts'
import { isToCome, nameOf } from '../session-meant.ts'

export const myAttendance: PersonalAnswer = {
  access: 'P',
  route: '/attendance',
  pointer: ({ hasPrivateChat, linkTo }) =>
    hasPrivateChat
      ? words.pointer.attendance
      : words.withLink(words.pointer.attendanceInApp, linkTo({ to: 'attendance' })),
  answer: async ({ branch, asker, unitId, slots, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    if (sessions.length === 0) return words.noSessionYet
    const ofBranch = new Set(sessions.map((session) => session.id))
    const own = (await listMyAttendance({ ctx: asker })).filter(({ session }) =>
      ofBranch.has(session.id),
    )
    if (own.length === 0) return words.own.notOfThisBranch
    const named = own.filter(({ session }) => session.number === slots.session)
    if (slots.session !== undefined && named.length === 0) return words.noSession
    const begun = own.filter(({ session }) => session.startsAt <= now && !session.isMakeup)
    const coming = own.filter(({ session }) => session.startsAt > now && isToCome(session, now))
    const next = coming.find(({ session }) => !session.isMakeup) ?? coming[0]
    const asked = slots.session === undefined ? begun.slice(-1) : named
    return [...new Set([...asked, ...(next ? [next] : [])])]
      .map((one) => lineOf(one, now))
      .join(' ')
  },
}

const lineOf = (own: MyAttendance, now: string): string => {
  const { session } = own
  return session.startsAt > now && own.recordedAt === null
    ? words.own.coming(nameOf(session), session.startsAt, leaveOf(own))
    : words.own.recorded(nameOf(session), session.startsAt, standingOf(own))
}

const leaveOf = ({ leave }: MyAttendance): string => {
  if (leave === 'asked') return words.own.leaveAsked
  return leave === 'approved' ? words.own.leaveApproved : ''
}

const standingOf = (own: MyAttendance): string =>
  [stateOf(own), ...(own.isMadeUp ? [words.own.madeUp] : [])].join(', ')

const stateOf = ({ state, isConfirmed, recordedAt }: MyAttendance): string => {
  if (state === 'mien') return words.own.exempt
  if (state === 'chua_ghi_nhan')
    return recordedAt === null ? words.own.unrecorded : words.own.awaiting
  return [
    words.own.state(attendanceStateLabels[state]),
    ...(countsAsPresent(state) ? [words.own.lateCounts] : []),
    ...(isConfirmed ? [words.own.confirmed] : []),
  ].join(', ')
}

const countsAsPresent = (state: AttendanceState): boolean => state === 'muon' || state === 've_som'

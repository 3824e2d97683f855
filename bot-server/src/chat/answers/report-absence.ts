/** Q16: somebody cannot come: shows which session is meant and asks for a reason code; records nothing by itself. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { AbsenceCode, absenceCodeLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import { listMyAttendance } from '../../services/attendance/list-my-attendance.ts'
import type { PersonalAnswer, PersonalQuestion } from '../question.ts'
import { nameOf, sessionNamed } from '../session-meant.ts'

/** The reasons as the list offers them, in order. */
export const reasons: readonly string[] = AbsenceCode.options.map((code) => absenceCodeLabels[code])

export const reportAbsence: PersonalAnswer = {
  access: 'P',
  route: '/leave',
  pointer: ({ hasPrivateChat, linkTo }) =>
    hasPrivateChat
      ? words.pointer.absence
      : words.withLink(words.pointer.absenceInApp, linkTo({ to: 'leave' })),
  answer: async (question) => {
    const meant = await findSessionMeant(question)
    if (meant === 'none') return words.noSession
    if (meant === 'over') return words.timetable.noneComing
    if (!meant) return words.own.notOfThisBranch
    const { session, leave, state } = meant
    const name = nameOf(session)
    if (state === 'mien') return words.absence.exempt
    if (leave === 'asked') return words.absence.alreadyAsked(name)
    if (leave === 'approved') return words.absence.alreadyApproved(name)
    // Without a private chat nobody can answer the list: the Mini App asks instead.
    if (!question.hasPrivateChat) return words.absence.inApp(name, session.startsAt)
    await openDialogue({
      ctx: question.asker,
      input: { about: { kind: 'report_absence', sessionId: session.id }, unitId: question.unitId },
    })
    return words.absence.ask(name, session.startsAt, reasons)
  },
}

/** The session named if it has not begun, else the next that has not; undefined when it is none of the person's. */
const findSessionMeant = async ({ branch, asker, unitId, slots, now }: PersonalQuestion) => {
  const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
  const ahead = sessions.filter((session) => session.startsAt > now && session.closedAt === null)
  const named = sessionNamed(ahead, slots)
  if (named === 'none') return 'none'
  const next = named ?? ahead.find((session) => !session.isMakeup) ?? ahead[0]
  if (!next) return 'over'
  const own = await listMyAttendance({ ctx: asker })
  return own.find((one) => one.session.id === next.id)
}

/** The private exchange about an absence: the choice of a reason, shown the session, is the confirmation. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { getSession } from '../../services/answers/get-session.ts'
import { requestLeave } from '../../services/attendance/request-leave.ts'
import { reasons } from '../answers/report-absence.ts'
import { nameOf } from '../session-meant.ts'
import { readAbsenceReply } from './absence-reply.ts'
import type { Exchange, Flow } from './flow.ts'

const sessionOf = ({ person, open }: Exchange<'report_absence'>) =>
  getSession({ ctx: person.asker, input: { sessionId: open.about.sessionId } })

export const absenceFlow: Flow<'report_absence'> = {
  isAnswer: (text) => readAbsenceReply(text) !== undefined,
  take: async ({ person, open }, text) => {
    const absenceCode = readAbsenceReply(text)
    if (absenceCode === undefined) return words.absence.stopped
    await closeDialogue({ ctx: person.asker })
    const { sessionId } = open.about
    await requestLeave({ ctx: person.asker, input: { sessionId, absenceCode } })
    return words.absence.recorded
  },
  askAgain: async (exchange) => {
    const session = await sessionOf(exchange)
    return words.absence.ask(nameOf(session), session.startsAt, reasons)
  },
  cancelled: async (exchange) => words.absence.cancelled(nameOf(await sessionOf(exchange))),
  stopped: words.absence.stopped,
}

/** Decides for which session check-in is to be opened or ended: the one named, else today's, or the one that is open. */
import { formatShortDay } from '@quan-triet/shared/i18n/format'
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listSessionsToOrder } from '../../services/attendance/list-sessions-to-order.ts'
import type { PersonalQuestion } from '../question.ts'
import { nameOf, nextSession } from '../session-meant.ts'

type Refusal = { refusal: string }

const refuse = (refusal: string): Refusal => ({ refusal })

const sessionsOf = ({ asker, unitId }: PersonalQuestion): Promise<Session[]> =>
  listSessionsToOrder({ ctx: asker, input: { unitId } })

/** The session of an order that was confirmed, as it stands now. */
export const sessionOfOrder = async (
  person: PersonalQuestion,
  id: SessionId,
): Promise<Session | Refusal> =>
  (await sessionsOf(person)).find((one) => one.id === id) ?? refuse(words.checkIn.noSuchSession)

/** Whose check-in is to be opened. */
export const sessionToOpen = async (question: PersonalQuestion): Promise<Session | Refusal> => {
  const { now, today } = question
  const sessions = await sessionsOf(question)
  const named = namedAmong(sessions, question)
  if (named) return named
  const ofToday = sessions.filter((one) => dayOf(one.startsAt) === today)
  const waiting = ofToday.filter((one) => one.closedAt === null && !one.isCheckInOpen)
  const chosen = oneOf(waiting.length > 0 ? waiting : ofToday)
  if (chosen) return chosen
  const next = nextSession(sessions, now)
  return refuse(words.checkIn.noneToday(next ? describeNext(next) : null))
}

/** Whose check-in is to be ended. */
export const sessionToEnd = async (question: PersonalQuestion): Promise<Session | Refusal> => {
  const sessions = await sessionsOf(question)
  const named = namedAmong(sessions, question)
  if (named) return named
  return oneOf(sessions.filter((one) => one.isCheckInOpen)) ?? refuse(words.checkIn.noneOpen)
}

/** Undefined when the words name none. */
const namedAmong = (
  sessions: readonly Session[],
  { slots }: PersonalQuestion,
): Session | Refusal | undefined => {
  if (slots.session !== undefined)
    return (
      sessions.find((one) => one.number === slots.session) ?? refuse(words.checkIn.noSuchSession)
    )
  const { date } = slots
  if (date === undefined) return undefined
  return (
    oneOf(sessions.filter((one) => dayOf(one.startsAt) === date)) ??
    refuse(words.checkIn.noneOn(date))
  )
}

/** The only one; which of several is for the person to say; undefined when there is none. */
const oneOf = (sessions: readonly Session[]): Session | Refusal | undefined => {
  if (sessions.length <= 1) return sessions[0]
  const names = sessions.map((one) => words.checkIn.oneOf(nameOf(one), one.startsAt))
  return refuse(words.checkIn.nameWhich(names))
}

/** Where a session has no number its day names it. */
const describeNext = (session: Session) => ({
  session: nameOf(session),
  startsAt: session.startsAt,
  example:
    session.number === null
      ? words.checkIn.byDay(formatShortDay(dayOf(session.startsAt)))
      : words.checkIn.bySession(session.number),
})

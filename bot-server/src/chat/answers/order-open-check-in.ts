/** The secretary's "mở điểm danh": of which session until when, and the opening itself. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { OrderOf } from '../../domain/chat/dialogue.ts'
import { openedWindow } from '../../domain/attendance/check-in-window.ts'
import { openCheckIn } from '../../services/attendance/open-check-in.ts'
import type { PersonalQuestion } from '../question.ts'
import { nameOf } from '../session-meant.ts'
import { orderAnswer, type OrderHandler, type Proposal } from './order-answer.ts'
import { sessionOfOrder, sessionToOpen } from './order-session-meant.ts'

const proposalFor = (
  session: Session | { refusal: string },
  { now }: PersonalQuestion,
): Proposal<OrderOf<'order_open_check_in'>> => {
  if ('refusal' in session) return session
  const name = nameOf(session)
  if (session.closedAt !== null) return { refusal: words.checkIn.closed(name, session.closedAt) }
  if (session.isCheckInOpen) return { refusal: words.checkIn.isOpen(name, session.checkInUntil) }
  const { checkInUntil } = openedWindow(session, now)
  return {
    order: { name: 'order_open_check_in', sessionId: session.id },
    text: words.checkIn.wouldOpen(name, session.startsAt, checkInUntil),
  }
}

export const openCheckInOrder: OrderHandler<'order_open_check_in'> = {
  route: '/sessions',
  propose: async (question) => proposalFor(await sessionToOpen(question), question),
  proposeAgain: async (person, { sessionId }) =>
    proposalFor(await sessionOfOrder(person, sessionId), person),
  carryOut: async ({ asker }, { sessionId }) => {
    const session = await openCheckIn({ ctx: asker, input: { id: sessionId } })
    return words.checkIn.opened(nameOf(session), session.checkInUntil)
  },
}

export const orderOpenCheckIn = orderAnswer(openCheckInOrder)

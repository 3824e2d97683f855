/** The secretary's "đóng điểm danh": of which session, and the end of its check-in; the session is not closed by it. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { OrderOf } from '../../domain/chat/dialogue.ts'
import { closeCheckIn } from '../../services/attendance/close-check-in.ts'
import { nameOf } from '../session-meant.ts'
import { orderAnswer, type OrderHandler, type Proposal } from './order-answer.ts'
import { sessionOfOrder, sessionToEnd } from './order-session-meant.ts'

const proposalFor = (
  session: Session | { refusal: string },
): Proposal<OrderOf<'order_close_check_in'>> => {
  if ('refusal' in session) return session
  const name = nameOf(session)
  if (session.closedAt !== null) return { refusal: words.checkIn.closed(name, session.closedAt) }
  if (!session.isCheckInOpen) return { refusal: words.checkIn.isNotOpen(name) }
  return {
    order: { name: 'order_close_check_in', sessionId: session.id },
    text: words.checkIn.wouldClose(name, session.startsAt),
  }
}

export const closeCheckInOrder: OrderHandler<'order_close_check_in'> = {
  route: '/sessions',
  propose: async (question) => proposalFor(await sessionToEnd(question)),
  proposeAgain: async (person, { sessionId }) =>
    proposalFor(await sessionOfOrder(person, sessionId)),
  carryOut: async ({ asker }, { sessionId }) => {
    const session = await closeCheckIn({ ctx: asker, input: { id: sessionId } })
    return words.checkIn.ended(nameOf(session))
  },
}

export const orderCloseCheckIn = orderAnswer(closeCheckInOrder)

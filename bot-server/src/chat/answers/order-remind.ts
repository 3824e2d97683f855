/** The secretary's "nhắc mọi người": whom it would remind of what, and the reminder itself (2.10). */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listSessionsToOrder } from '../../services/attendance/list-sessions-to-order.ts'
import { previewHandReminder } from '../../services/reminders/preview-hand-reminder.ts'
import { remindByHand } from '../../services/reminders/remind-by-hand.ts'
import type { PersonalQuestion } from '../question.ts'
import { orderAnswer, type OrderHandler } from './order-answer.ts'

const look = ({ asker, unitId }: PersonalQuestion, about: RemindAbout) =>
  previewHandReminder({ ctx: asker, input: { unitId, about } })

/** Who names a session, or its day, means that one and not what is due. */
const aboutOf = async ({ asker, unitId, slots }: PersonalQuestion): Promise<RemindAbout> => {
  if (slots.session !== undefined) return 'session'
  if (slots.date === undefined) return 'nearest'
  const sessions = await listSessionsToOrder({ ctx: asker, input: { unitId } })
  return sessions.some((one) => dayOf(one.startsAt) === slots.date) ? 'session' : 'nearest'
}

const wordsOf = (reminder: Awaited<ReturnType<typeof look>>): string =>
  reminder.isLater
    ? `${words.remind.would(reminder)} ${words.remind.later(reminder.goesAt)}`
    : words.remind.would(reminder)

export const remindOrder: OrderHandler<'order_remind'> = {
  route: '/essays',
  propose: async (question) => {
    const about = await aboutOf(question)
    const reminder = await look(question, about)
    const { targetId } = reminder
    return { order: { name: 'order_remind', about, targetId }, text: wordsOf(reminder) }
  },
  proposeAgain: async (person, order) => {
    const reminder = await look(person, order.about)
    return reminder.targetId === order.targetId
      ? { order, text: wordsOf(reminder) }
      : { refusal: words.remind.otherNow(reminder) }
  },
  carryOut: async ({ asker, unitId }, { about, targetId }) => {
    const input = { unitId, about, targetId }
    const reminder = await remindByHand({ ctx: asker, input })
    return reminder.isLater ? words.remind.ordered(reminder.goesAt) : words.remind.done(reminder)
  },
}

export const orderRemind = orderAnswer(remindOrder)

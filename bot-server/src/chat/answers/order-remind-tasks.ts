/** The secretary's "nhắc người chủ trì nhiệm vụ": whom it would remind of how many tasks, and the reminder itself. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { OrderOf } from '../../domain/chat/dialogue.ts'
import {
  previewTaskReminder,
  remindTasksByHand,
} from '../../services/plan-work/remind-tasks-by-hand.ts'
import type { PersonalQuestion } from '../question.ts'
import { orderAnswer, type OrderHandler, type Proposal } from './order-answer.ts'

const propose = async ({
  asker,
  unitId,
}: PersonalQuestion): Promise<Proposal<OrderOf<'order_remind_tasks'>>> => {
  const { planId, ...reminder } = await previewTaskReminder({ ctx: asker, input: { unitId } })
  return { order: { name: 'order_remind_tasks', planId }, text: words.plan.wouldRemind(reminder) }
}

export const remindTasksOrder: OrderHandler<'order_remind_tasks'> = {
  route: '/plans',
  propose,
  proposeAgain: async (person, { planId }) => {
    const again = await propose(person)
    if ('refusal' in again || again.order.planId === planId) return again
    return { refusal: words.plan.notAtWork }
  },
  carryOut: async ({ asker, unitId }) => {
    const { goesAt, isLater, ...reminder } = await remindTasksByHand({
      ctx: asker,
      input: { unitId },
    })
    return words.plan.reminded(reminder, isLater ? goesAt : null)
  },
}

export const orderRemindTasks = orderAnswer(remindTasksOrder)

/** The secretary's "gửi chương trình xem xét": what would be sent to the level above, and the sending; never the issuing. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { OrderOf } from '../../domain/chat/dialogue.ts'
import { previewSending } from '../../services/plans/preview-sending.ts'
import { takePlanStep } from '../../services/plans/take-plan-step.ts'
import type { PersonalQuestion } from '../question.ts'
import { orderAnswer, type OrderHandler, type Proposal } from './order-answer.ts'

const propose = async ({
  asker,
  unitId,
}: PersonalQuestion): Promise<Proposal<OrderOf<'order_send_plan'>>> => {
  const sending = await previewSending({ ctx: asker, input: { unitId } })
  if (sending === null) return { refusal: words.plan.none }
  const { planId, state, isOpen, lacks } = sending
  if (!isOpen) return { refusal: words.plan.notNow(state) }
  if (lacks.length > 0) return { refusal: words.plan.lacking(lacks.length) }
  return { order: { name: 'order_send_plan', planId, state }, text: words.plan.wouldSend(sending) }
}

export const sendPlanOrder: OrderHandler<'order_send_plan'> = {
  route: '/plans',
  propose,
  proposeAgain: async (person, order) => {
    const again = await propose(person)
    if ('refusal' in again) return again
    const isSame = again.order.planId === order.planId && again.order.state === order.state
    return isSame ? again : { refusal: words.plan.notNow(again.order.state) }
  },
  carryOut: async ({ asker }, { planId, state }) => {
    await takePlanStep({ ctx: asker, input: { planId, from: state, to: 'gui_xem_xet' } })
    return words.plan.sent
  },
}

export const orderSendPlan = orderAnswer(sendPlanOrder)

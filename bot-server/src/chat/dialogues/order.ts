/** The private exchange about an order of the secretary: a yes, and it is done. */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { Order } from '../../domain/chat/dialogue.ts'
import { mayDo } from '../../domain/rights.ts'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { type OrderHandler, proposalOf } from '../answers/order-answer.ts'
import { closeCheckInOrder } from '../answers/order-close-check-in.ts'
import { openCheckInOrder } from '../answers/order-open-check-in.ts'
import { postponePartOrder } from '../answers/order-postpone-part.ts'
import { pushPartOrder } from '../answers/order-push-part.ts'
import { remindOrder } from '../answers/order-remind.ts'
import { remindTasksOrder } from '../answers/order-remind-tasks.ts'
import { sendPlanOrder } from '../answers/order-send-plan.ts'
import type { Exchange, Flow } from './flow.ts'
import { isYesReply } from './reply-key.ts'

const handlers: { readonly [N in Order['name']]: OrderHandler<N> } = {
  order_remind: remindOrder,
  order_push_part: pushPartOrder,
  order_postpone_part: postponePartOrder,
  order_open_check_in: openCheckInOrder,
  order_close_check_in: closeCheckInOrder,
  order_send_plan: sendPlanOrder,
  order_remind_tasks: remindTasksOrder,
}

/** Safe because `handlers` has the handler of each order under that order's own name. */
const handlerOf = ({ name }: Order) => handlers[name] as unknown as OrderHandler<Order['name']>

/** The order was given for one branch, wherever the person would be answered about now. */
const meantIn = ({ person, open }: Exchange<'order'>) => ({
  order: open.about.order,
  handler: handlerOf(open.about.order),
  person: { ...person, unitId: open.unitId },
})

export const orderFlow: Flow<'order'> = {
  isAnswer: isYesReply,
  take: async (exchange) => {
    const { order, handler, person } = meantIn(exchange)
    // Closed first: whatever comes of it, a second yes does nothing.
    await closeDialogue({ ctx: person.asker })
    if (!mayDo(person.person, 'run_branch', person.unitId)) return chat.orders.onlySecretary
    const again = await proposalOf(() => handler.proposeAgain(person, order))
    return 'refusal' in again ? words.changed(again.refusal) : handler.carryOut(person, order)
  },
  askAgain: async (exchange) => {
    const { order, handler, person } = meantIn(exchange)
    const again = await proposalOf(() => handler.proposeAgain(person, order))
    return 'refusal' in again ? words.changed(again.refusal) : words.confirm(again.text)
  },
  cancelled: () => Promise.resolve(words.cancelled),
  stopped: words.stopped,
}

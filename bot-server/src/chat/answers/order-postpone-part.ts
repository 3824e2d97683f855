/** The secretary's "hoãn phần 5 sang mai": from which hour to which, and the postponing itself. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import { postponedHour } from '../../domain/parts/postponed-hour.ts'
import { changePush } from '../../services/parts/change-push.ts'
import { checkPushHour } from '../../services/parts/check-push-hour.ts'
import { orderAnswer, type OrderHandler } from './order-answer.ts'
import { partMeant } from './order-part-meant.ts'

export const postponePartOrder: OrderHandler<'order_postpone_part'> = {
  route: '/publishing',
  propose: async (question) => {
    const { asker, slots, today } = question
    if (slots.part === undefined) return { refusal: words.part.nameWhichToPostpone }
    const position = slots.part
    const part = await partMeant(question, position)
    if ('refusal' in part) return part
    const { partId, push, positions } = part
    if (push === null) return { refusal: words.part.unscheduled(position) }
    if (slots.date === undefined) return { refusal: words.part.nameDay(position) }
    const dueAt = postponedHour(push, slots.date, today)
    if (dueAt === undefined) return { refusal: words.part.notLater(position, push.dueAt) }
    await checkPushHour({ ctx: asker, input: { partId, dueAt } })
    const name = 'order_postpone_part' as const
    return {
      order: { name, partId, pushId: push.id, position, from: push.dueAt, dueAt },
      text: words.part.wouldPostpone(positions, push.dueAt, dueAt),
    }
  },
  proposeAgain: async (person, order) => {
    const { partId, position, from, dueAt } = order
    const part = await partMeant(person, position, from)
    if ('refusal' in part) return part
    await checkPushHour({ ctx: person.asker, input: { partId, dueAt } })
    return { order, text: words.part.wouldPostpone(part.positions, from, dueAt) }
  },
  carryOut: async (person, { pushId, position, dueAt }) => {
    const part = await partMeant(person, position)
    const positions = 'refusal' in part ? String(position) : part.positions
    await changePush({ ctx: person.asker, input: { id: pushId, action: 'postpone', dueAt } })
    return words.part.postponed(positions, dueAt)
  },
}

export const orderPostponePart = orderAnswer(postponePartOrder)

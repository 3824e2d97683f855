/** The secretary's "gửi phần 4 ngay": which part would go when, and the sending itself. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { OrderOf } from '../../domain/chat/dialogue.ts'
import { checkPushHour } from '../../services/parts/check-push-hour.ts'
import type { PartToOrder } from '../../services/parts/find-part-to-order.ts'
import { pushNow } from '../../services/parts/push-now.ts'
import type { PersonalQuestion } from '../question.ts'
import { orderAnswer, type OrderHandler, type Proposal } from './order-answer.ts'
import { partMeant } from './order-part-meant.ts'

/** An hour to be checked lies ahead, be it by a moment. */
const MOMENT_MS = 1000

type PushOrder = OrderOf<'order_push_part'>

const proposalFor = async (
  { asker }: PersonalQuestion,
  part: PartToOrder,
  order: PushOrder,
): Promise<Proposal<PushOrder>> => {
  const { partId, position, positions, total, heading, goesAt, isLater, waitsFor } = part
  const dueAt = isLater ? goesAt : addMs(goesAt, MOMENT_MS)
  if (waitsFor && waitsFor.dueAt > dueAt)
    return { refusal: words.part.goesFirst(position, waitsFor) }
  await checkPushHour({ ctx: asker, input: { partId, dueAt } })
  const text = isLater
    ? words.part.wouldSendLater(positions, total, goesAt)
    : words.part.wouldSend(positions, total, heading)
  return { order, text }
}

export const pushPartOrder: OrderHandler<'order_push_part'> = {
  route: '/publishing',
  propose: async (question) => {
    const { part: position } = question.slots
    if (position === undefined) return { refusal: words.part.nameWhichToSend }
    const part = await partMeant(question, position)
    if ('refusal' in part) return part
    const from = part.push?.dueAt ?? null
    const { partId } = part
    return proposalFor(question, part, { name: 'order_push_part', partId, position, from })
  },
  proposeAgain: async (person, order) => {
    const part = await partMeant(person, order.position, order.from)
    return 'refusal' in part ? part : proposalFor(person, part, order)
  },
  carryOut: async (person, { partId, position }) => {
    const { asker, unitId } = person
    const part = await partMeant(person, position)
    const positions = 'refusal' in part ? String(position) : part.positions
    const { goesAt, isLater } = await pushNow({ ctx: asker, input: { unitId, partId } })
    return isLater ? words.part.sendingLater(positions, goesAt) : words.part.sending(positions)
  },
}

export const orderPushPart = orderAnswer(pushPartOrder)

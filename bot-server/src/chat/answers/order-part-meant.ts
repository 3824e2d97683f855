/** Finds the part that an order names, or says why it cannot be sent or postponed. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import { findPartToOrder, type PartToOrder } from '../../services/parts/find-part-to-order.ts'
import type { PersonalQuestion } from '../question.ts'

/** @param from the hour it had when the order was confirmed; undefined: it was not confirmed yet */
export const partMeant = async (
  { asker, unitId }: PersonalQuestion,
  position: number,
  from?: string | null,
): Promise<PartToOrder | { refusal: string }> => {
  const part = await findPartToOrder({ ctx: asker, input: { unitId, position } })
  switch (part.found) {
    case 'none':
      return { refusal: words.part.none }
    case 'no_such':
      return { refusal: words.part.noSuch(position, part.total) }
    case 'not_confirmed':
      return { refusal: words.part.notConfirmed }
    case 'of_other_unit':
      return { refusal: words.part.ofOtherUnit(position) }
    case 'sent':
      return { refusal: words.part.sent(position, part.at) }
    case 'part': {
      const dueAt = part.push?.dueAt ?? null
      return from === undefined || from === dueAt
        ? part
        : { refusal: words.part.rescheduled(position, dueAt) }
    }
  }
}

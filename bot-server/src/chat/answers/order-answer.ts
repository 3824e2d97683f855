/** Says what an order of the secretary is made of, and makes its answer: what would be done, and a yes is waited for. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import type { Order, OrderOf } from '../../domain/chat/dialogue.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import { ServiceError } from '../../services/errors.ts'
import type { OrderAnswer, PersonalQuestion } from '../question.ts'

/** What would be done, or why nothing can be. */
export type Proposal<O extends Order> = { order: O; text: string } | { refusal: string }

export interface OrderHandler<N extends Order['name']> {
  /** The screen that does the same, for whoever the bot cannot write to. */
  route: string
  /** Reads from the words what is ordered. */
  propose(question: PersonalQuestion): Promise<Proposal<OrderOf<N>>>
  /** The same order once more, checked against how things stand now. */
  proposeAgain(person: PersonalQuestion, order: OrderOf<N>): Promise<Proposal<OrderOf<N>>>
  /** Does it, by the verb of the screen, which checks everything itself. @returns what was done */
  carryOut(person: PersonalQuestion, order: OrderOf<N>): Promise<string>
}

/** What a verb refuses while an order is looked at is why it cannot be done. */
export const proposalOf = async <O extends Order>(
  propose: () => Promise<Proposal<O>>,
): Promise<Proposal<O>> => {
  try {
    return await propose()
  } catch (error) {
    if (error instanceof ServiceError) return { refusal: error.detail ?? errors[error.code] }
    throw error
  }
}

/** Nothing is done before the yes; `access.ts` has made sure that the person runs the branch. */
export const orderAnswer = <N extends Order['name']>(handler: OrderHandler<N>): OrderAnswer => ({
  access: 'secretary',
  route: handler.route,
  prepare: async (question) => {
    // Without a private chat nobody can answer: the Mini App's own buttons do the same.
    if (!question.hasPrivateChat) return words.inApp
    const proposal = await proposalOf(() => handler.propose(question))
    if ('refusal' in proposal) return proposal.refusal
    const { asker: ctx, unitId } = question
    await openDialogue({ ctx, input: { about: { kind: 'order', order: proposal.order }, unitId } })
    return words.confirm(proposal.text)
  },
})

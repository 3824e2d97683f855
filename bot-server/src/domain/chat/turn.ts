/** Says what is remembered of the last question of an account in a place, and how long. */
import { z } from 'zod'

/** What a question named beside its intent. */
export const TurnSlots = z.object({
  part: z.int().optional(),
  session: z.int().optional(),
  date: z.string().optional(),
})
type TurnSlots = z.infer<typeof TurnSlots>

export interface Turn {
  intent: string
  slots: { [name in keyof TurnSlots]?: NonNullable<TurnSlots[name]> }
  /** Which page of a list of names was told last; 0: none was. */
  page: number
}

/** So long a later message may lean on it. */
export const TURN_MS = 10 * 60_000

/** Private chats are one place, whichever channel they are on: a list asked for in a group is gone on with there. */
export const PRIVATE_PLACE = 'private'

/** The same question is answered once in a group within this time (rule 8 of 4.5). */
export const SAME_QUESTION_MS = 60_000

/** What makes two questions of a group the same: the intent and all it names, in whatever order. */
export const questionKey = ({ intent, slots }: Pick<Turn, 'intent' | 'slots'>): string =>
  `${intent} ${JSON.stringify([slots.part ?? null, slots.session ?? null, slots.date ?? null])}`

/** Says what a private exchange is made of: how an answer is taken, how the question is asked again, how it ends. */
import type { AboutOf, DialogueKind } from '../../domain/chat/dialogue.ts'
import type { OpenDialogue } from '../../services/answers/find-open-dialogue.ts'
import type { PersonalQuestion } from '../question.ts'

/** Where an exchange stands, and who is in it. */
export interface Exchange<K extends DialogueKind> {
  /** As if the person had asked now: who, the branch, the time. Its slots are empty. */
  person: PersonalQuestion
  open: OpenDialogue<AboutOf<K>>
}

export interface Flow<K extends DialogueKind> {
  /** Whether the words are an answer to what the bot asked last; breaking off is no answer. Reads only the words. */
  isAnswer(text: string, open: OpenDialogue<AboutOf<K>>): boolean
  /**
   * Takes an answer: opens the next step or closes the exchange and does what was confirmed. Errors that a verb
   * throws are said to the person by whoever calls.
   * @returns what to say
   */
  take(exchange: Exchange<K>, text: string): Promise<string>
  /** The question once more, when the words were no answer. */
  askAgain(exchange: Exchange<K>): Promise<string>
  /** What is said when the person breaks off. */
  cancelled(exchange: Exchange<K>): Promise<string>
  /** What is said when the exchange ends because no answer came in time, or twice none. */
  stopped: string
  /** A question put off until this exchange has taken its answer: it is answered right after. */
  putOff?(open: OpenDialogue<AboutOf<K>>): string | null
  /** True: what the person writes at this step is taken as it is, be it a question that the bot could answer. */
  takesAnyWords?(open: OpenDialogue<AboutOf<K>>): boolean
}

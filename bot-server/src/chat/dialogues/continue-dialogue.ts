/** Goes on with the private exchange that is open with a person, whatever it is about. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import type { DialogueKind } from '../../domain/chat/dialogue.ts'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { findOpenDialogue, type OpenDialogue } from '../../services/answers/find-open-dialogue.ts'
import { noteAskedAgain } from '../../services/answers/note-asked-again.ts'
import { ServiceError } from '../../services/errors.ts'
import type { PersonalQuestion } from '../question.ts'
import type { Exchange, Flow } from './flow.ts'
import { flows } from './flows.ts'
import { isBareCancel, isCancel, isYesReply } from './reply-key.ts'

/** What is said in an exchange, and the question that was put off until it was over. */
export interface Continued {
  text: string
  question: string | null
}

/**
 * @param person who wrote, in private
 * @param message.isQuestion whether the bot has an answer to the words themselves; then the exchange waits
 * @returns undefined when the message does not belong to an exchange
 */
export const continueDialogue = async (
  person: PersonalQuestion,
  message: { text: string; isQuestion: boolean },
): Promise<Continued | undefined> => {
  const open = await findOpenDialogue({ ctx: person.asker })
  if (!open) return undefined
  const { flow, exchange } = flowOf(open, person)
  try {
    // "Gửi đi" is a yes to what the bot has asked, whatever else it might ask for.
    const isQuestion = message.isQuestion && !isYesReply(message.text)
    return await goOn(flow, exchange, { text: message.text, isQuestion })
  } catch (error) {
    if (error instanceof ServiceError) return saying(error.detail ?? errors[error.code])
    throw error
  }
}

/**
 * Safe because `flows` has the flow of each kind under that kind's own name. An exchange goes on in the branch in which
 * it began, whatever was chosen since.
 */
const flowOf = (open: OpenDialogue, person: PersonalQuestion) => ({
  flow: flows[open.about.kind] as unknown as Flow<DialogueKind>,
  exchange: { person: { ...person, unitId: open.unitId }, open } as Exchange<DialogueKind>,
})

/** `isPlain`: only certain words are an answer here, so that one is no question at the same time. */
const readReply = (flow: Flow<DialogueKind>, open: OpenDialogue, text: string) => {
  const isPlain = flow.takesAnyWords?.(open) !== true
  const isBrokenOff = isPlain ? isCancel(text) : isBareCancel(text)
  return { isPlain, isBrokenOff, isAnswer: !isBrokenOff && flow.isAnswer(text, open) }
}

const goOn = async (
  flow: Flow<DialogueKind>,
  exchange: Exchange<DialogueKind>,
  { text, isQuestion }: { text: string; isQuestion: boolean },
): Promise<Continued | undefined> => {
  const { open, person } = exchange
  const { isBrokenOff, isAnswer, isPlain } = readReply(flow, open, text)
  if (open.isOver)
    return isBrokenOff || (isAnswer && (isPlain || !isQuestion))
      ? end(person, flow.stopped)
      : undefined
  if (isAnswer)
    return { text: await flow.take(exchange, text), question: flow.putOff?.(open) ?? null }
  if (isBrokenOff) return end(person, await flow.cancelled(exchange))
  if (isQuestion) return undefined
  if (open.hasAskedAgain) return end(person, flow.stopped)
  await noteAskedAgain({ ctx: person.asker })
  return saying(await flow.askAgain(exchange))
}

const saying = (text: string): Continued => ({ text, question: null })

const end = async ({ asker }: PersonalQuestion, text: string): Promise<Continued> => {
  await closeDialogue({ ctx: asker })
  return saying(text)
}

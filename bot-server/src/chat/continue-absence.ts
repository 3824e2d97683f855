/** Goes on with the private exchange about an absence: the choice of a reason, shown the session, is the confirmation. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { closeDialogue } from '../services/answers/close-dialogue.ts'
import { findOpenDialogue, type OpenDialogue } from '../services/answers/find-open-dialogue.ts'
import { requestLeave } from '../services/attendance/request-leave.ts'
import type { ServiceContext } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { readAbsenceReply } from './absence-reply.ts'
import { reasons } from './answers/report-absence.ts'
import { nameOf } from './session-meant.ts'

export interface Continued {
  text: string
  /** Where the intent is not this one message's: asking once more happens once a dialogue. */
  dedupeKey?: string
}

/**
 * @param asker acts as the person who wrote
 * @param message.isQuestion whether the bot has an answer to the words themselves; then the exchange waits
 * @returns undefined when the message does not belong to an exchange
 */
export const continueAbsence = async (
  asker: ServiceContext,
  message: { text: string; isQuestion: boolean },
): Promise<Continued | undefined> => {
  const dialogue = await findOpenDialogue({ ctx: asker })
  if (!dialogue) return undefined
  const reply = readAbsenceReply(message.text)
  if (dialogue.isOver)
    return reply.kind === 'other' ? undefined : close(asker, words.absence.stopped)
  if (reply.kind === 'reason') return { text: await record(asker, dialogue, reply.code) }
  if (message.isQuestion) return undefined
  if (reply.kind === 'cancel')
    return close(asker, words.absence.cancelled(nameOf(dialogue.session)))
  if (dialogue.hasAskedAgain) return close(asker, words.absence.stopped)
  const { session, againKey } = dialogue
  return {
    text: words.absence.ask(nameOf(session), session.startsAt, reasons),
    dedupeKey: againKey,
  }
}

const close = async (asker: ServiceContext, text: string): Promise<Continued> => {
  await closeDialogue({ ctx: asker })
  return { text }
}

const record = async (
  asker: ServiceContext,
  { session }: OpenDialogue,
  absenceCode: AbsenceCode,
): Promise<string> => {
  await closeDialogue({ ctx: asker })
  try {
    await requestLeave({ ctx: asker, input: { sessionId: session.id, absenceCode } })
    return words.absence.recorded
  } catch (error) {
    if (error instanceof ServiceError) return error.detail ?? errors[error.code]
    throw error
  }
}

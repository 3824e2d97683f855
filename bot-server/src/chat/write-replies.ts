/** Turns what is said to a message into replies with their keys: as few as hold it, one audience apart from another. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { packAnswers } from '../domain/chat/pack-answers.ts'
import { type IncomingMessage, MESSAGE_LIMIT } from '../domain/messages.ts'
import type { Reply } from '../services/answers/send-answer.ts'
import type { Said } from './said.ts'

/** Several questions of one message are answered in one reply an audience, in their order: `answer:<eventId>:<n>`. */
export const writeReplies = (
  message: IncomingMessage,
  { here, privately, route }: Said,
  person: PersonId | undefined,
): Reply[] => {
  const inChat = packAnswers(here, MESSAGE_LIMIT).map((text, index) => ({
    to: chatOf(message, person),
    text,
    dedupeKey: keyOf(message, 0, index),
  }))
  if (person === undefined) return inChat
  const inPrivate = packAnswers(privately, MESSAGE_LIMIT).map((text, index) => ({
    to: { kind: 'person' as const, personId: person },
    text,
    dedupeKey: keyOf(message, 1, index),
    route,
  }))
  return [...inChat, ...inPrivate]
}

/** What does not fit into one reply goes on in the next, under a key of its own. */
const keyOf = ({ eventId }: IncomingMessage, audience: 0 | 1, index: number): string =>
  `answer:${eventId}:${audience}${index === 0 ? '' : `:${index}`}`

const chatOf = (
  { from, chatId, isGroup }: IncomingMessage,
  person: PersonId | undefined,
): Reply['to'] => ({
  kind: 'chat',
  way: from.way,
  chatId,
  isGroup,
  ...(isGroup && from.way === 'oa' && { asker: from.id }),
  ...(!isGroup && person !== undefined && { personId: person }),
})

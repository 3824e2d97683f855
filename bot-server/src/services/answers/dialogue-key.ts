/** Names one exchange with a person: by whom, about what, and until when it stands. */
import type { Dialogue } from '../../db/queries/dialogues.ts'

/** The intent of asking once more in an exchange: a message of this key leaves once. */
export const againKeyOf = (dialogue: Dialogue): string =>
  `absence-again:${dialogue.personId}:${dialogue.sessionId}:${dialogue.expiresAt}`

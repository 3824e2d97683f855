/** Opens the private dialogue in which the bot waits for the reason of an absence. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { type Dialogue, hasOutboxKey, putDialogue } from '../../db/queries/dialogues.ts'
import type { ServiceContext } from '../context.ts'
import { requireToStudyHere } from '../rights.ts'
import { againKeyOf } from './dialogue-key.ts'

/** The bot's question stands this long; an answer that comes later is an ordinary message. */
const OPEN_MS = 30 * 60_000

/** In place of any dialogue open with the acting person. @throws ServiceError `not_on_roster`, `served_on_paper` */
export const openDialogue = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { sessionId: SessionId }
}): Promise<void> => {
  const { personId } = requireToStudyHere(ctx)
  const dialogue: Dialogue = {
    personId,
    kind: 'report_absence',
    sessionId: input.sessionId,
    expiresAt: addMs(ctx.clock.now(), OPEN_MS),
  }
  // Its end also tells this exchange from an earlier one of the same instant.
  while (await hasOutboxKey(ctx.db, againKeyOf(dialogue)))
    dialogue.expiresAt = addMs(dialogue.expiresAt, 1)
  await putDialogue(ctx.db, dialogue)
}

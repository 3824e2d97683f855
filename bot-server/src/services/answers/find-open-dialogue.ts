/** Finds the dialogue with the acting person that nobody has closed, with the session it is about. */
import type { Session } from '@quan-triet/shared/models/attendance'
import { findDialogue, hasOutboxKey } from '../../db/queries/dialogues.ts'
import { findSession } from '../../db/queries/sessions.ts'
import type { ServiceContext } from '../context.ts'
import { describeSession } from '../attendance/describe-session.ts'
import { requirePerson } from '../rights.ts'
import { againKeyOf } from './dialogue-key.ts'

export interface OpenDialogue {
  session: Session
  /** Its half hour is over: an answer comes too late, and whoever gives one should hear so. */
  isOver: boolean
  /** The intent of asking once more: a message of this key leaves once. */
  againKey: string
  /** Whether the bot has asked once more already. */
  hasAskedAgain: boolean
}

/** Undefined when there is none. @throws ServiceError `not_on_roster` */
export const findOpenDialogue = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<OpenDialogue | undefined> => {
  const { personId } = requirePerson(ctx)
  const now = ctx.clock.now()
  const dialogue = await findDialogue(ctx.db, personId)
  const session = dialogue && (await findSession(ctx.db, dialogue.sessionId))
  if (!session) return undefined
  const againKey = againKeyOf(dialogue)
  return {
    session: describeSession(session, now),
    isOver: dialogue.expiresAt <= now,
    againKey,
    hasAskedAgain: await hasOutboxKey(ctx.db, againKey),
  }
}

/** Finds the dialogue with the acting person that nobody has closed. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { holdDialogue } from '../../db/queries/dialogues.ts'
import type { DialogueAbout } from '../../domain/chat/dialogue.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { openTextIfKept } from '../vault.ts'

export interface OpenDialogue<A extends DialogueAbout = DialogueAbout> {
  about: A
  unitId: OrgUnitId
  /** What the person has written so far; null: nothing. */
  draft: string | null
  /** Its half hour is over: an answer comes too late, and whoever gives one should hear so. */
  isOver: boolean
  /** Whether the bot has asked once more already. */
  hasAskedAgain: boolean
}

/**
 * Undefined when there is none. One whose draft can never be read again is over. Call it in the transaction in which the
 * answer is taken: of two at the same moment one waits for the other. @throws ServiceError `not_on_roster`
 */
export const findOpenDialogue = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<OpenDialogue | undefined> => {
  const { personId } = requirePerson(ctx)
  const dialogue = await holdDialogue(ctx.db, personId)
  if (!dialogue) return undefined
  const { about, unitId, draftSealed: sealed, hasAskedAgain, expiresAt } = dialogue
  const draft =
    sealed === null ? null : await openTextIfKept(ctx, { sealed, about: `dialogue:${personId}` })
  return {
    about,
    unitId,
    draft: draft ?? null,
    isOver: draft === undefined || expiresAt <= ctx.clock.now(),
    hasAskedAgain,
  }
}

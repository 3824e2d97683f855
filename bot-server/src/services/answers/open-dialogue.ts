/** Opens a private dialogue, or takes its next step: the bot waits for one answer. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { putDialogue } from '../../db/queries/dialogues.ts'
import type { DialogueAbout } from '../../domain/chat/dialogue.ts'
import type { ServiceContext } from '../context.ts'
import { requireToStudyHere } from '../rights.ts'
import { sealText } from '../vault.ts'

/** The bot's question stands this long; an answer that comes later is told that it came too late. */
const OPEN_MS = 30 * 60_000

/**
 * In place of any dialogue open with the acting person; each step stands half an hour.
 * @param input.draft what the person has written so far; sealed with the key of `input.unitId`
 * @throws ServiceError `not_on_roster`, `served_on_paper`
 */
export const openDialogue = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { about: DialogueAbout; unitId: OrgUnitId; draft?: string | undefined }
}): Promise<void> => {
  const { personId } = requireToStudyHere(ctx)
  const { about, unitId, draft } = input
  const now = ctx.clock.now()
  const draftSealed =
    draft === undefined
      ? null
      : await sealText(ctx, { unitId, text: draft, about: `dialogue:${personId}` })
  await putDialogue(ctx.db, {
    personId,
    about,
    unitId,
    draftSealed,
    openedAt: now,
    expiresAt: addMs(now, OPEN_MS),
    hasAskedAgain: false,
  })
}

/** Corrects the text of a part that is out, keeps how it read before, and tells the groups if that is wished (feature 11). */
import { partsCorrection as words } from '@quan-triet/shared/i18n/vi/parts-correction'
import type { CorrectPartInput } from '@quan-triet/shared/models/correction'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { PartId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { findSendingTerms } from '../../db/queries/channels.ts'
import { lockDocument } from '../../db/queries/documents.ts'
import {
  insertCorrectionMessages,
  listHandSharers,
  replacePartText,
} from '../../db/queries/part-corrections.ts'
import { markCorrectedPushes, markRecalled } from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { recordAudit } from '../audit.ts'
import { tellSecretaries } from '../campaigns/tell-secretaries.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceParts } from './announce.ts'
import { type CheckedCorrection, checkCorrection } from './check-correction.ts'
import { paceOf } from './fan-out-push.ts'
import { loadDraft } from './load-draft.ts'
import { requireOwnName } from './require-own-name.ts'
import { requireSentPart, type SentPart } from './require-sent-part.ts'

/**
 * The push is taken back (`thu_hoi_dinh_chinh`, ruling 5) and counts as sent again once the last message of the
 * correction is settled: at once where none leaves. A push whose own messages are still under way stays as it is; the
 * correction follows behind them. Quiet hours and the campaign's pace hold as for the part itself.
 * @param input.version what was on the screen; of two people correcting at once the second is refused
 * @param input.fullName the acting person's own name, who vouches again that the text is not secret (INV-40)
 * @throws ServiceError `part_corrected`, `name_mismatch`, `document_secret`, `invalid_input`, `not_found`, `not_allowed`
 */
export const correctPart = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CorrectPartInput & { id: PartId }
}): Promise<DocumentDraft> => {
  const { document } = await requireSentPart(ctx, input.id)
  const person = requireOwnName(ctx, input.fullName)
  return inTransaction(ctx, async (tx) => {
    await lockDocument(tx.db, document.id)
    const sent = await requireSentPart(tx, input.id)
    const checked = checkCorrection(tx, sent, input)
    const isFirst = await replacePartText(tx.db, sent.part, {
      ...checked.wording,
      syllables: countSyllables(checked.wording.paragraphs.join('\n')),
      reason: input.reason,
      by: person.personId,
      at: tx.clock.now(),
    })
    if (!isFirst) throw new ServiceError('part_corrected')
    await markRecalled(tx.db, sent.part.id)
    const told = input.tellsGroups ? await tell(tx, sent, checked) : { messages: 0, byHand: 0 }
    await markCorrectedPushes(tx.db)
    await recordAudit(tx, {
      action: 'correct-part',
      orgUnitId: document.unitId,
      subject: `document:${document.id}`,
      detail: { part: input.id, version: sent.part.version + 1, notSecret: 'confirmed', ...told },
    })
    announceParts(tx, document.unitId)
    return loadDraft(tx, document.id)
  })
}

const tell = async (
  tx: ServiceContext,
  { part, push }: SentPart,
  { message, pointer }: CheckedCorrection,
): Promise<{ messages: number; byHand: number }> => {
  const now = tx.clock.now()
  const version = part.version + 1
  const { messagesPerMinute, quietHours } = await findSendingTerms(tx.db, push.campaignId)
  const messages = await insertCorrectionMessages(
    tx.db,
    {
      partId: part.id,
      version,
      pushId: push.carriedBy ?? push.id,
      campaignId: push.campaignId,
    },
    {
      now,
      dueAt: nextAllowed(now, quietHours),
      orderKey: `${now}/${String(part.position).padStart(4, '0')}/correction/${part.id}`,
      pace: await paceOf(tx, push.unitId, { messagesPerMinute, quietHours }),
      body: JSON.stringify({ text: message }),
      pointer: JSON.stringify({ text: pointer }),
    },
  )
  const unitIds = await listHandSharers(tx.db, part.id)
  await tellSecretaries(tx, {
    key: `correction:${part.id}:${version}:by-hand`,
    text: words.shareAgain(part.position),
    to: `/parts/${part.id}`,
    unitIds,
    messagesPerMinute,
  })
  return { messages, byHand: unitIds.length }
}

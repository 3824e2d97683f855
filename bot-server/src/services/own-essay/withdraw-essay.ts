/** Takes an essay back before anybody grades it: its text is the author's draft again (2.6). */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import {
  deleteDraftOf,
  deleteEssay,
  deleteVersion,
  type EssayRow,
  insertDraft,
  listVersionsOf,
  movePagesTo,
  stepEssay,
  type VersionRow,
} from '../../db/queries/own-essay.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import { forgetCopyCheck } from '../copy-check/forget-copy-check.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { openContents, sealDraft } from './essay-content.ts'
import { type OwnEssayAtHand, requireOwnEssay } from './require-own-essay.ts'
import { viewOwnEssay } from './view-own-essay.ts'

/**
 * The version goes with its check, as if it had not been handed in; a withdrawn rewrite is owed again.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_locked` once a grader has it, or on paper
 */
export const withdrawEssay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId }
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  return inTransaction(ctx, async (tx) => {
    const { essay } = own
    if (essay?.state !== 'da_nop') throw new ServiceError('essay_locked')
    const [current, before] = await listVersionsOf(tx.db, essay.id)
    if (!current || current.submitted_by !== own.personId) throw new ServiceError('essay_locked')
    await bringBack(tx, own, current)
    await forgetCopyCheck(tx, { versionId: current.id })
    const isTaken = await stepBack(tx, essay, { number: current.number - 1, before })
    if (!isTaken) throw new ServiceError('essay_locked')
    await deleteVersion(tx.db, current.id)
    if (current.number === 1) await deleteEssay(tx.db, essay.id)
    await recordAudit(tx, {
      action: 'withdraw-essay',
      orgUnitId: own.node.unitId,
      subject: `essay:${essay.id} person:${own.personId}`,
      detail: { version: current.number },
    })
    onCommit(tx, () => tx.live.publish(own.node.unitId, { topic: 'essays' }))
    return viewOwnEssay(tx, own)
  })
}

/** Back to what the version before it was judged as; one on paper has no row. @returns false when a grader was faster */
const stepBack = (
  tx: ServiceContext,
  essay: EssayRow,
  { number, before }: { number: number; before: VersionRow | undefined },
): Promise<boolean> =>
  stepEssay(tx.db, essay, {
    state: 'viet_lai',
    form: before?.form ?? 'giay',
    current_version: Math.max(1, number),
  })

const bringBack = async (
  tx: ServiceContext,
  { node, personId }: OwnEssayAtHand,
  version: VersionRow,
): Promise<void> => {
  const of = { campaignId: node.campaignId, personId }
  const [blocks] = await openContents(tx, 'essay_version', [version])
  const id = tx.newId<string>()
  await deleteDraftOf(tx.db, of)
  await insertDraft(tx.db, {
    id,
    campaign_id: of.campaignId,
    person_id: personId,
    org_unit_id: node.unitId,
    form: version.form,
    content_sealed: blocks ? await sealDraft(tx, { unitId: node.unitId, blocks, id }) : null,
    file_id: version.file_id,
    revision: 1,
    syllables: version.syllables,
    saved_at: tx.clock.now(),
  })
  if (version.form === 'anh') await movePagesTo(tx.db, of, { from: version.id, to: null })
}

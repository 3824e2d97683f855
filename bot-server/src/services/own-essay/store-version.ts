/** Stores what is handed in as a new version of a person's essay, whatever way it came (INV-12). */
import type { EssayId, EssayVersionId, FileId, PersonId } from '@quan-triet/shared/models/ids'
import type { EssayForm } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Instant } from '@quan-triet/shared/models/moments'
import {
  type EssayRow,
  insertEssay,
  insertVersion,
  movePagesTo,
  stepEssay,
} from '../../db/queries/own-essay.ts'
import { onCommit } from '../../db/transaction.ts'
import { essayStates } from '../../domain/essays/essay-states.ts'
import { queueCopyCheck } from '../copy-check/queue-copy-check.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { countBlocks, sealVersion } from './essay-content.ts'
import type { OwnStanding } from './load-own-essay.ts'

export interface HandedInText {
  form: EssayForm
  /** Null for paper and photographs. */
  blocks: string[] | null
  fileId: FileId | null
  submittedBy: PersonId | null
  /** When paper was received; now if omitted. */
  receivedAt?: Instant
}

export interface StoredVersion {
  essayId: EssayId
  versionId: EssayVersionId
  number: number
}

/**
 * In one transaction with the audit line of the caller, behind its guard. The first version makes the essay row, by which
 * every figure counts it (F-08); pages of the draft become the version's.
 * @throws ServiceError `essay_locked` when it is handed in already, or somebody was faster
 */
export const storeVersion = async (
  tx: ServiceContext,
  own: Pick<OwnStanding, 'node' | 'personId' | 'essay'>,
  text: HandedInText,
): Promise<StoredVersion> => {
  const { node, essay } = own
  const number = essay ? (essay.current_version ?? 1) + 1 : 1
  const essayId = essay?.id ?? tx.newId<EssayId>()
  if (!essayStates.allows(essay?.state ?? 'none', 'da_nop')) throw new ServiceError('essay_locked')
  if (essay) await handInAgain(tx, essay, { form: text.form, unitId: node.unitId })
  else await handIn(tx, { essayId, own, text })
  const versionId = await insert(tx, { essayId, number, own, text })
  onCommit(tx, () => {
    tx.live.publish(node.unitId, { topic: 'essays' })
    tx.live.publish(node.unitId, { topic: 'home' })
  })
  return { essayId, versionId, number }
}

interface NewVersion {
  essayId: EssayId
  number: number
  own: Pick<OwnStanding, 'node' | 'personId'>
  text: HandedInText
}

const insert = async (
  tx: ServiceContext,
  { essayId, number, own: { node, personId }, text }: NewVersion,
): Promise<EssayVersionId> => {
  const id = tx.newId<EssayVersionId>()
  const { unitId, campaignId } = node
  const { blocks, form } = text
  await insertVersion(tx.db, {
    id,
    essay_id: essayId,
    number,
    form,
    content_sealed: blocks && (await sealVersion(tx, { unitId, blocks, id })),
    file_id: text.fileId,
    syllables: blocks ? countBlocks(blocks) : 0,
    submitted_at: text.receivedAt ?? tx.clock.now(),
    submitted_by: text.submittedBy,
  })
  if (form === 'anh') await movePagesTo(tx.db, { campaignId, personId }, { from: null, to: id })
  if (blocks) await queueCopyCheck(tx, { versionId: id })
  return id
}

const handIn = async (
  tx: ServiceContext,
  {
    essayId,
    own,
    text,
  }: { essayId: EssayId; own: Pick<OwnStanding, 'node' | 'personId'>; text: HandedInText },
): Promise<void> => {
  const { node, personId } = own
  const isNew = await insertEssay(tx.db, {
    id: essayId,
    campaign_id: node.campaignId,
    person_id: personId,
    form: text.form,
    state: 'da_nop',
    submitted_at: text.receivedAt ?? tx.clock.now(),
    recorded_by: text.submittedBy === personId ? null : text.submittedBy,
    org_unit_id: node.unitId,
    current_version: 1,
  })
  if (!isNew) throw new ServiceError('essay_locked')
}

/** What was said of the earlier version stays with that version's mark; the first moment stays, too (F-08b). */
const handInAgain = async (
  tx: ServiceContext,
  essay: EssayRow,
  { form, unitId }: { form: EssayForm; unitId: OwnStanding['node']['unitId'] },
): Promise<void> => {
  const isTaken = await stepEssay(tx.db, essay, {
    state: 'da_nop',
    form,
    org_unit_id: unitId,
    grader_id: null,
    assigned_by: null,
    assigned_at: null,
    appeal_until: null,
    current_version: (essay.current_version ?? 1) + 1,
  })
  if (!isTaken) throw new ServiceError('essay_locked')
}

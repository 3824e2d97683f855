/** Stores a question or recommendation under the next number of its campaign, and tells who runs the branch that it is there. */
import { matters as words } from '@quan-triet/shared/i18n/vi/matters'
import type {
  PersonId,
  QuestionId,
  RecommendationId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { MatterReceipt, NewMatter } from '@quan-triet/shared/models/matter'
import type { NodeOfUnit } from '../../db/queries/campaigns.ts'
import { insertQuestion, insertRecommendation } from '../../db/queries/matter-writes.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { lockPerson } from '../../db/queries/standing.ts'
import { onCommit } from '../../db/transaction.ts'
import { answeringSession } from '../../domain/matters/answering-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { sealText } from '../vault.ts'
import { requireOpenDraft } from './list-open-drafts.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { tellBranchOfMatter } from './tell-of-matter.ts'

export interface MatterToStore {
  personId: PersonId
  node: NodeOfUnit
  matter: NewMatter
  /** The session that a question names; null: the next to come. */
  sessionId: SessionId | null
  /** Who writes it down for the person; null: the person. */
  recordedBy: PersonId | null
}

/** To be called by a guarded verb, in its transaction. @throws ServiceError `matter_limit`, `not_found` for a draft not open to comments */
export const storeMatter = async (
  tx: ServiceContext,
  stored: MatterToStore,
): Promise<MatterReceipt> => {
  const { personId, node, matter, recordedBy } = stored
  const { kind, hidesName } = matter
  // The person's row is held, so that the limit counts what the same person sends at the same moment.
  await lockPerson(tx.db, personId)
  await requireWithinLimit(tx, { personId, kind })
  const { id, ...receipt } = await insertMatter(tx, stored)
  const isRecorded = recordedBy !== null
  await recordAudit(hidesName && !isRecorded ? withoutSender(tx) : tx, {
    action: isRecorded ? 'record-matter' : 'send-matter',
    orgUnitId: node.unitId,
    subject: hidesName ? `${kind}:${id}` : `${kind}:${id} person:${personId}`,
    detail: { number: receipt.number, hidesName },
  })
  // Whoever wrote it knows; a secretary who hides the name is told like the others, or could be found by that.
  const knows = hidesName ? recordedBy : (recordedBy ?? personId)
  await tellBranchOfMatter(tx, { ...receipt, id, unitId: node.unitId, knows })
  onCommit(tx, () => tx.live.publish(node.unitId, { topic: 'matters' }))
  return receipt
}

/** The log has no line by which a hidden sender could be found. */
const withoutSender = (tx: ServiceContext): ServiceContext => ({
  ...tx,
  actor: { kind: 'system', name: 'hidden-sender' },
})

type Inserted = MatterReceipt & { id: string }

const insertMatter = (tx: ServiceContext, stored: MatterToStore): Promise<Inserted> =>
  stored.matter.kind === 'question'
    ? insertOneQuestion(tx, stored)
    : insertOneRecommendation(tx, stored, stored.matter)

const commonOf = ({ personId, node, matter, recordedBy }: MatterToStore) => ({
  campaign_node_id: node.nodeId,
  person_id: personId,
  state: 'ghi_nhan' as const,
  recorded_by: recordedBy,
  hides_name: matter.hidesName ? 1 : 0,
})

const insertOneQuestion = async (tx: ServiceContext, stored: MatterToStore): Promise<Inserted> => {
  const { node, matter } = stored
  const now = tx.clock.now()
  const id = tx.newId<QuestionId>()
  const about = `question:${id}`
  const sessions = await listSessionsOfNodes(tx.db, [node.nodeId])
  const session = answeringSession(sessions, { now, named: stored.sessionId })
  const number = await insertQuestion(tx.db, {
    ...commonOf(stored),
    id,
    session_id: session?.id ?? null,
    content_sealed: await sealText(tx, { unitId: node.unitId, text: matter.content, about }),
    asked_at: now,
  })
  return { id, kind: 'question', number, session: session ? nameOf(session) : null }
}

const nameOf = ({ number, title }: { number: number | null; title: string }): string =>
  words.sessionInSentence(number, title)

const insertOneRecommendation = async (
  tx: ServiceContext,
  stored: MatterToStore,
  matter: Extract<NewMatter, { kind: 'recommendation' }>,
): Promise<Inserted> => {
  const { node } = stored
  const { category, draft } = matter
  if (draft) await requireOpenDraft(tx, node.nodeId, draft)
  const id = tx.newId<RecommendationId>()
  const about = `recommendation:${id}`
  const number = await insertRecommendation(tx.db, {
    ...commonOf(stored),
    id,
    category,
    draft_document_id: draft?.documentId ?? null,
    draft_part_id: draft?.partId ?? null,
    content_sealed: await sealText(tx, { unitId: node.unitId, text: matter.content, about }),
    sent_at: tx.clock.now(),
  })
  return { id, kind: 'recommendation', number, session: null }
}

/** Gives people more time for their essays, with a reason, and takes it back (feature 50). */
import { formatDue } from '@quan-triet/shared/i18n/format'
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type {
  EndExtensionInput,
  EssayProgress,
  ExtendEssaysInput,
} from '@quan-triet/shared/models/essay'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { dayOf, endOf } from '@quan-triet/shared/time/calendar'
import type { NodeOfUnit } from '../../db/queries/campaigns.ts'
import { deleteExtension, putExtension } from '../../db/queries/essays.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome, whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { loadEssayProgress } from './load-essay-progress.ts'
import { viewEssayProgress } from './view-essay-progress.ts'

/**
 * Each person is told privately. What was given before is replaced.
 * @throws ServiceError `not_allowed`, `no_campaign`, `not_found` for people of other branches, `invalid_input` for a day
 *   that is not ahead, and for somebody who owes nothing
 */
export const extendEssays = async ({
  ctx,
  input: { personIds, dueOn, reason },
}: {
  ctx: ServiceContext
  input: ExtendEssaysInput
}): Promise<EssayProgress> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  if (dueOn <= dayOf(ctx.clock.now())) throw new ServiceError('invalid_input', words.extendTooSoon)
  return inTransaction(ctx, async (tx) => {
    const node = await getCurrentNode(tx, homeUnitId)
    const { people, dueAt: planned } = await loadEssayProgress(tx, homeUnitId)
    const dueAt = endOf(dueOn)
    if (planned !== null && dueAt <= planned)
      throw new ServiceError('invalid_input', words.extendNoLater)
    for (const personId of new Set(personIds)) {
      const person = people.find((one) => one.personId === personId)
      if (!person) throw new ServiceError('not_found', words.notOfThisBranch)
      if (person.state !== null)
        throw new ServiceError('invalid_input', words.extendNothing(person.fullName))
      await putExtension(tx.db, {
        campaign_id: node.campaignId,
        person_id: personId,
        due_at: dueAt,
        reason_sealed: await sealText(tx, {
          unitId: node.unitId,
          text: reason,
          about: `essay_extension:${node.campaignId}:${personId}`,
        }),
        granted_by: whoActs(tx).personId,
        granted_at: tx.clock.now(),
      })
      await note(tx, { node, personId, action: 'extend-essay', detail: { dueOn } })
      await tell(tx, { node, personId, text: words.extended(formatDue(dueAt)) })
    }
    return viewEssayProgress(tx, homeUnitId)
  })
}

/** @throws ServiceError `not_allowed`, `no_campaign`, `not_found` where none was given */
export const endExtension = async ({
  ctx,
  input: { personId },
}: {
  ctx: ServiceContext
  input: EndExtensionInput
}): Promise<EssayProgress> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const node = await getCurrentNode(tx, homeUnitId)
    const { people } = await loadEssayProgress(tx, homeUnitId)
    const person = people.find((one) => one.personId === personId)
    // What came in time stays in time.
    if (person && person.state !== null)
      throw new ServiceError('invalid_input', words.extendNothing(person.fullName))
    if (!person || !(await deleteExtension(tx.db, { campaignId: node.campaignId, personId })))
      throw new ServiceError('not_found', words.notOfThisBranch)
    await note(tx, { node, personId, action: 'end-extension', detail: {} })
    await tell(tx, { node, personId, text: words.extensionEnded })
    return viewEssayProgress(tx, homeUnitId)
  })
}

interface OfPerson {
  node: NodeOfUnit
  personId: PersonId
}

const note = async (
  tx: ServiceContext,
  {
    node,
    personId,
    action,
    detail,
  }: OfPerson & {
    action: 'extend-essay' | 'end-extension'
    detail: Record<string, string>
  },
): Promise<void> => {
  await recordAudit(tx, {
    action,
    orgUnitId: node.unitId,
    subject: `campaign:${node.campaignId} person:${personId}`,
    detail,
  })
  onCommit(tx, () => {
    tx.live.publish(node.unitId, { topic: 'essays' })
    tx.live.publish(node.unitId, { topic: 'home' })
  })
}

const tell = async (
  tx: ServiceContext,
  { node, personId, text }: OfPerson & { text: string },
): Promise<void> => {
  const now = tx.clock.now()
  await enqueueToPerson(tx, {
    personId,
    dedupeKey: `essay-time:${node.campaignId}:${personId}:${now}`,
    kind: 'notice',
    text,
    orgUnitId: node.unitId,
    dueAt: nextAllowed(now),
    to: '/essay',
  })
}

/** Hands the message of a due part to every group of its audience, in one transaction. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { PushId } from '@quan-triet/shared/models/ids'
import { listHoldersOf } from '../../db/queries/people.ts'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import {
  countGroupsOf,
  countPushDeliveries,
  findPush,
  insertPushDeliveries,
  markFannedOut,
  type PushRecord,
} from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { pacedAt } from '../../domain/campaigns/pace.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { announceParts } from './announce.ts'
import { composeMessage } from './compose-message.ts'
import { requireDocument } from './load-draft.ts'

/**
 * Queues one message for each bound group of the push's unit and of the units below it, at most once for each group
 * whatever happens in between: the mark and the messages are one transaction, and each message has a key of its own.
 * In quiet hours the messages wait for 07:00 (ruling 14), and no more leave a minute than the campaign says (row 7);
 * members may read the part from now on.
 * @returns how many messages were added: 0 when the push is not due, not waiting, or was fanned out before
 * @throws ServiceError `not_confirmed_not_secret` (INV-40), `not_found`, `not_allowed`
 */
export const fanOutPush = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PushId }
}): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const push = await findPush(tx.db, input.id)
    if (!push) throw new ServiceError('not_found')
    requireRight(tx, 'publish', push.unitId)
    const document = await requireDocument(tx, push.documentId)
    if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
    const now = tx.clock.now()
    if (push.dueAt > now || !(await markFannedOut(tx.db, push.id, now))) return 0
    const added = await insertPushDeliveries(tx.db, push, {
      body: JSON.stringify({ text: await composeMessage(tx, document, push.partId) }),
      now,
      dueAt: nextAllowed(now),
      orderKey: orderKeyOf(push, now),
      pace: await paceOf(tx, push),
    })
    if (added === 0) await tellPublishersWithoutGroup(tx, push)
    await recordAudit(tx, {
      action: 'fan-out-push',
      orgUnitId: push.unitId,
      subject: `push:${push.id}`,
      detail: { messages: added },
    })
    announceParts(tx, push.unitId)
    return added
  })

const paceOf = async (tx: ServiceContext, push: PushRecord) => {
  const perMinute = (await findNode(tx.db, push.nodeId))?.messagesPerMinute ?? null
  if (perMinute === null) return undefined
  const now = tx.clock.now()
  const minutes = Math.ceil((await countGroupsOf(tx.db, push, now)) / perMinute)
  const dueAts = Array.from({ length: minutes }, (_, minute) =>
    pacedAt(now, minute * perMinute, perMinute),
  )
  return { perMinute, dueAts }
}

/** Parts that fall due together leave in the order of the document. */
const orderKeyOf = (push: Pick<PushRecord, 'id' | 'position'>, now: string): string =>
  `${now}/${String(push.position).padStart(4, '0')}/${push.id}`

/** A branch without a bound group: its secretary learns that the part must be shared by hand (PD-4). */
const tellPublishersWithoutGroup = async (tx: ServiceContext, push: PushRecord): Promise<void> => {
  if ((await countPushDeliveries(tx.db, push.id)) > 0) return
  const publishers = await listHoldersOf(tx.db, {
    unitId: push.unitId,
    roles: ['bi_thu', 'pho_bi_thu'],
    now: tx.clock.now(),
  })
  for (const personId of publishers)
    await enqueueToPerson(tx, {
      dedupeKey: `push:${push.id}:no-group:${personId}`,
      kind: 'notice',
      text: words.noGroup(push.position),
      orgUnitId: push.unitId,
      personId,
      dueAt: nextAllowed(tx.clock.now()),
      to: `/parts/${push.partId}`,
    })
}

/** Sends private messages that failed for good on by the next way, so that nobody is lost (ruling 3). */
import { addMs } from '@quan-triet/shared/time/calendar'
import { shutWay } from '../../db/queries/linked-accounts.ts'
import { findReach } from '../../db/queries/people.ts'
import { type FailedPrivately, listFailedPrivately } from '../../db/queries/private-deliveries.ts'
import { inTransaction } from '../../db/transaction.ts'
import { choosePrivateWay, isShutBy, waysTried } from '../../domain/linking/private-way.ts'
import { enqueueNext } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** What failed longer ago was seen to already, or the house was asleep too long for it to matter. */
const LOOK_BACK_MS = 2 * 24 * 3_600_000
const MOST_AT_ONCE = 500

/**
 * Each is sent on once: the new message's key names the failed one. What a person's own act shut, such as blocking the
 * bot, is not tried again until the person opens it.
 * @returns how many were sent on
 * @throws ServiceError unless the house itself acts
 */
export const fallBack = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const since = addMs(ctx.clock.now(), -LOOK_BACK_MS)
  const failed = await listFailedPrivately(ctx.db, { since, limit: MOST_AT_ONCE })
  for (const one of failed) await inTransaction(ctx, (tx) => sendOn(tx, one))
  return failed.length
}

const sendOn = async (tx: ServiceContext, failed: FailedPrivately): Promise<void> => {
  const { person_id: personId, way } = failed
  if (isShutBy(failed.cause)) await shutIfUnchanged(tx, failed)
  const reach = await findReach(tx.db, personId)
  const tried = [...waysTried(failed.dedupe_key), way]
  const chosen = choosePrivateWay(reach, tx.clock.now(), { ways: tx.ways, tried })
  await enqueueNext(tx, failed, chosen)
}

/** The person may have opened the way again, or linked another account, since the message failed. */
const shutIfUnchanged = async (tx: ServiceContext, failed: FailedPrivately): Promise<void> => {
  const { person_id: personId, way, chat_id: chatId, settled_at: settledAt } = failed
  const reach = await findReach(tx.db, personId)
  const { oa } = reach
  const now = { bot: reach.botChat, oa: oa?.id ?? null, mini_app: reach.app }[way]
  const isReopened = way === 'oa' && (oa?.lastInteractionAt ?? '') > (settledAt ?? '')
  if (now !== null && now === chatId && !isReopened) await shutWay(tx.db, { way, personId })
}

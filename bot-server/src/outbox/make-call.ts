/** Makes one call: committed as `sending` just before it, its outcome just after. */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { markSending, markUnsent, type OutboxRow, releaseOutbox } from '../db/queries/outbox.ts'
import { giveQuotaBack, takeQuota } from '../db/queries/quota-use.ts'
import { inTransaction } from '../db/transaction.ts'
import type { GroupChannel, SendFailure } from '../domain/channels/group-channel.ts'
import { quotaMonthOf, reserveOf } from '../domain/channels/quota.ts'
import { isQuiet } from '../domain/deadlines/quiet-hours.ts'
import type { OutgoingContent } from '../domain/messages.ts'
import { type Call, leaseUntil } from './claim-calls.ts'
import type { DispatchDeps } from './dispatch-deps.ts'
import { changeAfter } from './outcome.ts'
import { readContent } from './read-content.ts'
import { settleCall } from './settle-call.ts'
import type { WayScope } from './way-memory.ts'

const isFailure = (content: OutgoingContent | SendFailure): content is SendFailure =>
  'reason' in content

/**
 * Waits for the call's moment and makes it.
 * @param stop once aborted, nothing is begun and what was claimed is given back
 * @returns how many messages changed state
 */
export const makeCall = async (
  scope: WayScope,
  call: Call,
  stop: AbortSignal | undefined,
): Promise<number> => {
  const { deps, way, memory } = scope
  const channel = deps.channels[way]
  const content = await readContent(deps, call.rows)
  await deps.timing.wait(call.at - deps.timing.now(), stop)
  const isHeld =
    memory.pausedAt > call.claimedAt || hasBecomeQuiet(scope, call) || hasExpired(scope, call)
  if (stop?.aborted || channel === undefined || isHeld) return giveBack(deps, call.rows)
  if (isFailure(content)) return settleUnsent(deps, call.rows, content)
  const begun = await begin(deps, call)
  if (begun.length === 0) return giveBack(deps, call.rows)
  const rows = call.rows.filter((row) => begun.includes(row.id))
  const left = rows.length === call.rows.length ? content : await readContent(deps, rows)
  return make(scope, { ...call, rows }, { channel, content: left })
}

/** Whether the quiet hours of any of its messages began while the call waited for its moment; answers have none. */
const hasBecomeQuiet = ({ deps, memory }: WayScope, { rows }: Call): boolean =>
  rows.some(
    ({ kind, flow }) => kind !== 'answer' && isQuiet(deps.clock.now(), memory.hoursOf.get(flow)),
  )

/** Whether the time of any of its messages was over before the call's moment came: it is let go by the next look. */
const hasExpired = ({ deps }: WayScope, { rows }: Call): boolean =>
  rows.some((row) => row.expires_at !== null && row.expires_at <= deps.clock.now())

const make = async (
  scope: WayScope,
  call: Call,
  { channel, content }: { channel: GroupChannel; content: OutgoingContent | SendFailure },
): Promise<number> => {
  const { deps } = scope
  const begunAt = deps.timing.now()
  const month = quotaMonthOf(deps.clock.now())
  const [first] = call.rows
  if (!first || first.chat_id === null || isFailure(content)) return 0
  const to = { chatId: first.chat_id, isGroup: first.chat_kind === 'group' }
  const outcome = await channel.send(to, content)
  await settleCall(scope, { ...call, begunAt, month }, outcome)
  return call.rows.length
}

const idsOf = (rows: readonly OutboxRow[]): DeliveryId[] => rows.map((row) => row.id)

const giveBack = async (deps: DispatchDeps, rows: readonly OutboxRow[]): Promise<number> => {
  await releaseOutbox(deps.db, idsOf(rows))
  return 0
}

/** Takes one message of the month with the commit that says a call is under way. @returns the messages that go with it */
const begin = (deps: DispatchDeps, { way, rows }: Call): Promise<DeliveryId[]> => {
  const limit = deps.limits.perMonth[way]
  if (limit === undefined) return markSending(deps.db, idsOf(rows), leaseUntil(deps))
  const isAnswer = rows.every((row) => row.kind === 'answer')
  const most = isAnswer ? limit : limit - reserveOf(limit)
  const month = quotaMonthOf(deps.clock.now())
  return inTransaction(deps, async (tx) => {
    // Another process may have taken the last one.
    if (!(await takeQuota(tx.db, { way, month, most }))) return []
    const begun = await markSending(tx.db, idsOf(rows), leaseUntil(deps))
    if (begun.length === 0) await giveQuotaBack(tx.db, way, month)
    return begun
  })
}

/** No call can be made for them: their body or their file is at fault, and nobody else. */
const settleUnsent = async (
  { db, clock, log }: DispatchDeps,
  rows: readonly OutboxRow[],
  failure: SendFailure,
): Promise<number> => {
  for (const row of rows) {
    const tried = { ...row, attempts: row.attempts + 1 }
    const change = changeAfter(tried, failure, { now: clock.now(), jitter: Math.random() })
    await markUnsent(db, row.id, { attempts: tried.attempts, ...change })
    log.error({ delivery: row.id, reason: failure.reason }, 'a message cannot be sent')
  }
  return rows.length
}

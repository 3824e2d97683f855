/** Records what came of a call: for its messages, for the way's pace and quota, and for whoever can put things right. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { markOutcome, type OutboxRow } from '../db/queries/outbox.ts'
import { giveQuotaBack, raiseQuotaUse } from '../db/queries/quota-use.ts'
import {
  holdSendingWay,
  lockSendingWay,
  pauseSendingWay,
  resumeSendingWay,
  updateSendingWay,
} from '../db/queries/sending-ways.ts'
import { inTransaction } from '../db/transaction.ts'
import { capabilitiesOf } from '../domain/channels/capabilities.ts'
import type { SendFailure, SendOutcome } from '../domain/channels/group-channel.ts'
import { afterRefusal, dipMsOf, isDark } from '../domain/channels/pace.ts'
import { type Call, instantOf, rateOf, rowOfRate } from './claim-calls.ts'
import { changeAfter, saysQuotaSpent, stopsTheWay, wasNotCounted } from './outcome.ts'
import { knownPerMinute, strainOf, streakAfter, type WayScope } from './way-memory.ts'

export interface MadeCall extends Call {
  /** In milliseconds of the machine's time. */
  begunAt: number
  /** The month whose quota it took from. */
  month: string
}

const PAUSE_MS = 5 * 60_000
const QUOTA_PAUSE_MS = 3_600_000
const LONGEST_HOLD_MS = 60_000
/** The platform says that nothing is left just now: look again a moment later. */
const EMPTY_MS = 1000

export const settleCall = async (
  scope: WayScope,
  call: MadeCall,
  outcome: SendOutcome,
): Promise<void> => {
  const dipMs = noteStrain(scope, call, outcome)
  const told = toldAnew(scope, outcome)
  scope.memory.toldPerMinute = told ?? scope.memory.toldPerMinute
  await inTransaction(scope.deps, async (tx) => {
    const inside = { ...scope, deps: tx }
    // The way first: everybody who needs both locks them in this order.
    if (told !== undefined) await shareTold(inside, told)
    await settleWay(inside, call, { outcome, dipMs })
    await settleRows(inside, call, outcome)
  })
  await tell(scope, call, outcome)
}

/** The limit that the platform names, where this process did not know it; undefined otherwise. */
const toldAnew = ({ memory }: WayScope, outcome: SendOutcome): number | undefined => {
  const limit = outcome.kind === 'delivered' ? outcome.rate?.limit : undefined
  return limit === memory.toldPerMinute ? undefined : limit
}

/** Another process begins by it, instead of by a guess until its own first answer. */
const shareTold = async ({ deps, way }: WayScope, perMinute: number): Promise<void> => {
  const rate = { perMinute, refusedAt: null, changedAt: deps.timing.now() }
  await updateSendingWay(deps.db, way, rowOfRate(rate))
}

/** @returns how long the whole way waits, because it is not this one chat alone that is refused or unanswered */
const noteStrain = (
  { deps, way, memory }: WayScope,
  call: MadeCall,
  outcome: SendOutcome,
): number => {
  if (!capabilitiesOf[way].isOnePlatform) return 0
  if (outcome.kind !== 'delivered' && call.begunAt < memory.strainedAt) return 0
  memory.streak = streakAfter(memory.streak, outcome, call.rows[0]?.chat_id ?? '')
  const dipMs = dipMsOf(strainOf(memory.streak))
  if (dipMs > 0) memory.strainedAt = deps.timing.now()
  return dipMs
}

const settleRows = async (
  { deps, way, memory }: WayScope,
  call: MadeCall,
  outcome: SendOutcome,
): Promise<void> => {
  const { db, clock, limits } = deps
  const at = { now: clock.now(), jitter: Math.random(), isDark: isDark(strainOf(memory.streak)) }
  for (const row of call.rows) {
    const attempts = row.attempts + 1
    await markOutcome(db, { id: row.id, attempts }, changeAfter({ ...row, attempts }, outcome, at))
  }
  if (limits.perMonth[way] !== undefined && wasNotCounted(outcome))
    await giveQuotaBack(db, way, call.month)
}

const settleWay = async (
  scope: WayScope,
  call: MadeCall,
  { outcome, dipMs }: { outcome: SendOutcome; dipMs: number },
): Promise<void> => {
  const { deps, way } = scope
  if (outcome.kind !== 'delivered' && stopsTheWay(outcome)) return pause(scope, call, outcome)
  if (outcome.kind === 'delivered' && call.isProbe) await resumeSendingWay(deps.db, way)
  if (outcome.kind === 'later' && outcome.cause === 'rate_limited') await learn(scope, call)
  const holdMs = Math.max(dipMs, askedMsOf(outcome))
  if (holdMs > 0) await holdSendingWay(deps.db, way, instantOf(deps.timing.now() + holdMs))
}

/** How long the platform itself asked for. */
const askedMsOf = (outcome: SendOutcome): number => {
  if (outcome.kind === 'delivered') return outcome.rate?.remain === 0 ? EMPTY_MS : 0
  if (outcome.kind !== 'later' || outcome.cause !== 'rate_limited') return 0
  return Math.min(outcome.retryAfterMs ?? 0, LONGEST_HOLD_MS)
}

const learn = async (scope: WayScope, call: MadeCall): Promise<void> => {
  if (knownPerMinute(scope) !== undefined) return
  const { deps, way } = scope
  const now = deps.timing.now()
  const rate = rateOf(await lockSendingWay(deps.db, way), now)
  const slower = afterRefusal(rate, { pacedAt: call.claimedAt, now })
  if (slower !== rate) await updateSendingWay(deps.db, way, rowOfRate(slower))
}

const pause = async (
  { deps, way, memory }: WayScope,
  call: MadeCall,
  outcome: SendFailure,
): Promise<void> => {
  const isQuota = saysQuotaSpent(outcome)
  const limit = deps.limits.perMonth[way]
  memory.pausedAt = deps.timing.now()
  const until = addMs(deps.clock.now(), isQuota ? QUOTA_PAUSE_MS : PAUSE_MS)
  await pauseSendingWay(deps.db, way, { until, cause: outcome.cause })
  // One more than the limit: the call itself is given back.
  if (isQuota && limit !== undefined)
    await raiseQuotaUse(deps.db, { way, month: call.month, used: limit + 1 })
}

/** Whether somebody has to act in one chat: a group that is gone is bound anew, a person who is gone is nobody's task. */
const concernsOneChat = ({ kind, cause }: SendFailure, row: OutboxRow | undefined): boolean =>
  kind === 'ask_human' || (cause === 'unknown_chat' && row?.chat_kind === 'group')

/** After the commit, so that whoever is told finds it done; a teller that fails undoes nothing. */
const tell = async (
  { deps, way }: WayScope,
  call: MadeCall,
  outcome: SendOutcome,
): Promise<void> => {
  const { log } = deps
  const [first] = call.rows
  try {
    if (outcome.kind === 'delivered') {
      if (call.isProbe) await deps.onRecovery?.(way)
      return
    }
    const { cause, reason } = outcome
    const fields = { way, outcome: outcome.kind, cause, reason }
    if (outcome.kind === 'our_bug') log.error(fields, 'not delivered')
    else log.warn(fields, 'not delivered')
    if (stopsTheWay(outcome)) await deps.onTrouble({ way, cause, chatId: null, reason })
    else if (concernsOneChat(outcome, first))
      await deps.onTrouble({ way, cause, chatId: first?.chat_id ?? null, reason })
  } catch (error) {
    log.error({ way, error: String(error) }, 'nobody could be told of a trouble')
  }
}

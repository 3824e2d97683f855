/** Claims broadcasts fairly: of all flows that wait each gets its share, and none leaves in its quiet hours. */
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  claimOfFlow,
  claimTriedBefore,
  listWaitingFlows,
  type OutboxClaim,
  type WaitingFlow,
} from '../db/queries/claim-outbox.ts'
import { gatherFlow, holdFlow, type OutboxRow } from '../db/queries/outbox.ts'
import { digestAt, type QuotaLevel } from '../domain/channels/quota.ts'
import {
  isQuiet,
  nextAllowed,
  type QuietHours,
  quietHoursOf,
} from '../domain/deadlines/quiet-hours.ts'
import type { WayScope } from './way-memory.ts'

export interface ClaimedOfFlows {
  rows: OutboxRow[]
  /** The flows that may send now. */
  awake: Set<string>
}

const DAY_MS = 24 * 3_600_000

/** Each flow in its turn, beginning behind the one that was served last; what some do not use the others get. */
export const claimOfFlows = async (
  scope: WayScope,
  claim: OutboxClaim,
  level: QuotaLevel,
): Promise<ClaimedOfFlows> => {
  const { deps, way, memory } = scope
  const ask = { after: memory.servedFlow, limit: claim.limit }
  const flows = await awakeOf(scope, await listWaitingFlows(deps.db, way, ask), level)
  const rows = await claimAgain(scope, flows, claim)
  let turn = flows
  while (turn.length > 0 && rows.length < claim.limit) {
    const more: string[] = []
    for (const [index, flow] of turn.entries()) {
      const share = Math.ceil((claim.limit - rows.length) / (turn.length - index))
      if (share < 1) break
      const claimed = await claimOfFlow(deps.db, flow, { ...claim, limit: share })
      rows.push(...claimed)
      if (claimed.length === share) more.push(flow)
      memory.servedFlow = flow
    }
    turn = more
  }
  return { rows, awake: new Set(flows) }
}

/** Half of the calls at most, taken in turns where there is only one: a storm of refusals must not stop what is new. */
const claimAgain = async (
  { deps, memory }: WayScope,
  flows: readonly string[],
  claim: OutboxClaim,
): Promise<OutboxRow[]> => {
  memory.roundsUp = !memory.roundsUp
  const limit = memory.roundsUp ? Math.ceil(claim.limit / 2) : Math.floor(claim.limit / 2)
  if (limit < 1 || flows.length === 0) return []
  return claimTriedBefore(deps.db, flows, { ...claim, limit })
}

/** Holds the flows whose quiet hours it is; near the end of the quota the others wait for their digest. */
const awakeOf = async (
  scope: WayScope,
  flows: readonly WaitingFlow[],
  level: QuotaLevel,
): Promise<string[]> => {
  const { deps, way, memory } = scope
  const now = deps.clock.now()
  const awake: string[] = []
  for (const one of flows) {
    const hours = quietHoursOf(one)
    memory.hoursOf.set(one.flow, hours)
    if (isQuiet(now, hours)) {
      await holdFlow(deps.db, { way, flow: one.flow, until: nextAllowed(now, hours) })
      continue
    }
    if (level === 'merging') await gather(scope, one.flow, hours)
    awake.push(one.flow)
  }
  return awake
}

const gather = async ({ deps, way }: WayScope, flow: string, hours: QuietHours): Promise<void> => {
  const now = deps.clock.now()
  const until = digestAt(now, hours)
  if (until > now)
    await gatherFlow(deps.db, { way, flow, after: addMs(until, -DAY_MS), now, until })
}

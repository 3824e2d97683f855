/** Puts messages that wait behind one another in a chat into one call, as far as they fit (near the end of a quota). */
import { claimByIds, listWaitingBehind } from '../db/queries/claim-outbox.ts'
import type { ClaimTimes } from '../db/queries/claim.ts'
import type { OutboxRow } from '../db/queries/outbox.ts'
import { fittingTexts } from '../domain/channels/merge.ts'
import type { ClaimedOfFlows } from './claim-flows.ts'
import { plainTextOf } from './read-content.ts'
import type { WayScope } from './way-memory.ts'

/** @returns for each message claimed, itself and what leaves with it, in their order */
export const joinWaiting = async (
  { deps, way }: WayScope,
  { rows, awake }: ClaimedOfFlows,
  times: ClaimTimes,
): Promise<OutboxRow[][]> => {
  const lanes = rows.map((row) => row.lane)
  if (lanes.length === 0) return []
  const behind = Map.groupBy(
    await listWaitingBehind(deps.db, lanes, { way, times }),
    (row) => row.lane,
  )
  const limit = deps.channels[way]?.capabilities.textLimit ?? 0
  const together = rows.map((row) => joined(row, behind.get(row.lane) ?? [], { awake, limit }))
  const others = together.flatMap((call) => call.slice(1).map((row) => row.id))
  if (others.length > 0) await claimByIds(deps.db, others, times.lockedUntil)
  return together
}

/** Stops at the first that may not come along: nothing is overtaken. */
const joined = (
  first: OutboxRow,
  behind: readonly OutboxRow[],
  { awake, limit }: { awake: ReadonlySet<string>; limit: number },
): OutboxRow[] => {
  const texts: string[] = []
  for (const row of [first, ...behind]) {
    const text = plainTextOf(row)
    if (text === null || !awake.has(row.flow) || row.order_key < first.order_key) break
    texts.push(text)
  }
  return [first, ...behind.slice(0, Math.max(0, fittingTexts(texts, limit) - 1))]
}

/** Expects of a broadcast through kills what ruling 6 promises. */
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { expect } from 'vitest'
import type { killThroughBroadcast } from './kill-through-broadcast.ts'

type Outcome = Awaited<ReturnType<typeof killThroughBroadcast>>

/**
 * - Nothing reached a group twice, and no group has two parts in the wrong order.
 * - What the ledger calls delivered is in the chat under the id it keeps.
 * - What it calls unknown is exactly: the calls that the stand-in left without an answer, and the calls that were
 *   committed as under way when a process was killed and whose outcome no process has recorded since.
 * - Nothing else is missing; every unknown one is in the officer's ledger, and may be sent again.
 */
export const expectTrueLedger = async (outcome: Outcome, messages: number): Promise<void> => {
  const { ledger, delivered, unknown, lost, cut } = outcome
  expect(ledger).toHaveLength(messages)
  expect(outcome).toMatchObject({ twice: 0, outOfOrder: 0, notOurs: 0 })
  expect(outcome.falselyDelivered).toEqual([])
  expect(outcome.falselyMissing).toEqual([])
  expect(outcome.notAdmitted).toEqual([])
  expect(delivered.length + unknown.length).toBe(messages)
  expect(unknown.filter(({ id, key }) => !cut.has(id) && !lost.has(key))).toEqual([])
  expect(unknown.filter(({ id, cause }) => cause === 'process_ended' && !cut.has(id))).toEqual([])
  expect(unknown.length).toBeLessThanOrEqual(lost.size + cut.size)
  const ctx = outcome.secretary
  const { counts } = await getLedger({ ctx })
  expect(counts).toMatchObject({ unknown: unknown.length })
  const page = await listDeliveries({ ctx, input: { standing: 'unknown' } })
  expect(page.deliveries.length).toBe(Math.min(50, unknown.length))
  expect(page.deliveries.every(({ canResend }) => canResend)).toBe(true)
}

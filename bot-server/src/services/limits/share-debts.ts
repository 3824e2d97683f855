/** Tells other processes, and the next one after a restart, who has used up most of a share; and learns it from them. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { deleteSettledDebts, listDebts, replaceDebt } from '../../db/queries/share-debts.ts'
import { type Debt, LONGEST_SPAN_MS } from '../../lib/budgets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** Nobody who asks at a normal pace is ever written down. */
const MOST_SHARED = 1000

const instantOf = (ms: number): Instant => new Date(Math.ceil(ms)).toISOString()

/**
 * What each process has given out since it last told adds up: two of them give no more than one share.
 * @returns how many debts were told
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const shareDebts = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.wall()
  const open = { after: now, until: addMs(now, LONGEST_SPAN_MS) }
  const stored = await listDebts(ctx.db, { ...open, limit: MOST_SHARED })
  const storedOf = new Map(stored.map((one) => [one.subject, one.fullAt]))
  const own = ctx.budgets
    .debts()
    .toSorted((a, b) => b.fullAtMs - a.fullAtMs)
    .slice(0, MOST_SHARED)
  for (const debt of own) await tell(ctx, debt, { now, before: storedOf.get(debt.subject) ?? null })
  const told = new Set(own.map((one) => one.subject))
  for (const { subject, fullAt } of stored)
    if (!told.has(subject)) ctx.budgets.learn(subject, Date.parse(fullAt))
  await deleteSettledDebts(ctx.db, open)
  return own.length
}

/** What was not told because another process was faster is told the next time. */
const tell = async (
  ctx: ServiceContext,
  { subject, knownMs, fullAtMs }: Debt,
  { now, before }: { now: Instant; before: Instant | null },
): Promise<void> => {
  const nowMs = Date.parse(now)
  const taken = fullAtMs - Math.max(knownMs, nowMs)
  const shared = Math.max(before === null ? 0 : Date.parse(before), nowMs) + taken
  const fullAt = instantOf(shared)
  if (await replaceDebt(ctx.db, { subject, fullAt }, before))
    ctx.budgets.learn(subject, Date.parse(fullAt))
}

/** Looks after the house itself: raises an alarm for what is wrong, and settles those that are over. */
import { HouseCause } from '@quan-triet/shared/models/operations'
import { addMs } from '@quan-triet/shared/time/calendar'
import { listFacts, putFact } from '../../db/queries/channel-facts.ts'
import { deleteLostProcesses } from '../../db/queries/house-processes.ts'
import { findOaToken } from '../../db/queries/oa-tokens.ts'
import { listOpenTroubles, markNoticeResolved } from '../../db/queries/operator-notices.ts'
import {
  isGrantEnding,
  isLate,
  isStuck,
  wrongsOf,
} from '../../domain/operations/house-condition.ts'
import { LATE_FACT, WATCHED_FACT } from '../../domain/operations/house-facts.ts'
import { grantEndsAt } from '../../domain/operations/oa-grant.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { raiseNotice } from './raise-notice.ts'
import { type Condition, type Facts, type Late, readCondition, readLate } from './read-condition.ts'
import { deliveredFact } from './watch-channel.ts'

const DAY_MS = 24 * 3_600_000

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const watchHouse = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'operate')
  const wall = ctx.clock.wall()
  const facts = await listFacts(ctx.db)
  if (!facts.has(WATCHED_FACT)) await putFact(ctx.db, { name: WATCHED_FACT, value: '', at: wall })
  await deleteLostProcesses(ctx.db, addMs(wall, -DAY_MS))
  const { queues, processes, care } = await readCondition(ctx, facts)
  const late = await noteLate(ctx, facts, queues)
  const wrongs = wrongsOf({
    disks: processes.filter((one) => one.isRunning).flatMap((one) => one.disks),
    reserveUsed: ctx.reserve.used(),
    queues: queues.map(({ queue }) => ({ isStuck: isStuck(late[queue], wall) })),
    care,
    isGrantEnding: await isSignInEnding(ctx),
  })
  const open = await listOpenTroubles(ctx.db, 'house')
  for (const cause of HouseCause.options) {
    const notices = open.filter((one) => one.cause === cause)
    if (wrongs[cause] && notices.length === 0)
      await raiseNotice({ ctx, input: { place: 'house', cause } })
    if (!wrongs[cause]) for (const { id } of notices) await settle(ctx, id, cause)
  }
}

/** Notes since when each queue that is late has been. */
const noteLate = async (
  ctx: ServiceContext,
  facts: Facts,
  queues: Condition['queues'],
): Promise<Late> => {
  const wall = ctx.clock.wall()
  const before = readLate(facts)
  const late: Late = Object.fromEntries(
    queues.flatMap(({ queue, oldestAt }) => {
      const deliveredAt = facts.get(deliveredFact(queue))?.at ?? null
      return isLate({ queue, oldestAt, deliveredAt }, ctx.clock.now())
        ? [[queue, before[queue] ?? wall]]
        : []
    }),
  )
  const value = JSON.stringify(late)
  if (value !== JSON.stringify(before)) await putFact(ctx.db, { name: LATE_FACT, value, at: wall })
  return late
}

const isSignInEnding = async (ctx: ServiceContext): Promise<boolean> => {
  const pair = ctx.oaAccount && (await findOaToken(ctx.db, ctx.oaAccount.oaId))
  if (!pair || pair.state === 'lost') return false
  return isGrantEnding(grantEndsAt({ rotatedAt: pair.rotated_at }), ctx.clock.now())
}

const settle = async (ctx: ServiceContext, id: string, cause: HouseCause): Promise<void> => {
  if (await markNoticeResolved(ctx.db, { id, by: null, now: ctx.clock.now() }))
    ctx.log.info({ notice: id, place: 'house', cause }, 'a trouble is over')
}

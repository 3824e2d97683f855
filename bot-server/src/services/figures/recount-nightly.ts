/** Proves the live counters once a night, mends what is wrong, and tells whoever operates the house. */
import { figuresRecount as words } from '@quan-triet/shared/i18n/vi/figures-recount'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { findTurn, noteRecounted } from '../../db/queries/figure-turns.ts'
import { listOperators, listTopUnits } from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { type Recount, recountFigures } from './recount-figures.ts'

/** By the Vietnamese clock: nobody studies then, and SQLite may stand still for a while. */
const [FROM, UNTIL] = ['02:30', '05:00']
const SCREEN = '/office/status'

/**
 * At any other hour, and a second time the same night, it does nothing.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const recountNightly = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'operate')
  const now = ctx.clock.now()
  const [day, time] = [dayOf(now), timeOf(now)]
  if (time < FROM || time >= UNTIL) return
  await inTransaction(ctx, async (tx) => {
    if ((await findTurn(tx.db))?.recountedOn === day) return
    const recount = await recountFigures({ ctx: tx, input: { repair: true } })
    await noteRecounted(tx.db, day)
    const { campaigns, units, differences } = recount
    if (differences.length === 0) tx.log.info({ campaigns, units }, 'counters are right')
    else await raiseAlarm(tx, recount)
  })
}

/** In the log what differs, to people that it did: the numbers are right again. */
const raiseAlarm = async (tx: ServiceContext, { differences }: Recount): Promise<void> => {
  const now = tx.clock.now()
  const day = dayOf(now)
  tx.log.error({ differences: differences.slice(0, 20) }, 'counters were wrong')
  const tops = await listTopUnits(tx.db, day)
  for (const personId of await listOperators(tx.db, tops, now))
    await enqueueToPerson(tx, {
      dedupeKey: `recount-figures:${day}:${personId}`,
      kind: 'notice',
      text: words.alarm(day, differences.length),
      orgUnitId: tops[0] ?? null,
      personId,
      to: SCREEN,
    })
}

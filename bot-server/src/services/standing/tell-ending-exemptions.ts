/** Tells a member and the branch's secretaries, once, that a temporary exemption ends within 30 days. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import {
  type EndingExemption,
  exemptionNoticeKey,
  listEndingExemptions,
} from '../../db/queries/ending-exemptions.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

const DAYS_AHEAD = 30
/** What is left comes with the next run. */
const AT_ONCE = 500

/**
 * The branch decides whether to prolong it [E73]. Never in the quiet hours; one that was prolonged already is left out.
 * @returns how many exemptions were told of
 * @throws ServiceError unless the house itself acts
 */
export const tellEndingExemptions = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const today = dayOf(ctx.clock.now())
  const by = addDays(today, DAYS_AHEAD)
  const ending = await listEndingExemptions(ctx.db, { today, by, limit: AT_ONCE })
  for (const one of ending) await inTransaction(ctx, (tx) => tell(tx, one))
  return ending.length
}

const tell = async (tx: ServiceContext, ending: EndingExemption): Promise<void> => {
  const { personId, unitId: orgUnitId, fullName, endsOn } = ending
  const key = exemptionNoticeKey(ending)
  const lastDay = addDays(endsOn, -1)
  const common = { kind: 'notice' as const, orgUnitId, dueAt: nextAllowed(tx.clock.now()) }
  const text = words.ownExemptionEnds(lastDay)
  await enqueueToPerson(tx, { ...common, personId, dedupeKey: key, text })
  const secretaries = await listHoldersOf(tx.db, {
    unitId: orgUnitId,
    roles: ['bi_thu', 'pho_bi_thu'],
    now: tx.clock.now(),
  })
  for (const secretary of secretaries.filter((one) => one !== personId))
    await enqueueToPerson(tx, {
      ...common,
      personId: secretary,
      dedupeKey: `${key}:${secretary}`,
      text: words.exemptionEnds(fullName, lastDay),
      to: `/office/standing/people/${personId}`,
    })
}

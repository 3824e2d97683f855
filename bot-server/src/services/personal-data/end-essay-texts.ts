/** Ends the keeping of what essays say, a year after their campaign was summed up; how they were judged stays (P-09). */
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  dropOldDrafts,
  endEssayTexts,
  listEssaysPastTerm,
} from '../../db/queries/essay-forgetting.ts'
import { inTransaction } from '../../db/transaction.ts'
import { ESSAY_TEXT_DAYS } from '../../domain/personal-data/retention.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

const DAY_MS = 24 * 3_600_000
/** Each is a handful of rows; run every hour. */
const ESSAYS_AT_ONCE = 500

/** Whoever asked to keep the own text keeps it. To be called by a guarded verb. */
export const endOldEssayTexts = async (ctx: ServiceContext): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const before = addMs(now, -ESSAY_TEXT_DAYS * DAY_MS)
    await dropOldDrafts(tx.db, before)
    const past = await listEssaysPastTerm(tx.db, { before, limit: ESSAYS_AT_ONCE })
    for (const [campaignId, essays] of Map.groupBy(past, (one) => one.campaignId)) {
      const [first] = essays
      if (!first) continue
      await endEssayTexts(
        tx.db,
        essays.map(({ id }) => id),
        now,
      )
      await recordAudit(tx, {
        action: 'end-essay-texts',
        orgUnitId: first.ownerId,
        subject: `campaign:${campaignId}`,
        detail: { essays: essays.length },
      })
    }
  })

/** Ends the keeping of all data whose term is over (P-09), a bounded number of each kind at a time. */
import { addDays, addMs, dayOf } from '@quan-triet/shared/time/calendar'
import type { Instant } from '@quan-triet/shared/models/moments'
import { deleteLogLines } from '../../db/queries/bot-log.ts'
import { forgetRaters } from '../../db/queries/ratings.ts'
import { RATING_MS } from '../../domain/ratings/rating-window.ts'
import { forgetDevices } from '../../db/queries/check-in-troubles.ts'
import {
  deleteDialogues,
  deleteDoneTasks,
  deleteMessages,
  deleteNotices,
  deleteReminded,
  emptyRequests,
  listLongGone,
} from '../../db/queries/retention.ts'
import { firstYearKept, terms, type TimedKind } from '../../domain/personal-data/retention.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { archiveClosedCampaigns, archiveCounts } from './archive-counts.ts'
import { endOldEssayTexts } from './end-essay-texts.ts'
import { eraseMember } from './erase-member.ts'

const DAY_MS = 24 * 3_600_000
/** A moment's work, though SQLite stands still for it; run every hour, far more than comes in. */
const ROWS_AT_ONCE = 5000
const PEOPLE_AT_ONCE = 200

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const applyRetention = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  const limit = ROWS_AT_ONCE
  const read = since(now, 'messages')
  await deleteMessages(ctx.db, { before: since(now, 'messages'), limit })
  await deleteNotices(ctx.db, { before: since(now, 'notices'), readBefore: read, limit })
  await deleteDialogues(ctx.db, since(now, 'dialogues'))
  await forgetRaters(ctx.db, addMs(now, -RATING_MS))
  await forgetDevices(ctx.db, since(now, 'check_ins'))
  await deleteLogLines(ctx.db, { before: since(now, 'bot_logs'), limit })
  await deleteReminded(ctx.db, { before: addDays(dayOf(now), -terms.reminders.days), limit })
  await deleteDoneTasks(ctx.db, { before: since(now, 'inbox'), limit })
  await emptyRequests(ctx.db, { before: since(now, 'requests'), limit })
  await endOldEssayTexts(ctx)
  const reviewed = `${firstYearKept(dayOf(now))}-01-01`
  await archiveClosedCampaigns(ctx, reviewed)
  await archiveCounts(ctx, { before: reviewed, limit })
  for (const personId of await listLongGone(ctx.db, {
    before: reviewed,
    now,
    limit: PEOPLE_AT_ONCE,
  }))
    await eraseMember({ ctx, input: { personId, requestId: null } })
}

/** Before when data of a kind are too old. */
const since = (now: Instant, kind: TimedKind): Instant => addMs(now, -terms[kind].days * DAY_MS)

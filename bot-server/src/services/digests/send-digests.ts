/** Sends each officer the one digest of the day, at the hour that he chose, on working days. */
import { digests as words } from '@quan-triet/shared/i18n/vi/digests'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import { listDigestsDue, takeDigest } from '../../db/queries/digests.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isQuiet, quietStartOf } from '../../domain/deadlines/quiet-hours.ts'
import { isWorthSending, saysAnything } from '../../domain/digests/compare-facts.ts'
import { DIGEST_ROLES, USUAL_DIGEST_TIME } from '../../domain/digests/digest-roles.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { loadDigest } from './load-digest.ts'

/** A run's share; a country's officers are through in a quarter of an hour, and no other job waits for them. */
const AT_ONCE = 200

/**
 * A day's digest goes once; of a day that the house slept over none is sent later, the next says what changed since. With
 * nothing new to say nothing is sent. One that fails is logged and holds up no other.
 * @returns how many were sent
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const sendDigests = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  if (isQuiet(now) || !isWorkingDay(dayOf(now), await listCalendarDays(ctx.db))) return 0
  const due = await listDigestsDue(ctx.db, {
    roles: DIGEST_ROLES,
    now,
    time: timeOf(now),
    usualTime: USUAL_DIGEST_TIME,
    limit: AT_ONCE,
  })
  let sent = 0
  for (const personId of due)
    try {
      if (await sendTo(ctx, personId)) sent += 1
    } catch (error) {
      ctx.log.error({ person: personId, error: String(error) }, 'a digest could not be made')
    }
  return sent
}

/** Read as the officer, so that a digest says nothing that the officer may not see. */
const sendTo = async (ctx: ServiceContext, personId: PersonId): Promise<boolean> => {
  const now = ctx.clock.now()
  const day = dayOf(now)
  const actor = await findPersonActor(ctx.db, personId, now)
  const { units, facts, last } = actor
    ? await loadDigest({ ...ctx, actor })
    : { units: [], facts: [], last: undefined }
  const isSent = isWorthSending(units, last, day)
  const saidOn = isSent ? day : (last?.saidOn ?? null)
  return inTransaction(ctx, async (tx) => {
    if (!(await takeDigest(tx.db, { personId, day, facts, saidOn })) || !isSent) return false
    const said = units.filter(saysAnything)
    await enqueueToPerson(tx, {
      dedupeKey: `digest:${personId}:${day}`,
      kind: 'notice',
      personId,
      text: words.text(said, day),
      orgUnitId: said[0]?.unit.id ?? null,
      to: '/office/digest',
      expiresAt: quietStartOf(day),
    })
    return true
  })
}

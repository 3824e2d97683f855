/** Finds the session whose changing six digits a person typed, among those that take codes now. */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { listOpenSessions, listOpenSessionsNearby } from '../../db/queries/sessions.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { type CodeVerdict, verifyTyped } from '../../domain/attendance/check-in-codes.ts'
import { windowAt } from '../../domain/attendance/check-in-window.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { nameOf } from './describe-session.ts'
import { refuseOtherClass } from './other-class.ts'
import { requireCampaignOpen } from './require-open-window.ts'
import type { PresentedCode, ResolvedCode } from './resolve-qr.ts'

const MINUTE_MS = 60_000
const TRIES_PER_MINUTE = 5
/** How long an old code is still called expired rather than wrong. */
const REMEMBERED_MS = 10 * MINUTE_MS
/** How old a code may be that was typed without network and is sent now. */
const OFFLINE_MS = 24 * 60 * MINUTE_MS
/** Sessions of neighbours to compare a wrong code with: enough for a ward, few enough to stay cheap. */
const NEARBY = 200

/**
 * Six digits say nothing about which session they belong to: those of the person's own branches are asked first, and
 * only to explain a refusal those of neighbours in the same campaign.
 * @throws ServiceError as `checkIn`
 */
export const resolveTypedCode = async (
  ctx: ServiceContext,
  person: PersonActor,
  presented: PresentedCode,
): Promise<ResolvedCode> => {
  await countCodeTry(ctx, {
    subject: `check-in:${person.personId}`,
    tries: TRIES_PER_MINUTE,
    withinMs: MINUTE_MS,
  })
  const code = presented.code.replaceAll(/\s/g, '')
  const now = ctx.clock.now()
  const lookBackMs = presented.wasOffline ? OFFLINE_MS : REMEMBERED_MS
  const own = await listOpenSessions(ctx.db, [person.homeUnitId, ...person.guestUnitIds], {
    since: addMs(now, -lookBackMs),
    now,
  })
  const judged = own
    .map((session) => ({ session, verdict: judge(session, code, { now, lookBackMs }) }))
    .filter(({ session, verdict }) => tookCodesThen(session, verdict))
  const valid = judged.find(
    ({ session, verdict }) =>
      presented.wasOffline || (verdict.kind === 'valid' && windowAt(session, now) === 'open'),
  )
  const known = valid ?? judged[0]
  if (known) requireCampaignOpen(known.session)
  if (valid) return { session: valid.session, shown: shownOf(valid.verdict), isPrinted: false }
  if (judged[0])
    throw new ServiceError('check_in_code_expired', words.codeExpired(nameOf(judged[0].session)))
  const isAnyOpen = own.some((session) => windowAt(session, now) === 'open')
  throw await explain(ctx, person, { code, isAnyOpen })
}

const judge = (
  session: StudySession,
  code: string,
  times: { now: string; lookBackMs: number },
): CodeVerdict =>
  verifyTyped(
    { sessionId: session.id, key: session.checkInKey, codePace: session.codePace },
    code,
    times,
  )

const shownOf = (verdict: CodeVerdict): ResolvedCode['shown'] =>
  verdict.kind === 'unknown' ? null : verdict.shown

/** A code that showed before the session took codes, or after, is none of its codes. */
const tookCodesThen = (session: StudySession, verdict: CodeVerdict): boolean =>
  verdict.kind !== 'unknown' &&
  verdict.shown.until > session.checkInFrom &&
  verdict.shown.from <= session.checkInUntil

/** Why a code that is nothing in the person's own branches is refused. */
const explain = async (
  ctx: ServiceContext,
  person: PersonActor,
  { code, isAnyOpen }: { code: string; isAnyOpen: boolean },
): Promise<ServiceError> => {
  const now = ctx.clock.now()
  const nearby = await listOpenSessionsNearby(ctx.db, [person.homeUnitId, ...person.guestUnitIds], {
    now,
    day: dayOf(now),
    limit: NEARBY,
  })
  const other = nearby.find(
    (session) => judge(session, code, { now, lookBackMs: MINUTE_MS }).kind === 'valid',
  )
  if (other) return refuseOtherClass(other)
  return isAnyOpen
    ? new ServiceError('check_in_code_wrong')
    : new ServiceError('check_in_not_open', words.noneOpen)
}

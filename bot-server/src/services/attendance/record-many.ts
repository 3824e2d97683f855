/** Records many people of a session at once: a roll that was called, or a signed list of paper (rows 26, 38 and 85). */
import type { RecordedMany, RecordManyInput } from '@quan-triet/shared/models/attendance'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfSession } from '../../db/queries/attendance.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'
import { decideMark, refusalOfMark, replaceTraced } from './mark-by-hand.ts'
import { recorderOf } from './name-recorders.ts'
import { requireCampaignOpen } from './require-open-window.ts'

/** Marks kept without network are sent late: the time for thinking again begins when they are recorded. */
const UNDO_WITHIN_MS = 10 * 60_000

type MarkMany = RecordManyInput & { id: SessionId }

/**
 * All or nothing, with one trace a person. What is recorded already stays and is named, unless a reason for changing it
 * is given (row 39): a scan made meanwhile wins. Sent twice is recorded once. An undo takes back only what the same hand
 * wrote within the last minutes.
 * @throws ServiceError `not_allowed`, `not_found` (also when one of the people is not on the roster), `campaign_closed`,
 * `check_in_not_open`, `invalid_input`, `busy`
 */
export const recordMany = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MarkMany
}): Promise<RecordedMany> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const kept = await markAll(tx, session, { input, by: secretary.personId })
    return { roll: await loadRoll(tx, session), kept }
  })
}

/** @returns of whom something else was recorded already */
const markAll = async (
  tx: ServiceContext,
  session: StudySession,
  { input, by }: { input: MarkMany; by: PersonId },
): Promise<PersonId[]> => {
  const roster = await listRoster(tx.db, session.unitId, dayOf(session.startsAt))
  const people = new Map(roster.map((one) => [one.personId, one]))
  const all = await listAttendanceOfSession(tx.db, session.id)
  const records = new Map(all.map((one) => [one.personId, one]))
  const { method, isUndo } = input
  const reason = isUndo ? words.undone : (input.reason ?? '')
  const kept: PersonId[] = []
  for (const mark of input.marks) {
    const person = people.get(mark.personId)
    if (!person) throw new ServiceError('not_found')
    const before = records.get(mark.personId)
    if (isUndo && !isOwnAndFresh(before, by, tx.clock.now())) {
      kept.push(mark.personId)
      continue
    }
    const effect = decideMark(tx, session, {
      person,
      before,
      mark: { ...mark, method, reason, by },
    })
    if (effect.kind === 'change')
      await replaceTraced(tx, session, { before, after: effect.record, reason })
    if (effect.kind !== 'refused') continue
    if (effect.why !== 'reason_missing') throw refusalOfMark(effect.why, session)
    kept.push(mark.personId)
  }
  return kept
}

const isOwnAndFresh = (record: AttendanceRecord | undefined, by: PersonId, now: Instant): boolean =>
  record !== undefined &&
  recorderOf(record) === by &&
  record.recordedAt !== null &&
  record.recordedAt >= addMs(now, -UNDO_WITHIN_MS)

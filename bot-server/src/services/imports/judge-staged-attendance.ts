/** Judges staged rows of attendance against the roll of their session as it is now. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { listAttendanceOfSession } from '../../db/queries/attendance.ts'
import { listRoster } from '../../db/queries/roster.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { judgeAttendance, type JudgedAttendance } from '../../domain/imports/judge-attendance.ts'
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import { nameOf } from '../attendance/describe-session.ts'
import { getSessionOfUnits } from '../attendance/get-session-of-units.ts'
import { requireCampaignOpen } from '../attendance/require-open-window.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import type { Staging, StoredRow } from './staging.ts'

/**
 * Carries names: the caller has made sure who may see them.
 * @throws ServiceError `not_found`, `campaign_closed`, `import_refused` without a session or before it has begun
 */
export const judgeStagedAttendance = async (
  ctx: ServiceContext,
  { unitId, sessionId }: Pick<Staging, 'unitId' | 'sessionId'>,
  staged: readonly StagedRow[],
): Promise<ReturnType<typeof judgeAttendance> & { session: StudySession }> => {
  const { personId } = whoActs(ctx)
  if (sessionId === undefined) throw new ServiceError('import_refused', words.noSession)
  const session = await getSessionOfUnits(ctx, sessionId, [unitId])
  requireCampaignOpen(session)
  const now = ctx.clock.now()
  if (session.startsAt > now) throw new ServiceError('import_refused', words.sessionNotBegun)
  const people = await listRoster(ctx.db, unitId, dayOf(session.startsAt))
  const all = await listAttendanceOfSession(ctx.db, session.id)
  const records = new Map(all.map((one) => [one.personId, one]))
  const known = { session, people, records, by: personId, now, reason: words.fromFile }
  return { ...judgeAttendance(staged, known), session }
}

/** The rows as the preview shows them. */
export const previewAttendance = async (
  ctx: ServiceContext,
  staging: Staging,
  staged: readonly StagedRow[],
) => {
  const { rows, missing, session } = await judgeStagedAttendance(ctx, staging, staged)
  const byName = new Intl.Collator('vi')
  return {
    rows: rows.map(describe),
    unitName: session.unitName,
    sessionName: nameOf(session),
    missing: missing.map((one) => one.fullName).toSorted(byName.compare),
  }
}

const describe = ({ staged, person, state, verdict, doubts, changed }: JudgedAttendance) => {
  const proposed: StoredRow['proposed'] = {
    ...(person && { full_name: person.fullName }),
    ...(person?.birthYear && { birth: String(person.birthYear) }),
    ...(state && { attended: attendanceStateLabels[state] }),
  }
  return { ...staged, verdict, doubts, changed, proposed }
}

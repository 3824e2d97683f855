/** Loads the roll of a session: everybody of the branch on its day, how each stands, and the counts. */
import type { Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfSession } from '../../db/queries/attendance.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { listAttachedAway } from '../../db/queries/standing-study.ts'
import { countSession, effectiveState } from '../../domain/attendance/count-session.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { loadStudiedElsewhere } from '../figures/load-completed.ts'
import { describeSession } from './describe-session.ts'
import { nameRecorders } from './name-recorders.ts'

const byVietnamese = new Intl.Collator('vi')

/** By name; people of one name by year of birth, so that they keep their places. */
const byName = (a: RollEntry, b: RollEntry): number =>
  byVietnamese.compare(a.fullName, b.fullName) || (a.birthYear ?? 0) - (b.birthYear ?? 0)

/** Carries names: the caller has made sure who may see them. */
export const loadRoll = async (ctx: ServiceContext, session: StudySession): Promise<Roll> => {
  const roster = await listRoster(ctx.db, session.unitId, dayOf(session.startsAt))
  const all = await listAttendanceOfSession(ctx.db, session.id)
  const records = new Map(all.map((one) => [one.personId, one]))
  const known = new Map(roster.map((one) => [one.personId, one.fullName]))
  const elsewhere = await loadStudiedElsewhere(ctx, {
    campaignId: session.campaignId,
    members: await listAttachedAway(ctx.db, {
      unitId: session.unitId,
      day: dayOf(session.startsAt),
    }),
    at: ctx.clock.now(),
  })
  const recorderOf = await nameRecorders(ctx, all, known)
  const people = roster.map((person): RollEntry => {
    const record = records.get(person.personId)
    return {
      personId: person.personId,
      fullName: person.fullName,
      birthYear: person.birthYear,
      standing: person.standing,
      state: effectiveState(person.standing, record),
      method: record?.method ?? null,
      recordedAt: record?.recordedAt ?? null,
      recordedBy: recorderOf(record),
      absenceCode: record?.absenceCode ?? null,
      leave: record?.leave ?? 'none',
      awaitsConfirmation: record?.awaitsConfirmation ?? false,
      hasStudiedElsewhere: elsewhere.has(person.personId),
    }
  })
  return {
    session: describeSession(session, ctx.clock.now()),
    counts: countSession(roster, records),
    people: people.toSorted(byName),
  }
}

/** Decides who has completed the study of a campaign by a moment: the set S(U) of 2.7 (ruling 4). */
import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { isPresent } from './states.ts'

export interface HeldSession {
  id: SessionId
  startsAt: Instant
  isMandatory: boolean
  isMakeup: boolean
}

/** A session of the campaign, at whatever unit. */
export interface CampaignSession extends HeldSession {
  /** The unit that held it. */
  unitId: OrgUnitId
  closedAt: Instant | null
  /** False for one of several classes by turns, or for a class that is not for every member: nobody owes it. */
  isForAll: boolean
}

interface Recorded {
  personId: PersonId
  sessionId: SessionId
  state: AttendanceState
}

/** An official membership, from one day to another (exclusive). */
export interface Home {
  personId: PersonId
  unitId: OrgUnitId
  from: Day
  to: Day | null
}

/**
 * The mandatory sessions that a person missed and made up. A make-up repeats what was taught before it: it makes up
 * every mandatory session that began earlier. The records themselves, absences included, stay as they are (INV-08).
 * @param own the records of one person
 */
export const sessionsMadeUp = (
  sessions: readonly HeldSession[],
  own: readonly Recorded[],
): Set<SessionId> => {
  const attended = new Set(own.filter((one) => isPresent(one.state)).map((one) => one.sessionId))
  const makeups = sessions.filter((one) => one.isMakeup && attended.has(one.id))
  const missed = sessions.filter((one) => one.isMandatory && !one.isMakeup && !attended.has(one.id))
  return new Set(
    missed
      .filter((one) => makeups.some((makeup) => makeup.startsAt > one.startsAt))
      .map((one) => one.id),
  )
}

/** What the study of some people is judged by. */
export interface StudyQuery {
  members: readonly PersonId[]
  /** Those of the campaign that these people owed or attended; others do no harm. */
  sessions: readonly CampaignSession[]
  records: readonly Recorded[]
  /** Every official membership of these people, past ones too. */
  homes: readonly Home[]
  /** Ngày chốt or now; sessions closing later do not count. */
  at: Instant
}

/**
 * S(U): the members who attended every session they owed, or made it up, or have studied elsewhere. A person owes the
 * mandatory sessions, closed by then, of the unit he or she officially belonged to on the day of each; so completion
 * travels with the person (rule 7, TV-13). A session of another unit completes: an upper level's class, or one at the
 * place of temporary attachment (TV-14, TV-15). Who owes nothing has completed only by attending something.
 *
 * `db/queries/figures.ts` says the same as one query over a subtree.
 */
export const completedBy = (query: StudyQuery): Set<PersonId> => {
  const held = heldBy(query)
  const recordsOf = Map.groupBy(query.records, (one) => one.personId)
  const homesOf = Map.groupBy(query.homes, (one) => one.personId)
  const hasCompleted = (personId: PersonId): boolean =>
    completes(held, recordsOf.get(personId) ?? [], homesOf.get(personId) ?? [])
  return new Set(query.members.filter(hasCompleted))
}

/**
 * Those of S(U) who have studied by a session of another unit: what the home unit is shown as "đã học (nơi tạm thời)" of
 * people attached elsewhere (M-08, TV-15).
 */
export const studiedElsewhere = (query: StudyQuery): Set<PersonId> => {
  const held = new Map(heldBy(query).map((one) => [one.id, one]))
  const homesOf = Map.groupBy(query.homes, (one) => one.personId)
  const members = new Set(query.members)
  const there = query.records.filter(({ personId, sessionId, state }) => {
    const session = held.get(sessionId)
    return session && isPresent(state) && isElsewhere(session, homesOf.get(personId) ?? [])
  })
  return new Set(there.map((one) => one.personId).filter((one) => members.has(one)))
}

const heldBy = ({ sessions, at }: StudyQuery): CampaignSession[] =>
  sessions.filter((one) =>
    one.isMakeup ? one.startsAt <= at : one.isMandatory && isClosedBy(one, at),
  )

const isElsewhere = (session: CampaignSession, homes: readonly Home[]): boolean =>
  !session.isMakeup && !isAtHome(session, homes)

const completes = (
  held: readonly CampaignSession[],
  own: readonly Recorded[],
  homes: readonly Home[],
): boolean => {
  const present = new Set(own.filter((one) => isPresent(one.state)).map((one) => one.sessionId))
  const attended = held.filter((one) => present.has(one.id))
  if (attended.some((one) => isElsewhere(one, homes))) return true
  const owed = held.filter((one) => isOwed(one, homes))
  if (owed.length === 0) return attended.some((one) => teaches(one, held))
  const madeUp = sessionsMadeUp(held, own)
  return owed.every((one) => present.has(one.id) || madeUp.has(one.id))
}

/** A make-up teaches what the same unit taught before it: before the first session has closed it completes nobody. */
const teaches = (session: CampaignSession, held: readonly CampaignSession[]): boolean =>
  !session.isMakeup ||
  held.some(
    (one) => !one.isMakeup && one.unitId === session.unitId && one.startsAt < session.startsAt,
  )

const isOwed = (session: CampaignSession, homes: readonly Home[]): boolean =>
  !session.isMakeup && session.isForAll && isAtHome(session, homes)

const isAtHome = (session: CampaignSession, homes: readonly Home[]): boolean => {
  const day = dayOf(session.startsAt)
  return homes.some(
    (home) =>
      home.unitId === session.unitId && home.from <= day && (home.to === null || home.to > day),
  )
}

const isClosedBy = (session: CampaignSession, at: Instant): boolean =>
  session.closedAt !== null && session.closedAt <= at

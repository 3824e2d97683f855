/** Decides who has completed the study of a campaign by a moment: the set S(U) of 2.7 (ruling 4). */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { isPresent } from './states.ts'

export interface HeldSession {
  id: SessionId
  startsAt: Instant
  closedAt: Instant | null
  isMandatory: boolean
  isMakeup: boolean
}

interface Recorded {
  personId: PersonId
  sessionId: SessionId
  state: AttendanceState
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
  const missed = sessions.filter((one) => one.isMandatory && !attended.has(one.id))
  return new Set(
    missed
      .filter((one) => makeups.some((makeup) => makeup.startsAt > one.startsAt))
      .map((one) => one.id),
  )
}

/**
 * S(U): the members who attended every mandatory session that has closed by a moment, or made it up, or have studied
 * elsewhere. Before the first one closes S is empty; a session that is not closed asks nothing of anyone yet.
 * @param query.studiedElsewhere people with a confirmed session of the same campaign at another unit (M-08, TV-14, TV-15)
 * @param query.at ngày chốt or now; sessions closing later do not count
 */
export const completedBy = (query: {
  members: readonly PersonId[]
  sessions: readonly HeldSession[]
  records: readonly Recorded[]
  studiedElsewhere: ReadonlySet<PersonId>
  at: Instant
}): Set<PersonId> => {
  const held = query.sessions.filter((one) => one.isMakeup || isClosedBy(one, query.at))
  const mandatory = held.filter((one) => one.isMandatory)
  const byPerson = Map.groupBy(query.records, (one) => one.personId)
  const hasCompleted = (personId: PersonId): boolean => {
    if (query.studiedElsewhere.has(personId)) return true
    if (mandatory.length === 0) return false
    const own = byPerson.get(personId) ?? []
    const madeUp = sessionsMadeUp(held, own)
    const attended = new Set(own.filter((one) => isPresent(one.state)).map((one) => one.sessionId))
    return mandatory.every((one) => attended.has(one.id) || madeUp.has(one.id))
  }
  return new Set(query.members.filter(hasCompleted))
}

const isClosedBy = (session: HeldSession, at: Instant): boolean =>
  session.closedAt !== null && session.closedAt <= at

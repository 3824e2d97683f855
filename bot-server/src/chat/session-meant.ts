/** Decides which session a question is about. */
import { attendance } from '@quan-triet/shared/i18n/vi/attendance'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { Slots } from './intent.ts'

/** The session as sentences name it: "Buổi 2". */
export const nameOf = (session: Pick<Session, 'number' | 'title'>): string =>
  attendance.sessionName(session.number, session.title)

/** A session is to come until it has ended or was closed. */
export const isToCome = (session: Pick<Session, 'endsAt' | 'closedAt'>, now: Instant): boolean =>
  session.closedAt === null && session.endsAt > now

/**
 * The session that the words name by number or day.
 * @returns `none` when a number is named that no session has; undefined when nothing, or a day without session, is named
 */
export const sessionNamed = <S extends Pick<Session, 'number' | 'startsAt'>>(
  sessions: readonly S[],
  slots: Slots,
): S | 'none' | undefined => {
  if (slots.session !== undefined)
    return sessions.find((session) => session.number === slots.session) ?? 'none'
  return slots.date === undefined
    ? undefined
    : sessions.find((session) => dayOf(session.startsAt) === slots.date)
}

/** The next ordinary session to come, or the next of any kind. */
export const nextSession = <S extends Pick<Session, 'isMakeup' | 'endsAt' | 'closedAt'>>(
  sessions: readonly S[],
  now: Instant,
): S | undefined => {
  const toCome = sessions.filter((session) => isToCome(session, now))
  return toCome.find((session) => !session.isMakeup) ?? toCome[0]
}

/** The session that the words name, else the next one. @returns as `sessionNamed`; undefined when none is to come */
export const sessionMeant = <
  S extends Pick<Session, 'number' | 'startsAt' | 'isMakeup' | 'endsAt' | 'closedAt'>,
>(
  sessions: readonly S[],
  slots: Slots,
  now: Instant,
): S | 'none' | undefined => sessionNamed(sessions, slots) ?? nextSession(sessions, now)

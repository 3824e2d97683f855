/** Says whether an hour that somebody entered can be meant: years away it is a slip of the finger. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

/** A term is five years; nothing of it is planned, or entered afterwards, further away than two of them. */
const REACH_MS = 10 * 366 * 24 * 3_600_000

/** Also keeps out years of five digits, whose text does not sort among the others. */
export const isWithinReach = (instant: Instant, now: Instant): boolean =>
  /^\d{4}-/.test(instant) && instant >= addMs(now, -REACH_MS) && instant <= addMs(now, REACH_MS)

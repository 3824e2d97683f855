/** Says how late something is: in calendar days for showing; escalation itself counts working days. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf, daysBetween } from '@quan-triet/shared/time/calendar'

/** Whole Vietnamese calendar days past the due day; 0 on the due day itself and before (F-12, F-13). */
export const daysLate = (dueAt: Instant, now: Instant): number =>
  Math.max(0, daysPastDue(dueAt, now))

/** The same, and below 0 as long as days are left. */
export const daysPastDue = (dueAt: Instant, now: Instant): number =>
  daysBetween(dayOf(dueAt), dayOf(now))

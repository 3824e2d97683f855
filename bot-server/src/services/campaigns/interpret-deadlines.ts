/** Reads the deadlines of a plan from their wording, and refuses those that cannot be meant. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { DeadlineInput } from '@quan-triet/shared/models/campaign'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { NewDeadline } from '../../db/queries/deadline-copies.ts'
import { interpretDeadline } from '../../domain/deadlines/interpret-deadline.ts'
import { ServiceError } from '../errors.ts'

/**
 * @param startsOn a date without year is the next such date from that day on
 * @throws ServiceError `invalid_input` for wording that names no moment, a subject named twice or a day before the start;
 * `due_in_past`
 */
export const interpretDeadlines = (
  deadlines: readonly DeadlineInput[],
  { startsOn, now }: { startsOn: Day; now: Instant },
): NewDeadline[] => {
  const subjects = new Set<string>()
  return deadlines.map(({ subject, wording }) => {
    if (subjects.has(subject)) throw new ServiceError('invalid_input', words.deadlineTwice(subject))
    subjects.add(subject)
    const read = interpretDeadline(wording, startsOn)
    if (!read) throw new ServiceError('invalid_input', words.deadlineUnreadable(subject))
    if (read.dueAt <= now)
      throw new ServiceError('due_in_past', words.deadlinePast(subject, read.dueAt))
    if (dayOf(read.dueAt) < startsOn)
      throw new ServiceError('invalid_input', words.deadlineBeforeStart(subject, startsOn))
    return {
      subject,
      source_wording: wording,
      granularity: read.granularity,
      bound: read.bound,
      due_at: read.dueAt,
      is_tentative: read.isTentative ? 1 : 0,
    }
  })
}

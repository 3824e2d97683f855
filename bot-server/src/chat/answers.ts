/** The answers that are served, by intent; what is understood but not here gets the help line. */
import { essayDeadline } from './answers/essay-deadline.ts'
import { listAbsent } from './answers/list-absent.ts'
import { listEssayMissing } from './answers/list-essay-missing.ts'
import { makeup } from './answers/makeup.ts'
import { myAttendance } from './answers/my-attendance.ts'
import { nextSessionTime } from './answers/next-session-time.ts'
import { partGet } from './answers/part-get.ts'
import { partsProgress } from './answers/parts-progress.ts'
import { reportAbsence } from './answers/report-absence.ts'
import { schedule } from './answers/schedule.ts'
import { statAttendance } from './answers/stat-attendance.ts'
import { statEssay } from './answers/stat-essay.ts'
import { venue } from './answers/venue.ts'
import type { KnownIntentName } from './intent.ts'
import type { Answerer } from './question.ts'
import { refusals } from './refusals.ts'

export const answers: Partial<Record<KnownIntentName, Answerer>> = {
  my_attendance: myAttendance,
  list_absent: listAbsent,
  list_essay_missing: listEssayMissing,
  essay_deadline: essayDeadline,
  schedule,
  next_session_time: nextSessionTime,
  venue,
  part_get: partGet,
  makeup,
  report_absence: reportAbsence,
  stat_attendance: statAttendance,
  stat_essay: statEssay,
  parts_progress: partsProgress,
  ...refusals,
}

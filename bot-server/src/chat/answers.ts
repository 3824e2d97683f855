/** The answers that are served, by intent; what is understood but not here gets the help line. */
import { documentGet } from './answers/document-get.ts'
import { askSpeaker } from './answers/ask-speaker.ts'
import { essayDeadline } from './answers/essay-deadline.ts'
import { essayFormat } from './answers/essay-format.ts'
import { essayHow } from './answers/essay-how.ts'
import { essayOutline } from './answers/essay-outline.ts'
import { listAbsent } from './answers/list-absent.ts'
import { listEssayMissing } from './answers/list-essay-missing.ts'
import { makeup } from './answers/makeup.ts'
import { myAttendance } from './answers/my-attendance.ts'
import { myEssay } from './answers/my-essay.ts'
import { myGrade } from './answers/my-grade.ts'
import { myObligation } from './answers/my-obligation.ts'
import { myRewriteReason } from './answers/my-rewrite-reason.ts'
import { nextSessionTime } from './answers/next-session-time.ts'
import { orderCloseCheckIn } from './answers/order-close-check-in.ts'
import { orderOpenCheckIn } from './answers/order-open-check-in.ts'
import { orderPostponePart } from './answers/order-postpone-part.ts'
import { orderPushPart } from './answers/order-push-part.ts'
import { orderRemind } from './answers/order-remind.ts'
import { orderRemindTasks } from './answers/order-remind-tasks.ts'
import { orderSendPlan } from './answers/order-send-plan.ts'
import { partGet } from './answers/part-get.ts'
import { partsProgress } from './answers/parts-progress.ts'
import { planDeadline } from './answers/plan-deadline.ts'
import { planStatus } from './answers/plan-status.ts'
import { recommendation } from './answers/recommendation.ts'
import { reportAbsence } from './answers/report-absence.ts'
import { reportStatus } from './answers/report-status.ts'
import { ruleProbationary } from './answers/rule-probationary.ts'
import { schedule } from './answers/schedule.ts'
import { speaker } from './answers/speaker.ts'
import { statAttendance } from './answers/stat-attendance.ts'
import { statEssay } from './answers/stat-essay.ts'
import { statMasses } from './answers/stat-masses.ts'
import { statTarget } from './answers/stat-target.ts'
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
  ask_speaker: askSpeaker,
  recommendation,
  stat_attendance: statAttendance,
  stat_essay: statEssay,
  parts_progress: partsProgress,
  plan_status: planStatus,
  plan_deadline: planDeadline,
  report_status: reportStatus,
  document_get: documentGet,
  essay_format: essayFormat,
  essay_how: essayHow,
  essay_outline: essayOutline,
  my_essay: myEssay,
  my_grade: myGrade,
  my_obligation: myObligation,
  my_rewrite_reason: myRewriteReason,
  rule_probationary: ruleProbationary,
  speaker,
  stat_masses: statMasses,
  stat_target: statTarget,
  order_remind: orderRemind,
  order_push_part: orderPushPart,
  order_postpone_part: orderPostponePart,
  order_open_check_in: orderOpenCheckIn,
  order_close_check_in: orderCloseCheckIn,
  order_send_plan: orderSendPlan,
  order_remind_tasks: orderRemindTasks,
  ...refusals,
}

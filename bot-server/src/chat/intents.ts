/** Lists every intent, in the order of the tables of questions, refusals and orders. */
import type { Intent } from './intent.ts'
import { askSpeaker } from './intents/ask-speaker.ts'
import { documentGet } from './intents/document-get.ts'
import { essayDeadline } from './intents/essay-deadline.ts'
import { essayFormat } from './intents/essay-format.ts'
import { essayHow } from './intents/essay-how.ts'
import { essayOutline } from './intents/essay-outline.ts'
import { listAbsent } from './intents/list-absent.ts'
import { listEssayMissing } from './intents/list-essay-missing.ts'
import { makeup } from './intents/makeup.ts'
import { myAttendance } from './intents/my-attendance.ts'
import { myEssay } from './intents/my-essay.ts'
import { myGrade } from './intents/my-grade.ts'
import { myObligation } from './intents/my-obligation.ts'
import { myRewriteReason } from './intents/my-rewrite-reason.ts'
import { nextSessionTime } from './intents/next-session-time.ts'
import { orderCloseCheckIn } from './intents/order-close-check-in.ts'
import { orderOpenCheckIn } from './intents/order-open-check-in.ts'
import { orderPostponePart } from './intents/order-postpone-part.ts'
import { orderPushPart } from './intents/order-push-part.ts'
import { orderRemind } from './intents/order-remind.ts'
import { orderRemindTasks } from './intents/order-remind-tasks.ts'
import { orderSendPlan } from './intents/order-send-plan.ts'
import { partGet } from './intents/part-get.ts'
import { partsProgress } from './intents/parts-progress.ts'
import { planDeadline } from './intents/plan-deadline.ts'
import { planStatus } from './intents/plan-status.ts'
import { recommendation } from './intents/recommendation.ts'
import { refuseGhostwrite } from './intents/refuse-ghostwrite.ts'
import { refuseMonitoring } from './intents/refuse-monitoring.ts'
import { refuseOtherPerson } from './intents/refuse-other-person.ts'
import { refuseProxy } from './intents/refuse-proxy.ts'
import { refuseRoster } from './intents/refuse-roster.ts'
import { refuseSecret } from './intents/refuse-secret.ts'
import { reportAbsence } from './intents/report-absence.ts'
import { reportStatus } from './intents/report-status.ts'
import { ruleProbationary } from './intents/rule-probationary.ts'
import { schedule } from './intents/schedule.ts'
import { smalltalkYes } from './intents/smalltalk-yes.ts'
import { speaker } from './intents/speaker.ts'
import { statAttendance } from './intents/stat-attendance.ts'
import { statEssay } from './intents/stat-essay.ts'
import { statMasses } from './intents/stat-masses.ts'
import { statTarget } from './intents/stat-target.ts'
import { venue } from './intents/venue.ts'

export const INTENTS: readonly Intent[] = [
  myAttendance,
  listAbsent,
  listEssayMissing,
  essayDeadline,
  schedule,
  nextSessionTime,
  venue,
  partGet,
  documentGet,
  essayHow,
  myEssay,
  myGrade,
  myRewriteReason,
  myObligation,
  makeup,
  reportAbsence,
  statAttendance,
  statEssay,
  statTarget,
  statMasses,
  essayFormat,
  essayOutline,
  speaker,
  partsProgress,
  planStatus,
  planDeadline,
  ruleProbationary,
  askSpeaker,
  recommendation,
  reportStatus,
  refuseGhostwrite,
  refuseOtherPerson,
  refuseSecret,
  refuseProxy,
  refuseRoster,
  refuseMonitoring,
  smalltalkYes,
  orderRemind,
  orderPushPart,
  orderPostponePart,
  orderOpenCheckIn,
  orderCloseCheckIn,
  orderSendPlan,
  orderRemindTasks,
]

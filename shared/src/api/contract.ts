/** Joins the tables of all areas into the one contract that the server implements and the Mini App calls. */
import { accessTokens } from './access-tokens.ts'
import { answers } from './answers.ts'
import { attendance } from './attendance.ts'
import { files } from './files.ts'
import { rating } from './rating.ts'
import { checkInRules } from './check-in-rules.ts'
import { correction } from './correction.ts'
import { organisation } from './organisation.ts'
import { digests } from './digests.ts'
import { duties } from './duties.ts'
import { imports } from './imports.ts'
import { personalData } from './personal-data.ts'
import { audit } from './audit.ts'
import { standing } from './standing.ts'
import { channels } from './channels.ts'
import { deliveries } from './deliveries.ts'
import { display } from './display.ts'
import { linking } from './linking.ts'
import { operations } from './operations.ts'
import { mailing } from './mailing.ts'
import { campaigns } from './campaigns.ts'
import { essays } from './essays.ts'
import { people } from './people.ts'
import { publishing } from './publishing.ts'
import { progress } from './progress.ts'
import { reading } from './reading.ts'
import { makeup } from './makeup.ts'
import { matters } from './matters.ts'
import { speaker } from './speaker.ts'
import { papers } from './papers.ts'
import { exportJobs } from './export-jobs.ts'
import { exports } from './exports.ts'
import { copyCheck } from './copy-check.ts'
import { grading } from './grading.ts'
import { essayFiles } from './essay-files.ts'
import { ownEssay } from './own-essay.ts'
import { planReviews } from './plan-reviews.ts'
import { planWork } from './plan-work.ts'
import { planOverview } from './plan-overview.ts'
import { plans } from './plans.ts'
import { recommendations } from './recommendations.ts'
import { targets } from './targets.ts'
import { reports } from './reports.ts'
import { typedReports } from './typed-reports.ts'
import { orders } from './orders.ts'
import { quizzes } from './quizzes.ts'
import { webhooks } from './webhooks.ts'

export const contract = {
  ...files,
  ...rating,
  ...correction,
  ...answers,
  ...people,
  ...progress,
  ...reading,
  ...display,
  ...digests,
  ...publishing,
  ...attendance,
  ...checkInRules,
  ...essays,
  ...organisation,
  ...duties,
  ...imports,
  ...personalData,
  ...audit,
  ...standing,
  ...campaigns,
  ...channels,
  ...deliveries,
  ...linking,
  ...operations,
  ...mailing,
  ...makeup,
  ...matters,
  ...speaker,
  ...papers,
  ...exportJobs,
  ...exports,
  ...planOverview,
  ...plans,
  ...recommendations,
  ...grading,
  ...ownEssay,
  ...essayFiles,
  ...copyCheck,
  ...planReviews,
  ...planWork,
  ...targets,
  ...reports,
  ...typedReports,
  ...orders,
  ...quizzes,
  ...accessTokens,
  ...webhooks,
}

/** The same tables by name: the areas of the OpenAPI document. */
export const areas = {
  files,
  rating,
  correction,
  answers,
  people,
  progress,
  reading,
  display,
  digests,
  publishing,
  attendance,
  checkInRules,
  essays,
  organisation,
  duties,
  imports,
  personalData,
  audit,
  standing,
  campaigns,
  channels,
  deliveries,
  linking,
  operations,
  mailing,
  makeup,
  matters,
  speaker,
  papers,
  exportJobs,
  exports,
  planOverview,
  plans,
  recommendations,
  grading,
  ownEssay,
  essayFiles,
  copyCheck,
  planReviews,
  planWork,
  targets,
  reports,
  typedReports,
  orders,
  quizzes,
  accessTokens,
  webhooks,
}

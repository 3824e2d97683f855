/** Joins the access tables of all areas; an area is added here by one import and one line. */
import type { Area } from './area-access.ts'
import { accessTokensAccess } from './access-tokens.ts'
import { answersAccess } from './answers.ts'
import { attendanceAccess } from './attendance.ts'
import { auditAccess } from './audit.ts'
import { campaignsAccess } from './campaigns.ts'
import { checkInRulesAccess } from './check-in-rules.ts'
import { deliveriesAccess } from './deliveries.ts'
import { channelsAccess } from './channels.ts'
import { digestsAccess } from './digests.ts'
import { displayAccess } from './display.ts'
import { dutiesAccess } from './duties.ts'
import { essayFilesAccess } from './essay-files.ts'
import { essaysAccess } from './essays.ts'
import { exportJobsAccess } from './export-jobs.ts'
import { filesAccess } from './files.ts'
import { gradingAccess } from './grading.ts'
import { importsAccess } from './imports.ts'
import { operationsAccess } from './operations.ts'
import { linkingAccess } from './linking.ts'
import { mailingAccess } from './mailing.ts'
import { makeupAccess } from './makeup.ts'
import { mattersAccess } from './matters.ts'
import { speakerAccess } from './speaker.ts'
import { ordersAccess } from './orders.ts'
import { organisationAccess } from './organisation.ts'
import { ownEssayAccess } from './own-essay.ts'
import { papersAccess } from './papers.ts'
import { planOverviewAccess } from './plan-overview.ts'
import { planWorkAccess } from './plan-work.ts'
import { plansAccess } from './plans.ts'
import { recommendationsAccess } from './recommendations.ts'
import { reportFilesAccess } from './report-files.ts'
import { reportsAccess } from './reports.ts'
import { planReviewsAccess } from './plan-reviews.ts'
import { quizzesAccess } from './quizzes.ts'
import { targetsAccess } from './targets.ts'
import { progressAccess } from './progress.ts'
import { peopleAccess } from './people.ts'
import { personalDataAccess } from './personal-data.ts'
import { copyCheckAccess } from './copy-check.ts'
import { correctionAccess } from './correction.ts'
import { ratingAccess } from './rating.ts'
import { publishingAccess } from './publishing.ts'
import { readingAccess } from './reading.ts'
import { standingAccess } from './standing.ts'
import { typedReportsAccess } from './typed-reports.ts'
import { webhooksAccess } from './webhooks.ts'

export const areas: Readonly<Record<string, Area>> = {
  people: peopleAccess,
  accessTokens: accessTokensAccess,
  answers: answersAccess,
  reading: readingAccess,
  display: displayAccess,
  digests: digestsAccess,
  publishing: publishingAccess,
  correction: correctionAccess,
  copyCheck: copyCheckAccess,
  rating: ratingAccess,
  deliveries: deliveriesAccess,
  attendance: attendanceAccess,
  checkInRules: checkInRulesAccess,
  essays: essaysAccess,
  essayFiles: essayFilesAccess,
  exportJobs: exportJobsAccess,
  files: filesAccess,
  audit: auditAccess,
  duties: dutiesAccess,
  grading: gradingAccess,
  imports: importsAccess,
  operations: operationsAccess,
  organisation: organisationAccess,
  personalData: personalDataAccess,
  standing: standingAccess,
  planReviews: planReviewsAccess,
  quizzes: quizzesAccess,
  targets: targetsAccess,
  campaigns: campaignsAccess,
  mailing: mailingAccess,
  makeup: makeupAccess,
  matters: mattersAccess,
  speaker: speakerAccess,
  linking: linkingAccess,
  channels: channelsAccess,
  orders: ordersAccess,
  ownEssay: ownEssayAccess,
  papers: papersAccess,
  plans: plansAccess,
  planWork: planWorkAccess,
  planOverview: planOverviewAccess,
  recommendations: recommendationsAccess,
  reportFiles: reportFilesAccess,
  reports: reportsAccess,
  progress: progressAccess,
  typedReports: typedReportsAccess,
  webhooks: webhooksAccess,
}

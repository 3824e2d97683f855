/** Lists the migrations in order: a static record, so that nothing is looked up on disk at run time. */
import type { Migration } from 'kysely/migration'
import * as organisation from './0001-organisation.ts'
import * as documents from './0002-documents.ts'
import * as campaigns from './0003-campaigns.ts'
import * as attendance from './0004-attendance.ts'
import * as identities from './0005-identities.ts'
import * as messages from './0006-messages.ts'
import * as settledEvents from './0007-settled-events.ts'
import * as treePaths from './0008-tree-paths.ts'
import * as duties from './0009-duties.ts'
import * as imports from './0010-imports.ts'
import * as personalData from './0011-personal-data.ts'
import * as unitKeys from './0012-unit-keys.ts'
import * as auditChain from './0013-audit-chain.ts'
import * as standing from './0014-standing.ts'
import * as campaignCascade from './0015-campaign-cascade.ts'
import * as channels from './0016-channels.ts'
import * as linking from './0017-linking.ts'
import * as operations from './0018-operations.ts'
import * as mailing from './0019-mailing.ts'
import * as files from './0020-files.ts'
import * as answers from './0021-answers.ts'
import * as orders from './0022-orders.ts'
import * as study from './0023-study.ts'
import * as figures from './0024-figures.ts'
import * as reports from './0025-reports.ts'
import * as exports from './0026-exports.ts'
import * as targets from './0027-targets.ts'
import * as digests from './0028-digests.ts'
import * as figureMarks from './0029-figure-marks.ts'
import * as plans from './0030-plans.ts'
import * as planReviews from './0031-plan-reviews.ts'
import * as planWork from './0032-plan-work.ts'
import * as recommendations from './0033-recommendations.ts'
import * as ladder from './0034-ladder.ts'
import * as matters from './0035-matters.ts'
import * as essays from './0036-essays.ts'
import * as quizzes from './0037-quizzes.ts'
import * as copyCheck from './0038-copy-check.ts'
import * as connect from './0040-connect.ts'
import * as seeInside from './0041-see-inside.ts'
import * as limits from './0043-limits.ts'

export const migrations: Record<string, Migration> = {
  '0001-organisation': organisation,
  '0002-documents': documents,
  '0003-campaigns': campaigns,
  '0004-attendance': attendance,
  '0005-identities': identities,
  '0006-messages': messages,
  '0007-settled-events': settledEvents,
  '0008-tree-paths': treePaths,
  '0009-duties': duties,
  '0010-imports': imports,
  '0011-personal-data': personalData,
  '0012-unit-keys': unitKeys,
  '0013-audit-chain': auditChain,
  '0014-standing': standing,
  '0015-campaign-cascade': campaignCascade,
  '0016-channels': channels,
  '0017-linking': linking,
  '0018-operations': operations,
  '0019-mailing': mailing,
  '0020-files': files,
  '0021-answers': answers,
  '0022-orders': orders,
  '0023-study': study,
  '0024-figures': figures,
  '0025-reports': reports,
  '0026-exports': exports,
  '0027-targets': targets,
  '0028-digests': digests,
  '0029-figure-marks': figureMarks,
  '0030-plans': plans,
  '0031-plan-reviews': planReviews,
  '0032-plan-work': planWork,
  '0033-recommendations': recommendations,
  '0034-ladder': ladder,
  '0035-matters': matters,
  '0036-essays': essays,
  '0037-quizzes': quizzes,
  '0038-copy-check': copyCheck,
  '0040-connect': connect,
  '0041-see-inside': seeInside,
  '0043-limits': limits,
}

/** Joins the tables of all families into the one type that Kysely checks queries against. */
import type { Insertable, Kysely } from 'kysely'
import type { AttendanceTables } from './attendance.ts'
import type { CampaignTables } from './campaigns.ts'
import type { DocumentTables } from './documents.ts'
import type { IdentityTables } from './identities.ts'
import type { MessageTables } from './messages.ts'
import type { OrganisationTables } from './organisation.ts'
import type { DutyTables } from './duties.ts'
import type { ImportTables } from './imports.ts'
import type { PersonalDataTables } from './personal-data.ts'
import type { StandingTables } from './standing.ts'
import type { VaultTables } from './vault.ts'
import type { ChannelTables } from './channels.ts'
import type { LinkingTables } from './linking.ts'
import type { MailingTables } from './mailing.ts'
import type { OperationTables } from './operations.ts'
import type { FileTables } from './files.ts'
import type { AnswerTables } from './answers.ts'
import type { OrderTables } from './orders.ts'
import type { StudyTables } from './study.ts'
import type { ConnectTables } from './connect.ts'
import type { CopyCheckTables } from './copy-check.ts'
import type { DigestTables } from './digests.ts'
import type { EssayTables } from './essays.ts'
import type { LimitTables } from './limits.ts'
import type { ExportTables } from './exports.ts'
import type { FigureTables } from './figures.ts'
import type { QuizTables } from './quizzes.ts'
import type { PlanReviewTables } from './plan-reviews.ts'
import type { PlanTables } from './plans.ts'
import type { PlanWorkTables } from './plan-work.ts'
import type { RecommendationTables } from './recommendations.ts'
import type { ReportTables } from './reports.ts'
import type { TargetTables } from './targets.ts'

export interface Database
  extends
    OrganisationTables,
    DocumentTables,
    CampaignTables,
    AttendanceTables,
    IdentityTables,
    MessageTables,
    DutyTables,
    ImportTables,
    PersonalDataTables,
    StandingTables,
    VaultTables,
    ChannelTables,
    LinkingTables,
    OperationTables,
    MailingTables,
    FileTables,
    AnswerTables,
    OrderTables,
    StudyTables,
    ConnectTables,
    CopyCheckTables,
    DigestTables,
    EssayTables,
    LimitTables,
    ExportTables,
    FigureTables,
    PlanReviewTables,
    QuizTables,
    PlanTables,
    RecommendationTables,
    PlanWorkTables,
    ReportTables,
    TargetTables {}

export type Db = Kysely<Database>

/** A row as it is written: what may be empty, or has a default, may be left out. */
export type NewRow<T extends keyof Database> = Insertable<Database[T]>

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
    StudyTables {}

export type Db = Kysely<Database>

/** A row as it is written: what may be empty, or has a default, may be left out. */
export type NewRow<T extends keyof Database> = Insertable<Database[T]>

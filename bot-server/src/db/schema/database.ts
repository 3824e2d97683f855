/** Joins the tables of all families into the one type that Kysely checks queries against. */
import type { Kysely } from 'kysely'
import type { AttendanceTables } from './attendance.ts'
import type { CampaignTables } from './campaigns.ts'
import type { DocumentTables } from './documents.ts'
import type { IdentityTables } from './identities.ts'
import type { MessageTables } from './messages.ts'
import type { OrganisationTables } from './organisation.ts'

export interface Database
  extends
    OrganisationTables,
    DocumentTables,
    CampaignTables,
    AttendanceTables,
    IdentityTables,
    MessageTables {}

export type Db = Kysely<Database>

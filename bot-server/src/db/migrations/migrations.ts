/** Lists the migrations in order: a static record, so that nothing is looked up on disk at run time. */
import type { Migration } from 'kysely/migration'
import * as organisation from './0001-organisation.ts'
import * as documents from './0002-documents.ts'
import * as campaigns from './0003-campaigns.ts'
import * as attendance from './0004-attendance.ts'
import * as identities from './0005-identities.ts'
import * as messages from './0006-messages.ts'
import * as settledEvents from './0007-settled-events.ts'

export const migrations: Record<string, Migration> = {
  '0001-organisation': organisation,
  '0002-documents': documents,
  '0003-campaigns': campaigns,
  '0004-attendance': attendance,
  '0005-identities': identities,
  '0006-messages': messages,
  '0007-settled-events': settledEvents,
}

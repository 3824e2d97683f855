/** Queries that tell the secretaries of many units at once: a message where the bot may write, else a notice in the app. */
import type { BotChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

export interface Addressee {
  personId: PersonId
  unitId: OrgUnitId
  /** The bot's private chat, once the person has written first. */
  chatId: BotChatId | null
}

/** The secretaries and deputies of units at an instant, each person once, by the first of their units. */
export const listSecretariesOf = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  now: Instant,
): Promise<Addressee[]> => {
  const found = new Map<PersonId, Addressee>()
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('role_assignment')
      .leftJoin('bot_identity', (join) =>
        join
          .onRef('bot_identity.person_id', '=', 'role_assignment.person_id')
          .on('bot_identity.private_chat_id', 'is not', null),
      )
      .select([
        'role_assignment.person_id as personId',
        'role_assignment.org_unit_id as unitId',
        'bot_identity.private_chat_id as chatId',
      ])
      .where('role_assignment.org_unit_id', 'in', some)
      .where('role_assignment.role', 'in', ['bi_thu', 'pho_bi_thu'])
      .where(holdsAt('role_assignment', now))
      .orderBy('role_assignment.person_id')
      .orderBy('role_assignment.org_unit_id')
      .execute()
    for (const row of rows) if (!found.has(row.personId)) found.set(row.personId, row)
  }
  return [...found.values()]
}

/** Inserts messages, leaving out those whose intent is in the outbox already. @returns the ids that are new */
export const insertMessages = async (
  db: Db,
  rows: readonly Insertable<Database['outbox']>[],
): Promise<Set<string>> => {
  const added = new Set<string>()
  for (const some of chunksOf(rows)) {
    const inserted = await db
      .insertInto('outbox')
      .values(some)
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .returning('id')
      .execute()
    for (const row of inserted) added.add(row.id)
  }
  return added
}

export const insertNotices = async (
  db: Db,
  rows: readonly Insertable<Database['notice']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('notice').values(some).execute()
}

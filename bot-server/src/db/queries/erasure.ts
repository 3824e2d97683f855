/** Queries that erase who a person is, table by table, and keep what only counts. */
import { fold } from '@quan-triet/shared/text/fold'
import type { ChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { deleteChosenBranch } from './chosen-branches.ts'
import { forgetExportsOf } from './export-jobs.ts'
import { holdsAt } from './holds-on.ts'
import { deleteMailboxesOf } from './mailing.ts'
import { forgetMattersOf } from './matter-writes.ts'
import { forgetEssaysOf } from './essay-forgetting.ts'
import { forgetPlansOf } from './plan-forgetting.ts'
import { forgetAttemptsOf } from './quiz-attempts.ts'

/** The branch a person belongs to on a day, or belonged to last; undefined for who never belonged to one. */
export const findLastHome = async (
  db: Db,
  personId: PersonId,
  day: Day,
): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('membership')
    .select('org_unit_id')
    .where('person_id', '=', personId)
    .where('attach', '=', 'chinh_thuc')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.org_unit_id
}

/** Whether a person holds any role now, or is to hold one. */
export const holdsDuty = async (db: Db, personId: PersonId, now: Instant): Promise<boolean> => {
  const row = await db
    .selectFrom('role_assignment')
    .select('id')
    .where('person_id', '=', personId)
    .where((eb) => eb.or([holdsAt('role_assignment', now), eb('starts_at', '>', now)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Lets the bot forget a person: the link, what waits to go out, what was sent, what is asked in the middle of. */
export const forgetPersonInChats = async (
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<void> => {
  const chats = await listPrivateChats(db, personId)
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('person_id', '=', personId)
    .where('state', '=', 'ready')
    .where('way', 'in', ['bot', 'oa', 'mini_app'])
    .execute()
  await forgetMemberships(db, personId)
  for (const chat of chats) await forgetChat(db, chat, now)
  await deleteMailboxesOf(db, personId)
  await db.deleteFrom('dialogue').where('person_id', '=', personId).execute()
  await deleteChosenBranch(db, personId)
  await db.deleteFrom('bot_identity').where('person_id', '=', personId).execute()
  await db.deleteFrom('oa_identity').where('person_id', '=', personId).execute()
  await db.deleteFrom('link_code').where('person_id', '=', personId).execute()
}

/** The Official Account's groups: the account is known there by its own number and as the person. */
const forgetMemberships = async (db: Db, personId: PersonId): Promise<void> => {
  await db
    .deleteFrom('group_member')
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId),
        eb(
          'oa_user_id',
          'in',
          eb.selectFrom('oa_identity').select('oa_user_id').where('person_id', '=', personId),
        ),
      ]),
    )
    .execute()
}

/** In Zalo the id of a private chat is the id of the person there (platform A.5), so it may be known by either. */
const listPrivateChats = async (db: Db, personId: PersonId): Promise<ChatId[]> => {
  const rows = await db
    .selectFrom('bot_identity')
    .select(['private_chat_id', 'bot_user_id'])
    .where('person_id', '=', personId)
    .execute()
  const chats = rows.flatMap((row) => [row.private_chat_id ?? [], asChat(row.bot_user_id)].flat())
  return [...new Set<ChatId>([...chats, ...(await listOtherChats(db, personId))])]
}

/** Where the Official Account and the Mini App write to the person: the account's own number. */
const listOtherChats = async (db: Db, personId: PersonId): Promise<ChatId[]> => {
  const oa = await db
    .selectFrom('oa_identity')
    .select('oa_user_id')
    .where('person_id', '=', personId)
    .execute()
  const app = await db
    .selectFrom('app_identity')
    .select('zalo_user_id')
    .where('person_id', '=', personId)
    .execute()
  return [...oa.map((row) => row.oa_user_id), ...app.map((row) => row.zalo_user_id)]
}

/** Safe because both name the same private chat in Zalo. */
const asChat = (botUserId: string): ChatId => botUserId as ChatId

/** What went to and came from one chat stays countable, without its address and its words. */
const forgetChat = async (db: Db, chat: ChatId, now: Instant): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('chat_id', '=', chat)
    .where('state', '=', 'ready')
    .execute()
  await db
    .updateTable('outbox')
    .set((eb) => ({
      body: JSON.stringify({ text: '' }),
      chat_id: null,
      lane: sql<string>`${sql.lit('erased:')} || ${eb.ref('id')}`,
      dedupe_key: sql<string>`${sql.lit('erased:')} || ${eb.ref('id')}`,
      last_error: null,
    }))
    .where('chat_id', '=', chat)
    .where('state', '!=', 'sending')
    .execute()
  await db.deleteFrom('chat_pace').where('chat_id', '=', chat).execute()
  await db
    .updateTable('inbox')
    .set({ chat: 'erased', body: '' })
    .where('chat', '=', chat)
    .where('state', 'in', ['settled', 'ignored', 'dead'])
    .execute()
}

/** Lets the Mini App forget a person: accounts, sign-ins, codes, notices; nobody can act as that person any more. */
export const forgetPersonInApp = async (db: Db, personId: PersonId): Promise<void> => {
  const accounts = await db
    .selectFrom('app_identity')
    .select('zalo_user_id')
    .where('person_id', '=', personId)
    .execute()
  const ids = accounts.map((row) => row.zalo_user_id)
  if (ids.length > 0) {
    await db.deleteFrom('sign_in').where('zalo_user_id', 'in', ids).execute()
    await db.deleteFrom('desk_request').where('zalo_user_id', 'in', ids).execute()
  }
  await db.deleteFrom('app_identity').where('person_id', '=', personId).execute()
  await db.deleteFrom('access_token').where('person_id', '=', personId).execute()
  await db.deleteFrom('person_phone').where('person_id', '=', personId).execute()
  await db.deleteFrom('roster_code').where('person_id', '=', personId).execute()
  await db.deleteFrom('notice').where('person_id', '=', personId).execute()
  await db.deleteFrom('reminded_person').where('person_id', '=', personId).execute()
  await db.deleteFrom('check_in_trouble').where('person_id', '=', personId).execute()
  await db.deleteFrom('session_rated').where('person_id', '=', personId).execute()
  await db.deleteFrom('session_speaker').where('person_id', '=', personId).execute()
  await db.deleteFrom('session_invitee').where('person_id', '=', personId).execute()
  await db.deleteFrom('display_setting').where('person_id', '=', personId).execute()
  await db.deleteFrom('digest_setting').where('person_id', '=', personId).execute()
  await db.deleteFrom('digest_sent').where('person_id', '=', personId).execute()
  await forgetExportsOf(db, personId)
}

/** Empties what was written to or about a person and kept: messages, requests, the mark of a helper. */
export const forgetTextsOfPerson = async (
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ body: JSON.stringify({ text: '' }), last_error: null })
    .where('person_id', '=', personId)
    .where('state', '!=', 'sending')
    .execute()
  await db
    .updateTable('data_request')
    .set({ sealed_texts: null })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('assisted_person')
    .set({ helper_id: null })
    .where('helper_id', '=', personId)
    .execute()
  await db.deleteFrom('assisted_person').where('person_id', '=', personId).execute()
  await forgetEssaysOf(db, personId, now)
  await forgetMattersOf(db, personId)
  await forgetPlansOf(db, personId)
  await forgetAttemptsOf(db, personId)
  await db
    .updateTable('attendance')
    .set({ device_at: null, device_key: null, place: null })
    .where('person_id', '=', personId)
    .execute()
}

/** Takes name and year of birth from a person and notes when that was. */
export const erasePerson = async (
  db: Db,
  { name, ...erasure }: Insertable<Database['erasure']> & { person_id: PersonId; name: string },
): Promise<void> => {
  await db
    .updateTable('person')
    .set({ full_name: name, search_key: fold(name), birth_year: null })
    .where('id', '=', erasure.person_id)
    .execute()
  await db
    .insertInto('erasure')
    .values(erasure)
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

/** When somebody was last erased; null: nobody ever was. */
export const readLastErasure = async (db: Db): Promise<Instant | null> => {
  const last = db.selectFrom('erasure').select(({ fn }) => fn.max('erased_at').as('at'))
  return (await last.executeTakeFirst())?.at ?? null
}

/** Queries of the Zalo accounts linked to people: the bot's, the Official Account's, Mini App notifications. */
import type {
  BotChatId,
  BotUserId,
  OaUserId,
  PersonId,
  ZaloUserId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Database, Db } from '../schema/database.ts'
import type { Selectable } from 'kysely'

export type OaIdentityRow = Selectable<Database['oa_identity']>

export const findOaIdentity = (db: Db, oaUserId: OaUserId): Promise<OaIdentityRow | undefined> =>
  db.selectFrom('oa_identity').selectAll().where('oa_user_id', '=', oaUserId).executeTakeFirst()

export const listOaIdentities = (
  db: Db,
  oaUserIds: readonly OaUserId[],
): Promise<OaIdentityRow[]> =>
  oaUserIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('oa_identity')
        .selectAll()
        .where('oa_user_id', 'in', [...oaUserIds])
        .execute()

/** The accounts that a person is known by now. */
export const listLinksOf = async (db: Db, personId: PersonId) => ({
  bot: await db
    .selectFrom('bot_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('bound_at')
    .executeTakeFirst(),
  oa: await db
    .selectFrom('oa_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('bound_at')
    .executeTakeFirst(),
  app: await db
    .selectFrom('app_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('bound_at')
    .execute(),
})

/** Lets go of a person's bot account. @returns what was let go */
export const dropBotLinks = (db: Db, personId: PersonId) =>
  db.deleteFrom('bot_identity').where('person_id', '=', personId).returningAll().execute()

/** Lets go of a person's account of the Official Account. @returns what was let go */
export const dropOaLinks = (db: Db, personId: PersonId): Promise<OaIdentityRow[]> =>
  db.deleteFrom('oa_identity').where('person_id', '=', personId).returningAll().execute()

/** Links a bot account to a person, whoever it was linked to before. */
export const putBotLink = async (
  db: Db,
  link: { botUserId: BotUserId; personId: PersonId; chatId: BotChatId; now: Instant },
): Promise<void> => {
  const rest = { person_id: link.personId, bound_at: link.now, private_chat_id: link.chatId }
  await db
    .insertInto('bot_identity')
    .values({ bot_user_id: link.botUserId, ...rest })
    .onConflict((conflict) => conflict.column('bot_user_id').doUpdateSet(rest))
    .execute()
}

/** Links an account of the Official Account to a person, whoever it was linked to before. */
export const putOaLink = async (
  db: Db,
  link: {
    oaUserId: OaUserId
    personId: PersonId
    lastInteractionAt: Instant | null
    follows: boolean
    now: Instant
  },
): Promise<void> => {
  const rest = {
    person_id: link.personId,
    bound_at: link.now,
    last_interaction_at: link.lastInteractionAt,
    follows: link.follows ? 1 : 0,
  }
  await db
    .insertInto('oa_identity')
    .values({ oa_user_id: link.oaUserId, ...rest })
    .onConflict((conflict) => conflict.column('oa_user_id').doUpdateSet(rest))
    .execute()
}

/** Notes what opens the window for private messages; an event that comes late never closes it again. */
export const markInteraction = async (db: Db, oaUserId: OaUserId, at: Instant): Promise<void> => {
  await db
    .updateTable('oa_identity')
    .set({ last_interaction_at: at })
    .where('oa_user_id', '=', oaUserId)
    .where((eb) =>
      eb.or([eb('last_interaction_at', 'is', null), eb('last_interaction_at', '<', at)]),
    )
    .execute()
}

export const markFollows = async (db: Db, oaUserId: OaUserId, follows: boolean): Promise<void> => {
  await db
    .updateTable('oa_identity')
    .set({ follows: follows ? 1 : 0 })
    .where('oa_user_id', '=', oaUserId)
    .execute()
}

/** Notes that a way to a person is shut, until the person opens it again. */
export const shutWay = async (
  db: Db,
  { way, personId }: { way: 'bot' | 'oa' | 'mini_app'; personId: PersonId },
): Promise<void> => {
  if (way === 'bot')
    await db
      .updateTable('bot_identity')
      .set({ private_chat_id: null })
      .where('person_id', '=', personId)
      .execute()
  else if (way === 'oa')
    await db
      .updateTable('oa_identity')
      .set({ last_interaction_at: null })
      .where('person_id', '=', personId)
      .execute()
  else await setNotified(db, personId, null)
}

/** Notes whether a person wants Mini App notifications, for the account that the app is opened with. */
export const setNotified = async (
  db: Db,
  personId: PersonId,
  since: Instant | null,
): Promise<void> => {
  await db
    .updateTable('app_identity')
    .set({ notified_since: since })
    .where('person_id', '=', personId)
    .execute()
}

/** How many people are linked to the bot: it serves only so many (platform A.7). */
export const countBotUsers = async (db: Db): Promise<number> => {
  const row = await db
    .selectFrom('bot_identity')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The Zalo accounts by which a person is signed in to the Mini App. */
export const isAccountOf = async (
  db: Db,
  personId: PersonId,
  zaloUserId: ZaloUserId,
): Promise<boolean> => {
  const row = await db
    .selectFrom('app_identity')
    .select('zalo_user_id')
    .where('person_id', '=', personId)
    .where('zalo_user_id', '=', zaloUserId)
    .executeTakeFirst()
  return row !== undefined
}

/** Queries of what the bot remembers for minutes: the last question of an account, and what a group was told last. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Turn, TurnSlots } from '../../domain/chat/turn.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'

type Place = ChatId | 'private'
interface TurnKey {
  place: Place
  /** The account's keyed hash. */
  account: string
}

/** In place of whatever the account asked there before. */
export const putTurn = gathered(
  async (db: Db, turns: readonly (TurnKey & Turn & { at: Instant })[]): Promise<void[]> => {
    // One statement may write a row once: of one account's the last stays.
    const last = new Map(turns.map((turn) => [`${turn.place} ${turn.account}`, turn]))
    await db
      .insertInto('chat_turn')
      .values(
        [...last.values()].map(({ place, account, intent, slots, page, at }) => ({
          chat_id: place,
          user_hash: account,
          intent,
          slots: JSON.stringify(slots),
          page,
          at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['chat_id', 'user_hash']).doUpdateSet((eb) => ({
          intent: eb.ref('excluded.intent'),
          slots: eb.ref('excluded.slots'),
          page: eb.ref('excluded.page'),
          at: eb.ref('excluded.at'),
        })),
      )
      .execute()
    return turns.map(() => undefined)
  },
)

/** The last question of an account in a place, if it was asked within a span of time. */
export const findTurn = async (
  db: Db,
  { place, account, since, until }: TurnKey & { since: Instant; until: Instant },
): Promise<Turn | undefined> => {
  const row = await db
    .selectFrom('chat_turn')
    .select(['intent', 'slots', 'page'])
    .where('chat_id', '=', place)
    .where('user_hash', '=', account)
    .where('at', '>', since)
    .where('at', '<=', until)
    .executeTakeFirst()
  return row && { intent: row.intent, slots: readSlots(row.slots), page: row.page }
}

const readSlots = (json: string): Turn['slots'] => {
  const { part, session, date } = TurnSlots.parse(JSON.parse(json))
  return {
    ...(part !== undefined && { part }),
    ...(session !== undefined && { session }),
    ...(date !== undefined && { date }),
  }
}

/**
 * Notes that a group is told the answer to a question now. Two at once wait for each other, and one wins.
 * @returns false when it was told since `notSince`
 */
export const claimGroupAnswer = gathered(
  async (db: Db, claims: readonly Claim[], notSince: Instant): Promise<boolean[]> => {
    // One statement may write a row once: of equal claims the first wins.
    const first = new Map(claims.toReversed().map((claim) => [keyOf(claim), claim]))
    const rows = await db
      .insertInto('group_answer')
      .values(
        [...first.values()].map((claim) => ({
          chat_id: claim.chatId,
          question_key: claim.questionKey,
          at: claim.at,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['chat_id', 'question_key'])
          .doUpdateSet((eb) => ({ at: eb.ref('excluded.at') }))
          .where('group_answer.at', '<=', notSince),
      )
      .returning(['chat_id as chatId', 'question_key as questionKey'])
      .execute()
    const told = new Set(rows.map(keyOf))
    return claims.map((claim) => first.get(keyOf(claim)) === claim && told.has(keyOf(claim)))
  },
)

interface Claim {
  chatId: ChatId
  questionKey: string
  at: Instant
}

const keyOf = ({ chatId, questionKey }: Pick<Claim, 'chatId' | 'questionKey'>): string =>
  `${chatId} ${questionKey}`

/** Deletes what nobody can lean on any more. */
export const deleteOldTurns = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('chat_turn').where('at', '<', before).execute()
  await db.deleteFrom('group_answer').where('at', '<', before).execute()
}

/** Forgets what an account asked, wherever. @param account its keyed hash */
export const forgetQuestionsOf = async (db: Db, account: string): Promise<void> => {
  await db.deleteFrom('chat_turn').where('user_hash', '=', account).execute()
  await db.deleteFrom('bot_log').where('user_hash', '=', account).execute()
}

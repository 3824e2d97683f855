/** Queries of sign-ins: which Zalo account a token stands for, and which person that account is bound to. */
import type { PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export interface SignedIn {
  tokenHash: string
  zaloUserId: ZaloUserId
  /** Null while the account is bound to nobody on a roster. */
  personId: PersonId | null
}

/** The sign-ins that these tokens stand for, revoked and expired ones left out. */
export const listSignedIn = (
  db: Db,
  tokenHashes: readonly string[],
  now: Instant,
): Promise<SignedIn[]> =>
  db
    .selectFrom('sign_in')
    .leftJoin('app_identity', 'app_identity.zalo_user_id', 'sign_in.zalo_user_id')
    .select([
      'sign_in.token_hash as tokenHash',
      'sign_in.zalo_user_id as zaloUserId',
      'app_identity.person_id as personId',
    ])
    .where('sign_in.token_hash', 'in', tokenHashes)
    .where('sign_in.revoked_at', 'is', null)
    .where('sign_in.expires_at', '>', now)
    .execute()

export const insertSignIn = async (db: Db, row: Insertable<Database['sign_in']>): Promise<void> => {
  await db.insertInto('sign_in').values(row).execute()
}

export const markSignInRevoked = async (db: Db, tokenHash: string, now: Instant): Promise<void> => {
  await db
    .updateTable('sign_in')
    .set({ revoked_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export const findPersonOfAccount = async (
  db: Db,
  zaloUserId: ZaloUserId,
): Promise<PersonId | undefined> => {
  const row = await db
    .selectFrom('app_identity')
    .select('person_id')
    .where('zalo_user_id', '=', zaloUserId)
    .executeTakeFirst()
  return row?.person_id
}

/**
 * Binds a Zalo account to a person; an earlier account of that person is let go (a new phone).
 * @returns false when the account has become somebody else's meanwhile; undo what was done then
 */
export const bindAccount = async (
  db: Db,
  binding: { zaloUserId: ZaloUserId; personId: PersonId; now: Instant },
): Promise<boolean> => {
  await db.deleteFrom('app_identity').where('person_id', '=', binding.personId).execute()
  const result = await db
    .insertInto('app_identity')
    .values({
      zalo_user_id: binding.zaloUserId,
      person_id: binding.personId,
      bound_at: binding.now,
    })
    .onConflict((conflict) => conflict.column('zalo_user_id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The people of a list who have a Zalo account bound. */
export const listBoundPeople = async (
  db: Db,
  personIds: readonly PersonId[],
): Promise<Set<PersonId>> => {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('app_identity')
    .select('person_id')
    .where('person_id', 'in', personIds)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

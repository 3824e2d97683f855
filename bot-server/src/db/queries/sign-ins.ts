/** Queries of sign-ins: which Zalo account a token stands for, and which person that account is bound to. */
import type { PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { SignInPlace } from '@quan-triet/shared/models/duty'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

/** A desk at which nobody has done anything for so long is left to the next who comes by. */
export const DESK_IDLE_MS = 60 * 60_000

export interface SignedIn {
  tokenHash: string
  zaloUserId: ZaloUserId
  place: SignInPlace
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
      'sign_in.place',
      'app_identity.person_id as personId',
    ])
    .where('sign_in.token_hash', 'in', tokenHashes)
    .where('sign_in.revoked_at', 'is', null)
    .where('sign_in.expires_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('sign_in.place', '=', 'zalo'),
        eb('sign_in.last_seen_at', '>', addMs(now, -DESK_IDLE_MS)),
      ]),
    )
    .execute()

export const insertSignIn = async (db: Db, row: Insertable<Database['sign_in']>): Promise<void> => {
  await db.insertInto('sign_in').values(row).execute()
}

/** Notes that a desk's sign-in is in use. */
export const markDeskSeen = async (db: Db, tokenHash: string, now: Instant): Promise<void> => {
  await db
    .updateTable('sign_in')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .where('place', '=', 'desk')
    .execute()
}

export const countSignInsSince = async (
  db: Db,
  zaloUserId: ZaloUserId,
  since: Instant,
): Promise<number> => {
  const row = await db
    .selectFrom('sign_in')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('zalo_user_id', '=', zaloUserId)
    .where('signed_in_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.n
}

export const findAccountOf = async (
  db: Db,
  personId: PersonId,
): Promise<ZaloUserId | undefined> => {
  const row = await db
    .selectFrom('app_identity')
    .select('zalo_user_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.zalo_user_id
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

/** Queries of the Official Account's tokens and sign-ins: every change is a compare-and-set. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type OaTokenRow = Selectable<Database['oa_token']>

export const findOaToken = (db: Db, oaId: string): Promise<OaTokenRow | undefined> =>
  db.selectFrom('oa_token').selectAll().where('oa_id', '=', oaId).executeTakeFirst()

/** Stores the pair of a sign-in over whatever there was. */
export const putOaToken = async (
  db: Db,
  row: Omit<Insertable<Database['oa_token']>, 'version' | 'state' | 'lease_until'>,
): Promise<void> => {
  const { oa_id: _, ...pair } = row
  await db
    .insertInto('oa_token')
    .values({ ...row, version: 1, state: 'good', lease_until: null })
    .onConflict((conflict) =>
      conflict.column('oa_id').doUpdateSet((eb) => ({
        ...pair,
        state: 'good',
        lease_until: null,
        version: eb('oa_token.version', '+', 1),
      })),
    )
    .execute()
}

/**
 * Takes the right to rotate this very pair, until the lease ends.
 * @param lease.wall now by the machine's clock
 * @returns the pair as it is under the lease; undefined when another process rotates, or has
 */
export const leaseOaToken = (
  db: Db,
  lease: { oaId: string; version: number; wall: Instant; until: Instant },
): Promise<OaTokenRow | undefined> =>
  db
    .updateTable('oa_token')
    .set({ lease_until: lease.until })
    .where('oa_id', '=', lease.oaId)
    .where('version', '=', lease.version)
    .where('state', '=', 'good')
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', lease.wall)]))
    .returningAll()
    .executeTakeFirst()

/** The pair that a change was made from. */
type Pair = Pick<OaTokenRow, 'oa_id' | 'version'>

const change = async (
  db: Db,
  pair: Pair,
  set: Partial<Omit<OaTokenRow, 'oa_id'>>,
): Promise<boolean> => {
  const result = await db
    .updateTable('oa_token')
    .set(set)
    .where('oa_id', '=', pair.oa_id)
    .where('version', '=', pair.version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Stores the pair that was made from this one, also when the lease has run out or another process took the grant for
 * lost meanwhile: this is the pair that works.
 * @returns false when a newer pair is there already
 */
export const replaceOaToken = (
  db: Db,
  pair: Pair,
  next: Pick<OaTokenRow, 'access_sealed' | 'refresh_sealed' | 'rotated_at' | 'expires_at'>,
): Promise<boolean> =>
  change(db, pair, { ...next, version: pair.version + 1, state: 'good', lease_until: null })

/** @returns false when a newer pair is there already */
export const markGrantLost = (db: Db, pair: Pair): Promise<boolean> =>
  change(db, pair, { state: 'lost', lease_until: null })

export const releaseOaToken = async (db: Db, pair: Pair): Promise<void> => {
  await change(db, pair, { lease_until: null })
}

export const insertOaSignIn = async (
  db: Db,
  row: { stateHash: string; begunBy: PersonId | null; now: Instant; expiresAt: Instant },
): Promise<void> => {
  // One is pending at a time: the newest.
  await db.deleteFrom('oa_sign_in').where('used_at', 'is', null).execute()
  await db.deleteFrom('oa_sign_in').where('expires_at', '<', row.now).execute()
  await db
    .insertInto('oa_sign_in')
    .values({
      state_hash: row.stateHash,
      begun_by: row.begunBy,
      begun_at: row.now,
      expires_at: row.expiresAt,
      used_at: null,
    })
    .execute()
}

/** The sign-in that waits for its callback. */
export const findPendingSignIn = async (
  db: Db,
  now: Instant,
): Promise<{ stateHash: string; begunBy: PersonId | null } | undefined> => {
  const row = await db
    .selectFrom('oa_sign_in')
    .select(['state_hash', 'begun_by'])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('begun_at', 'desc')
    .executeTakeFirst()
  return row && { stateHash: row.state_hash, begunBy: row.begun_by }
}

/** Uses a sign-in up. @returns false when another callback was first */
export const markSignInUsed = async (db: Db, stateHash: string, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('oa_sign_in')
    .set({ used_at: now })
    .where('state_hash', '=', stateHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Queries of access tokens: whose they are, what for, and how often each is used. */
import type { AccessTokenId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import { chunksOf } from '../chunks.ts'
import type { Db, NewRow } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

const Scopes = z.array(TokenScope)

/** Tokens that work at an instant: the duty still holds in a unit that still stands, nobody revoked it. */
const living = (db: Db, now: Instant) =>
  db
    .selectFrom('access_token')
    .innerJoin('role_assignment', 'role_assignment.id', 'access_token.role_id')
    .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
    .where('access_token.revoked_at', 'is', null)
    .where('access_token.expires_at', '>', now)
    .where(holdsAt('role_assignment', now))
    .where(holdsOn('org_unit', dayOf(now)))

export const findAccessToken = async (db: Db, tokenHash: string, now: Instant) => {
  const row = await living(db, now)
    .select([
      'access_token.id',
      'access_token.scopes',
      'access_token.person_id as personId',
      'role_assignment.role',
      'role_assignment.org_unit_id as orgUnitId',
    ])
    .where('access_token.token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && { ...row, scopes: readScopes(row.scopes) }
}

const readScopes = (json: string): TokenScope[] => Scopes.parse(JSON.parse(json))

/**
 * Counts one use, unless there were too many within the minute; across processes, because the row is one.
 * @param use.minute the minute that it is, in any form that differs from the next one's
 * @returns whether it was counted
 */
export const markAccessTokenUsed = async (
  db: Db,
  id: AccessTokenId,
  use: { now: Instant; minute: string; most: number },
): Promise<boolean> => {
  const result = await db
    .updateTable('access_token')
    .set((eb) => ({
      used_at: use.now,
      used_in: use.minute,
      uses: eb
        .case()
        .when('used_in', '=', use.minute)
        .then(eb('uses', '+', 1))
        .else(1)
        .end(),
    }))
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('used_in', 'is', null),
        eb('used_in', '!=', use.minute),
        eb('uses', '<', use.most),
      ]),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const listAccessTokensOf = async (db: Db, personId: PersonId, now: Instant) => {
  const rows = await living(db, now)
    .select([
      'access_token.id',
      'access_token.name',
      'access_token.scopes',
      'access_token.created_at as createdAt',
      'access_token.expires_at as expiresAt',
      'access_token.used_at as usedAt',
      'role_assignment.role',
      'org_unit.id as unitId',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
    ])
    .where('access_token.person_id', '=', personId)
    .orderBy('access_token.created_at', 'desc')
    .orderBy('access_token.id')
    .execute()
  return rows.map(({ unitId: id, nameOrg, shortName, scopes, ...row }) => ({
    ...row,
    scopes: readScopes(scopes),
    orgUnit: { id, nameOrg, shortName },
  }))
}

export const insertAccessToken = async (db: Db, row: NewRow<'access_token'>): Promise<void> => {
  await db.insertInto('access_token').values(row).execute()
}

/** @returns false when it was not that person's, or ended before */
export const markAccessTokenRevoked = async (
  db: Db,
  token: { id: AccessTokenId; personId: PersonId; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('access_token')
    .set({ revoked_at: token.now })
    .where('id', '=', token.id)
    .where('person_id', '=', token.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Ends every token of these people. @returns how many that were */
export const endAccessTokensOf = async (
  db: Db,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<number> => {
  let ended = 0
  for (const some of chunksOf(personIds)) {
    const result = await db
      .updateTable('access_token')
      .set({ revoked_at: now })
      .where('person_id', 'in', some)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    ended += Number(result.numUpdatedRows)
  }
  return ended
}

/** The duties of a person that hold at an instant, in units that still stand. */
export const listDutiesOf = async (db: Db, personId: PersonId, now: Instant) => {
  const rows = await db
    .selectFrom('role_assignment')
    .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
    .select([
      'role_assignment.id as roleId',
      'role_assignment.role',
      'org_unit.id',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
    ])
    .where('role_assignment.person_id', '=', personId)
    .where(holdsAt('role_assignment', now))
    .where(holdsOn('org_unit', dayOf(now)))
    .orderBy('role_assignment.starts_at')
    .orderBy('role_assignment.id')
    .execute()
  return rows.map(({ roleId, role, ...orgUnit }) => ({ roleId, role, orgUnit }))
}

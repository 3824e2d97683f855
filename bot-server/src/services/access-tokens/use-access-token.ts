/** Finds out for whom a program acts by its token, and counts the use. */
import type { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import { findAccessToken, markAccessTokenUsed } from '../../db/queries/access-tokens.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import type { Db } from '../../db/schema/database.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Clock } from '../../lib/clock.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { ServiceError } from '../errors.ts'

/** A program that reads a page a second goes on all day; one that goes round in circles does not. */
const MOST_A_MINUTE = 60
const MINUTE_MS = 60_000
const MINUTE_TEXT = 'YYYY-MM-DDTHH:MM'.length

/**
 * The actor has the token's one duty, is at home where the duty is held and visits nowhere: whatever else the person is
 * or may do is out of reach.
 * @param use.scope what the door asks for; undefined: no such token is good there
 * @returns anonymous for a token that nobody made, or that has ended
 * @throws ServiceError `token_scope_missing`, `too_many_tries`
 */
export const useAccessToken = async (
  { db, clock }: { db: Db; clock: Clock },
  use: { token: string; scope: TokenScope | undefined },
): Promise<Actor> => {
  const now = clock.now()
  const token = await findAccessToken(db, hashSecret(use.token), now)
  const person = token && (await findPersonActor(db, token.personId, now))
  if (!person) return { kind: 'anonymous' }
  if (use.scope === undefined || !token.scopes.includes(use.scope))
    throw new ServiceError('token_scope_missing')
  const minute = now.slice(0, MINUTE_TEXT)
  if (!(await markAccessTokenUsed(db, token.id, { now, minute, most: MOST_A_MINUTE })))
    throw new ServiceError('too_many_tries', undefined, secondsLeft(now))
  const { role, orgUnitId, id, scopes } = token
  return {
    ...person,
    homeUnitId: orgUnitId,
    guestUnitIds: [],
    roles: [{ role, orgUnitId }],
    token: { id, scopes },
  }
}

const secondsLeft = (now: string): number =>
  Math.ceil((MINUTE_MS - (Date.parse(now) % MINUTE_MS)) / 1000)

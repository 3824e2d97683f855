/** Finds out who holds a token: the actor of a request. */
import { TOKEN_PREFIX } from '@quan-triet/shared/models/access-token'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import { listPersonActors } from '../../db/queries/people.ts'
import { listSignedIn, type SignedIn } from '../../db/queries/sign-ins.ts'
import type { Actor, PersonActor } from '../../domain/actor.ts'
import { createBatcher } from '../../lib/batcher.ts'
import type { Clock } from '../../lib/clock.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { Db } from '../../db/schema/database.ts'
import { useAccessToken } from '../access-tokens/use-access-token.ts'

export interface Authenticator {
  /**
   * @param token the bearer token, or undefined when there is none
   * @param scope what a token made for programs must be for; without it none is good
   * @throws ServiceError as `useAccessToken`, for such a token
   */
  actorOf(token: string | undefined, scope?: TokenScope): Promise<Actor>
}

/** Requests of one event-loop turn are looked up together: five queries however many they are. */
export const createAuthenticator = (deps: { db: Db; clock: Clock }): Authenticator => {
  const batcher = createBatcher((hashes: readonly string[]) => loadActors(deps, hashes))
  return {
    actorOf(token, scope) {
      if (token === undefined) return Promise.resolve({ kind: 'anonymous' })
      if (token.startsWith(TOKEN_PREFIX)) return useAccessToken(deps, { token, scope })
      return batcher.load(hashSecret(token))
    },
  }
}

const loadActors = async (
  { db, clock }: { db: Db; clock: Clock },
  hashes: readonly string[],
): Promise<Actor[]> => {
  const now = clock.now()
  const signedIn = new Map((await listSignedIn(db, hashes, now)).map((one) => [one.tokenHash, one]))
  const personIds = [...signedIn.values()].flatMap((one) => one.personId ?? [])
  const people = await listPersonActors(db, personIds, now)
  return hashes.map((hash) => actorFrom(signedIn.get(hash), people))
}

const actorFrom = (
  signedIn: SignedIn | undefined,
  people: ReadonlyMap<PersonId, PersonActor>,
): Actor => {
  if (!signedIn) return { kind: 'anonymous' }
  const person = signedIn.personId === null ? undefined : people.get(signedIn.personId)
  if (person) return { ...person, place: signedIn.place }
  return { kind: 'zalo_account', zaloUserId: signedIn.zaloUserId }
}

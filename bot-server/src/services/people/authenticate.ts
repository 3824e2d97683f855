/** Finds out who holds a token: the actor of a request. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { listPersonActors } from '../../db/queries/people.ts'
import { listSignedIn, type SignedIn } from '../../db/queries/sign-ins.ts'
import type { Actor, PersonActor } from '../../domain/actor.ts'
import { createBatcher } from '../../lib/batcher.ts'
import type { Clock } from '../../lib/clock.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { Db } from '../../db/schema/database.ts'

export interface Authenticator {
  /** @param token the bearer token, or undefined when there is none */
  actorOf(token: string | undefined): Promise<Actor>
}

/** Requests of one event-loop turn are looked up together: five queries however many they are. */
export const createAuthenticator = (deps: { db: Db; clock: Clock }): Authenticator => {
  const batcher = createBatcher((hashes: readonly string[]) => loadActors(deps, hashes))
  return {
    actorOf: (token) =>
      token === undefined
        ? Promise.resolve({ kind: 'anonymous' })
        : batcher.load(hashSecret(token)),
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

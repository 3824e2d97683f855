/** Links an account of the Official Account to a person, whichever way it was proved. */
import type { OaUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import {
  dropOaLinks,
  findOaIdentity,
  markFollows,
  markInteraction,
  putOaLink,
} from '../../db/queries/linked-accounts.ts'
import { listWaitingMemberships, markMemberConfirmed } from '../../db/queries/linking.ts'
import { failWaiting } from '../../db/queries/private-deliveries.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { windowClosesAt } from '../../domain/linking/private-way.ts'
import { mayDo } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { sayLinkLost, tellLinkTaken } from './tell-of-links.ts'

export interface OaProof {
  oaUserId: OaUserId
  lastInteractionAt: Instant | null
  follows: boolean
  /** A code sent privately, the Official Account's own word, or the secretary's. */
  how: 'code' | 'app' | 'secretary'
}

/**
 * The account lets go of whoever it was linked to, the person of any other account; both hear of it. Where the person
 * waits to be confirmed in a group of the own branch, that is done with.
 * @returns false when it was linked to that person already
 */
export const linkOaAccount = async (
  tx: ServiceContext,
  person: PersonActor,
  proof: OaProof,
): Promise<boolean> => {
  const before = await findOaIdentity(tx.db, proof.oaUserId)
  if (before?.person_id === person.personId) {
    if (proof.lastInteractionAt !== null)
      await markInteraction(tx.db, proof.oaUserId, proof.lastInteractionAt)
    if (proof.follows) await markFollows(tx.db, proof.oaUserId, true)
    return false
  }
  // What waits for either under the old link must not arrive under the new one.
  for (const personId of [person.personId, ...(before ? [before.person_id] : [])])
    await failWaiting(tx.db, { way: 'oa', personId, now: tx.clock.now() })
  await letGoOfOthers(tx, person)
  await putOaLink(tx.db, { ...proof, personId: person.personId, now: tx.clock.now() })
  await recordAudit(tx, {
    action: 'link-account',
    orgUnitId: person.homeUnitId,
    subject: `person:${person.personId}`,
    detail: { way: 'oa', how: proof.how, ...(before && { before: before.person_id }) },
  })
  if (before) await tellLinkTaken(tx, before.person_id, 'oa')
  await confirmWhereHome(tx, person, proof.oaUserId)
  return true
}

const letGoOfOthers = async (tx: ServiceContext, { personId }: PersonActor): Promise<void> => {
  const now = tx.clock.now()
  for (const other of await dropOaLinks(tx.db, personId)) {
    const isOpen =
      other.last_interaction_at !== null && windowClosesAt(other.last_interaction_at) > now
    if (isOpen) await sayLinkLost(tx, { way: 'oa', id: other.oa_user_id })
  }
}

const confirmWhereHome = async (
  tx: ServiceContext,
  person: PersonActor,
  oaUserId: OaUserId,
): Promise<void> => {
  const { personId } = person
  for (const { id, unitId } of await listWaitingMemberships(tx.db, oaUserId))
    if (mayDo(person, 'take_part', unitId))
      await markMemberConfirmed(tx.db, { id, by: null, personId, now: tx.clock.now() })
}

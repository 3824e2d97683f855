/** Ends at once every sign-in, code and access token of a person, or of a unit with all units below it (P-15). */
import type { Revoked, RevokeAccessInput } from '@quan-triet/shared/models/duty'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { endAccessTokensOf } from '../../db/queries/access-tokens.ts'
import { endAccessOf, listPeopleBelow } from '../../db/queries/duties-access.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

interface Target {
  unitId: OrgUnitId
  subject: string
  people: readonly { personId: PersonId; orgUnitId: OrgUnitId }[]
}

/**
 * Effective with the next request of anybody concerned, because each request looks its sign-in up; open live streams
 * are told to look, too. Whoever revokes a unit keeps the own sign-in, or nobody could go on.
 * @throws ServiceError `not_found` for a person or unit out of reach
 */
export const revokeAccess = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RevokeAccessInput
}): Promise<Revoked> => {
  const target = await findTarget(ctx, input.target)
  const { actor } = ctx
  const people = target.people.filter(
    (one) => actor.kind !== 'person' || one.personId !== actor.personId,
  )
  const personIds = people.map((one) => one.personId)
  return inTransaction(ctx, async (tx) => {
    const ended = await endAccessOf(tx.db, {
      personIds,
      now: tx.clock.now(),
      unbind: input.unbind,
    })
    const tokens = await endAccessTokensOf(tx.db, personIds, tx.clock.now())
    const revoked = { people: personIds.length, ...ended, tokens }
    await recordAudit(tx, {
      action: 'revoke-access',
      orgUnitId: target.unitId,
      subject: target.subject,
      detail: { ...revoked, unbind: input.unbind, reason: input.reason },
    })
    onCommit(tx, () => {
      for (const unitId of new Set(people.map((one) => one.orgUnitId)))
        ctx.live.publish(unitId, { topic: 'access' })
    })
    return revoked
  })
}

const findTarget = async (
  ctx: ServiceContext,
  target: RevokeAccessInput['target'],
): Promise<Target> => {
  const now = ctx.clock.now()
  if (target.kind === 'unit') {
    const { unitId } = target
    await requireRightInTree(ctx, 'revoke_access', unitId)
    const people = await listPeopleBelow(ctx.db, unitId, dayOf(now))
    return { unitId, subject: `unit:${unitId}`, people }
  }
  const person = await findPersonActor(ctx.db, target.personId, now)
  if (!person) throw new ServiceError('not_found')
  const { personId, homeUnitId: unitId } = person
  await requireRightInTree(ctx, 'revoke_access', unitId)
  return {
    unitId,
    subject: `person:${personId}`,
    people: [{ personId, orgUnitId: unitId }],
  }
}

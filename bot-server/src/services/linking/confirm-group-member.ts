/** Confirms a new member of the Official Account's group as somebody of the roster, or as a guest who may be there. */
import type { ConfirmMemberInput } from '@quan-triet/shared/models/linking'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import type { OaUserId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findOaIdentity, listLinksOf } from '../../db/queries/linked-accounts.ts'
import { findUnconfirmed, markMemberConfirmed } from '../../db/queries/linking.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction } from '../../db/transaction.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRightOver } from '../rights.ts'
import { linkOaAccount } from './link-oa-account.ts'

/**
 * The secretary's word links an account only to a person who has linked none: what a person proved is never replaced by
 * it. The person hears of it.
 * @throws ServiceError `not_found`, also for a member confirmed or gone meanwhile and for people of other branches;
 *   `already_bound` for an account that is another person's
 */
export const confirmGroupMember = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ConfirmMemberInput & { id: string }
}): Promise<Record<string, never>> => {
  const by = requirePerson(ctx).personId
  const member = await findUnconfirmed(ctx.db, input.id)
  if (!member) throw new ServiceError('not_found')
  const unitId = member.org_unit_id
  requireRightOver(ctx, 'run_branch', unitId)
  const now = ctx.clock.now()
  const personId = input.as === 'member' ? input.personId : null
  if (personId !== null) {
    const roster = await listRoster(ctx.db, unitId, dayOf(now))
    if (!roster.some((one) => one.personId === personId)) throw new ServiceError('not_found')
  }
  return inTransaction(ctx, async (tx) => {
    if (!(await markMemberConfirmed(tx.db, { id: member.id, by, personId, now })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'confirm-group-member',
      orgUnitId: unitId,
      subject: `member:${member.id}`,
      detail: { as: input.as, ...(personId !== null && { personId }) },
    })
    if (personId !== null) await linkIfUnlinked(tx, personId, member.oa_user_id)
    return {}
  })
}

const linkIfUnlinked = async (
  tx: ServiceContext,
  personId: PersonId,
  oaUserId: OaUserId,
): Promise<void> => {
  const known = await findOaIdentity(tx.db, oaUserId)
  if (known && known.person_id !== personId) throw new ServiceError('already_bound')
  const person = await findPersonActor(tx.db, personId, tx.clock.now())
  const links = await listLinksOf(tx.db, personId)
  if (!person || person.hasDeclined || links.oa) return
  const proof = { oaUserId, lastInteractionAt: null, follows: false, how: 'secretary' } as const
  await linkOaAccount(tx, person, proof)
  await enqueueToPerson(tx, {
    dedupeKey: `linked-by-secretary:${personId}:${tx.clock.now()}`,
    kind: 'notice',
    personId,
    text: words.linkedBySecretary,
    orgUnitId: person.homeUnitId,
    to: '/link',
  })
}

/** Gives out the one-time code by which a member binds a phone to his or her place on the roster. */
import { duties as words } from '@quan-triet/shared/i18n/vi/duties'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { RosterCode } from '@quan-triet/shared/models/person'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { replaceRosterCode } from '../../db/queries/roster-codes.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { hashSecret, newReadableCode } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { mayGiveCode } from './may-give-code.ts'

const CODE_LENGTH = 8
const CODE_LASTS_MS = 24 * 3_600_000

/**
 * An earlier code of the same person is worth nothing from now on.
 *
 * A guest's code is given by the home branch: whoever binds a phone to a person acts as that person there, too.
 * @throws ServiceError `not_found` outside the branch, `not_allowed` for guests, `role_not_givable`
 */
export const createRosterCode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { personId: PersonId }
}): Promise<RosterCode> => {
  const { homeUnitId, personId } = requireRightAtHome(ctx, 'run_branch')
  const roster = await listRoster(ctx.db, homeUnitId, dayOf(ctx.clock.now()))
  const person = roster.find((one) => one.personId === input.personId)
  if (!person) throw new ServiceError('not_found')
  if (person.standing === 'tam_thoi_den') throw new ServiceError('not_allowed')
  const known = await findPersonActor(ctx.db, person.personId, ctx.clock.now())
  if (known) await requireCodeGivable(ctx, known)
  return putRosterCode(ctx, { ...person, homeUnitId }, personId)
}

/** @throws ServiceError `role_not_givable` for the code of somebody whose duties are not the actor's to give */
export const requireCodeGivable = async (
  ctx: ServiceContext,
  person: PersonActor,
): Promise<void> => {
  if (!(await mayGiveCode(ctx, ctx.actor, person)))
    throw new ServiceError('role_not_givable', words.codeFromAbove)
}

/** Puts a new code in place of any earlier one; who may is for the calling verb to know. */
export const putRosterCode = async (
  ctx: ServiceContext,
  person: Pick<PersonActor, 'personId' | 'fullName' | 'homeUnitId'>,
  givenBy: PersonId,
): Promise<RosterCode> => {
  const now = ctx.clock.now()
  const code = newReadableCode(CODE_LENGTH)
  const expiresAt = addMs(now, CODE_LASTS_MS)
  await inTransaction(ctx, async (tx) => {
    await replaceRosterCode(tx.db, {
      code_hash: hashSecret(code),
      person_id: person.personId,
      created_by: givenBy,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    await recordAudit(tx, {
      action: 'create-roster-code',
      orgUnitId: person.homeUnitId,
      subject: `person:${person.personId}`,
      detail: { expiresAt },
    })
  })
  return { code, fullName: person.fullName, expiresAt }
}

/** Binds a signed-in Zalo account to a person on the roster by the code that the secretary gave. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { BindPersonInput, Me } from '@quan-triet/shared/models/person'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { takeRosterCode } from '../../db/queries/roster-codes.ts'
import { bindAccount } from '../../db/queries/sign-ins.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { mayDo } from '../../domain/rights.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { describePerson } from './describe-me.ts'
import { mayGiveCode } from './may-give-code.ts'

const WINDOW_MS = 10 * 60_000
const PER_ACCOUNT = { tries: 5, withinMs: WINDOW_MS }
/** A branch that binds its phones in one room shares one address. */
const PER_ADDRESS = { tries: 200, withinMs: WINDOW_MS }

/**
 * A code is worth no more than its giver: it ends with the giver's right over that person's branch (B-13), and when the
 * person has come by duties which the giver could not give.
 * @param input.address whence the call comes, if the door knows
 * @throws ServiceError `already_bound` when this account is somebody already, `too_many_tries`, `roster_code_wrong`
 */
export const bindPerson = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: BindPersonInput & { address?: string }
}): Promise<Me> => {
  requireRight(ctx, 'signed_in')
  if (ctx.actor.kind !== 'zalo_account') throw new ServiceError('already_bound')
  const { zaloUserId } = ctx.actor
  const now = ctx.clock.now()
  await countCodeTry(ctx, { subject: `roster:${zaloUserId}`, ...PER_ACCOUNT })
  await countCodeTry(ctx, { subject: `roster-at:${input.address ?? 'unknown'}`, ...PER_ADDRESS })
  return inTransaction(ctx, async (tx) => {
    const taken = await takeRosterCode(tx.db, hashSecret(input.code.toUpperCase()), now)
    const person = taken && (await findPersonActor(tx.db, taken.personId, now))
    if (!person || !(await mayStillGive(tx, taken.givenBy, person)))
      throw new ServiceError('roster_code_wrong')
    if (!(await bindAccount(tx.db, { zaloUserId, personId: person.personId, now })))
      throw new ServiceError('already_bound')
    await recordAudit(tx, {
      action: 'bind-person',
      orgUnitId: person.homeUnitId,
      subject: `person:${person.personId}`,
      detail: {},
    })
    return describePerson(tx, person)
  })
}

/** The house gives codes in a person's own name (the first administrator's). */
const mayStillGive = async (
  tx: ServiceContext,
  givenBy: PersonId,
  person: PersonActor,
): Promise<boolean> => {
  const { homeUnitId } = person
  if (givenBy === person.personId) return true
  const now = tx.clock.now()
  const giver = await findPersonActor(tx.db, givenBy, now)
  if (!giver) return false
  const above = await listUnitsAbove(tx.db, homeUnitId, dayOf(now))
  const place = { unitId: homeUnitId, above }
  const isTheirs = mayDo(giver, 'run_branch', place) || mayDo(giver, 'manage_people', place)
  return isTheirs && mayGiveCode(tx, giver, person)
}

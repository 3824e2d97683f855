/** Binds a signed-in Zalo account to a person on the roster by the code that the secretary gave. */
import type { BindPersonInput, Me } from '@quan-triet/shared/models/person'
import { findPersonActor } from '../../db/queries/people.ts'
import { takeRosterCode } from '../../db/queries/roster-codes.ts'
import { bindAccount } from '../../db/queries/sign-ins.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { describePerson } from './describe-me.ts'

const TRIES_PER_WINDOW = 5
const WINDOW_MS = 10 * 60_000

/**
 * @throws ServiceError `already_bound` when this account is somebody already, `too_many_tries`, `roster_code_wrong`
 */
export const bindPerson = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: BindPersonInput
}): Promise<Me> => {
  requireRight(ctx, 'signed_in')
  if (ctx.actor.kind !== 'zalo_account') throw new ServiceError('already_bound')
  const { zaloUserId } = ctx.actor
  const now = ctx.clock.now()
  await countCodeTry(ctx, {
    subject: `roster:${zaloUserId}`,
    tries: TRIES_PER_WINDOW,
    withinMs: WINDOW_MS,
  })
  return inTransaction(ctx, async (tx) => {
    const personId = await takeRosterCode(tx.db, hashSecret(input.code.toUpperCase()), now)
    const person = personId && (await findPersonActor(tx.db, personId, now))
    if (!person) throw new ServiceError('roster_code_wrong')
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

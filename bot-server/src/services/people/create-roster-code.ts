/** Gives out the one-time code by which a member binds a phone to his or her place on the roster. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { RosterCode } from '@quan-triet/shared/models/person'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { replaceRosterCode } from '../../db/queries/roster-codes.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret, newReadableCode } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'

const CODE_LENGTH = 8
const CODE_LASTS_MS = 24 * 3_600_000

/**
 * An earlier code of the same person is worth nothing from now on.
 *
 * A guest's code is given by the home branch: whoever binds a phone to a person acts as that person there, too.
 * @throws ServiceError `not_found` outside the branch, `not_allowed` for guests
 */
export const createRosterCode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { personId: PersonId }
}): Promise<RosterCode> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const now = ctx.clock.now()
  const roster = await listRoster(ctx.db, secretary.homeUnitId, dayOf(now))
  const person = roster.find((one) => one.personId === input.personId)
  if (!person) throw new ServiceError('not_found')
  if (person.standing === 'tam_thoi_den') throw new ServiceError('not_allowed')
  const code = newReadableCode(CODE_LENGTH)
  const expiresAt = addMs(now, CODE_LASTS_MS)
  await inTransaction(ctx, async (tx) => {
    await replaceRosterCode(tx.db, {
      code_hash: hashSecret(code),
      person_id: person.personId,
      created_by: secretary.personId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    await recordAudit(tx, {
      action: 'create-roster-code',
      orgUnitId: secretary.homeUnitId,
      subject: `person:${person.personId}`,
      detail: { expiresAt },
    })
  })
  return { code, fullName: person.fullName, expiresAt }
}

/** Lets the browser that shows these six digits in, as the person who approves it. */
import type { DeskAsker, DeskCodeInput } from '@quan-triet/shared/models/duty'
import { findWaitingDesk, markDeskApproved } from '../../db/queries/desk.ts'
import { findAccountOf } from '../../db/queries/sign-ins.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { CODES_PER_PERSON } from './desk-rules.ts'

/**
 * Only from the Mini App inside Zalo: a desk lets no other desk in.
 * @throws ServiceError `too_many_tries`, `desk_code_wrong`, `desk_in_zalo_only`
 */
export const approveDesk = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DeskCodeInput
}): Promise<DeskAsker> => {
  const person = requireRightAtHome(ctx, 'take_part')
  if (person.place === 'desk') throw new ServiceError('desk_in_zalo_only')
  await countCodeTry(ctx, { subject: `desk-code:${person.personId}`, ...CODES_PER_PERSON })
  const now = ctx.clock.now()
  return inTransaction(ctx, async (tx) => {
    const found = await findWaitingDesk(tx.db, hashSecret(input.code), now)
    const zaloUserId = await findAccountOf(tx.db, person.personId)
    if (!found || !zaloUserId) throw new ServiceError('desk_code_wrong')
    if (!(await markDeskApproved(tx.db, { id: found.id, zaloUserId, now })))
      throw new ServiceError('desk_code_wrong')
    await recordAudit(tx, {
      action: 'approve-desk',
      orgUnitId: person.homeUnitId,
      subject: `person:${person.personId}`,
      detail: { device: found.device },
    })
    return { device: found.device, askedAt: found.asked_at }
  })
}

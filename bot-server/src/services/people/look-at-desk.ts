/** Says which browser shows these six digits, before the person lets it in. */
import type { DeskAsker, DeskCodeInput } from '@quan-triet/shared/models/duty'
import { findWaitingDesk } from '../../db/queries/desk.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { CODES_PER_PERSON } from './desk-rules.ts'

/** @throws ServiceError `too_many_tries`, `desk_code_wrong`, `desk_in_zalo_only` */
export const lookAtDesk = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DeskCodeInput
}): Promise<DeskAsker> => {
  const person = requireRightAtHome(ctx, 'take_part')
  if (person.place === 'desk') throw new ServiceError('desk_in_zalo_only')
  await countCodeTry(ctx, { subject: `desk-code:${person.personId}`, ...CODES_PER_PERSON })
  const found = await findWaitingDesk(ctx.db, hashSecret(input.code), ctx.clock.now())
  if (!found) throw new ServiceError('desk_code_wrong')
  return { device: found.device, askedAt: found.asked_at }
}

/** Lets a browser at a desk ask to be signed in: it shows six digits, which somebody approves in the Mini App (ruling 15). */
import type { DeskRequest } from '@quan-triet/shared/models/duty'
import { addMs } from '@quan-triet/shared/time/calendar'
import { insertDeskRequest } from '../../db/queries/desk.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret, newDigits, newToken } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { ASKS_PER_ADDRESS, DESK_CODE_LASTS_MS } from './desk-rules.ts'

const DIGITS = 6
const DRAWS = 5

/**
 * @param input.address whence the browser calls, @param input.device what it calls itself
 * @throws ServiceError `too_many_tries`, `busy` when no free code was drawn
 */
export const askForDesk = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { address: string; device: string }
}): Promise<DeskRequest> => {
  requireRight(ctx, 'public')
  await countCodeTry(ctx, { subject: `desk-ask:${input.address}`, ...ASKS_PER_ADDRESS })
  const now = ctx.clock.now()
  const expiresAt = addMs(now, DESK_CODE_LASTS_MS)
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = newDigits(DIGITS)
    const secret = newToken()
    const row = {
      id: ctx.newId(),
      code_hash: hashSecret(code),
      secret_hash: hashSecret(secret),
      device: input.device,
      asked_at: now,
      expires_at: expiresAt,
    }
    const isFree = await inTransaction(ctx, (tx) => insertDeskRequest(tx.db, row, now))
    if (isFree) return { code, secret, expiresAt }
  }
  throw new ServiceError('busy')
}

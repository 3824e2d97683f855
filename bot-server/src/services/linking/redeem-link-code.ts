/** Does what a code typed into a chat stands for: binds the group to a unit, or links the account to a person. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { findLinkCode, type LinkCodeRow, takeLinkCode } from '../../db/queries/link-codes.ts'
import type { IncomingMessage } from '../../domain/messages.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { type BindingOutcome, bindGroup } from './bind-group.ts'
import { linkAccount } from './link-account.ts'

/** What became of a code; the chat says it in words. */
export type CodeOutcome =
  | BindingOutcome
  | {
      kind:
        | 'too_many_tries'
        | 'unknown'
        | 'used'
        | 'group_code_in_private'
        | 'person_code_in_group'
        | 'linked'
        | 'linked_too'
    }

const TRIES = { tries: 5, withinMs: 10 * 60_000 }

/**
 * Whoever types the code brings the proof; who asked for it is on record. A code that was seen in a group is worth
 * nothing afterwards, whatever came of it; one for a group that was typed privately stays good.
 *
 * Call it inside the transaction that settles the message: of two who type the same code at once, one is heard.
 * @throws ServiceError unless the house itself acts
 */
export const redeemLinkCode = async ({
  ctx,
  input: { code, message },
}: {
  ctx: ServiceContext
  input: { code: string; message: IncomingMessage }
}): Promise<CodeOutcome> => {
  requireRight(ctx, 'run_branch')
  if (!(await mayTry(ctx, message))) return { kind: 'too_many_tries' }
  const row = await findLinkCode(ctx.db, hashSecret(code))
  const now = ctx.clock.now()
  if (!row || row.expires_at <= now) return { kind: 'unknown' }
  if (row.used_at !== null) return { kind: 'used' }
  if (row.org_unit_id !== null && !message.isGroup) return { kind: 'group_code_in_private' }
  if (!(await takeLinkCode(ctx.db, row.code_hash, now))) return { kind: 'used' }
  return redeemTaken(ctx, row, message)
}

const redeemTaken = (
  ctx: ServiceContext,
  row: LinkCodeRow & { org_unit_id: OrgUnitId | null },
  message: IncomingMessage,
): Promise<CodeOutcome> => {
  const { org_unit_id: unitId, person_id: personId } = row
  if (unitId !== null)
    return bindGroup({
      ctx,
      input: { unitId, askedBy: personId, isRebinding: row.purpose === 'rebind', message },
    })
  if (message.isGroup) return Promise.resolve({ kind: 'person_code_in_group' })
  return linkAccount({ ctx, input: { personId, message } })
}

const mayTry = async (ctx: ServiceContext, { from }: IncomingMessage): Promise<boolean> => {
  try {
    await countCodeTry(ctx, { subject: `link:${from.way}:${from.id}`, ...TRIES })
    return true
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'too_many_tries') return false
    throw error
  }
}

/** Links the Official Account's idea of a person to that person, on the Official Account's own word. */
import type { LinkOaInput, MyLinks } from '@quan-triet/shared/models/linking'
import { at } from '@quan-triet/shared/time/calendar'
import { isAccountOf } from '../../db/queries/linked-accounts.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { describeLinks } from './get-my-links.ts'
import { linkOaAccount } from './link-oa-account.ts'

const TRIES = { tries: 5, withinMs: 10 * 60_000 }

/**
 * What the phone says is only asked about: the account must name the Zalo account that the person is signed in with
 * (PD-7), else the code stays as the way.
 * @throws ServiceError `oa_link_refused`, `too_many_tries`, `served_on_paper`
 */
export const linkOa = async ({
  ctx,
  input: { idByOA },
}: {
  ctx: ServiceContext
  input: LinkOaInput
}): Promise<MyLinks> => {
  const person = requireToStudyHere(ctx)
  await countCodeTry(ctx, { subject: `link-oa:${person.personId}`, ...TRIES })
  const known = await ctx.oaUsers?.find(idByOA)
  if (!known || known.appUserId === null) throw new ServiceError('oa_link_refused')
  if (!(await isAccountOf(ctx.db, person.personId, known.appUserId)))
    throw new ServiceError('oa_link_refused')
  return inTransaction(ctx, async (tx) => {
    await linkOaAccount(tx, person, {
      oaUserId: idByOA,
      // Only the day is told: counted from its beginning, the window is never thought open too long.
      lastInteractionAt:
        known.lastInteractionOn === null ? null : at(known.lastInteractionOn, '00:00'),
      follows: known.follows,
      how: 'app',
    })
    return describeLinks(tx, person.personId)
  })
}

/** Tells the mail channel, at the last moment, where a letter goes and which link stands at its end. */
import type { PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import { findConsentState } from '../../db/queries/consents.ts'
import { findMailbox } from '../../db/queries/mailing.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import type { LetterLink } from '../../domain/mailing/write-letter.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { openAddress } from './describe-mailbox.ts'
import { makeMailLink } from './mail-links.ts'

export interface Recipient {
  address: string
  link: LetterLink
}

/**
 * @returns null when the mailbox takes no letters any more, or its holder has withdrawn the consent (P-01) or left
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const recipientOf = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SubscriptionId }
}): Promise<Recipient | null> => {
  requireRight(ctx, 'publish')
  const row = await findMailbox(ctx.db, input.id)
  if (!row || (row.state !== 'waiting' && row.state !== 'confirmed')) return null
  if (row.person_id !== null && !(await mayHear(ctx, row.person_id))) return null
  const kind = row.state === 'waiting' ? 'confirm' : 'stop'
  return {
    address: await openAddress(ctx, row),
    link: { kind, url: await makeMailLink(ctx, kind, row) },
  }
}

/** A letter may wait for hours: what held when it was put in is asked once more. */
const mayHear = async (ctx: ServiceContext, personId: PersonId): Promise<boolean> =>
  (await findPersonActor(ctx.db, personId, ctx.clock.now())) !== undefined &&
  (await findConsentState(ctx.db, personId)) === 'dong_y'

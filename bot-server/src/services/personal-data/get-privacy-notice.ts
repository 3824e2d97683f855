/** Shows the acting person the notice on personal data, with what he or she decided about it. */
import type { PrivacyNotice } from '@quan-triet/shared/models/consent'
import { findConsent } from '../../db/queries/consents.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { readNotice } from './read-notice.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const getPrivacyNotice = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<PrivacyNotice> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const { text: _text, ...shown } = await readNotice(ctx, person.homeUnitId)
  return { ...shown, ...(await findConsent(ctx.db, person.personId)) }
}

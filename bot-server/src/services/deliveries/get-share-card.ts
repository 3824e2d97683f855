/** Writes the card that a secretary shares into the group by hand: the same words as would have been sent, with the link. */
import type { ShareCard } from '@quan-triet/shared/models/delivery'
import type { OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import { findPartDelivery } from '../../db/queries/deliveries.ts'
import { findDocument } from '../../db/queries/documents.ts'
import { mayShare } from '../../domain/deliveries/sharing.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { composeMessage } from '../parts/compose-message.ts'
import { requirePublisher } from '../parts/require-publisher.ts'
import { findStudy, listPartsOfStudy } from '../reading/find-study.ts'

/**
 * @param input.unitId without it, the acting person's branch
 * @throws ServiceError `not_found` also for a part that is not out in that unit yet, `not_allowed`
 */
export const getShareCard = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { partId: PartId; unitId?: OrgUnitId | undefined }
}): Promise<ShareCard> => {
  const unitId = requirePublisher(ctx, input.unitId)
  const { partId } = input
  const record = await findPartDelivery(ctx.db, { unitId, partId })
  const text = record ? record.text : await writeText(ctx, partId)
  const bare = miniAppLink(ctx.miniAppId, { to: 'part', id: partId })
  const link = miniAppLink(ctx.miniAppId, { to: 'part', id: partId, src: unitId })
  return {
    text: withLink(text, { bare, link }),
    link,
    deliveryId: record && mayShare(record) ? record.id : null,
  }
}

/** The words have their link already, but for where it comes from. */
const withLink = (text: string, { bare, link }: { bare: string; link: string }): string => {
  if (text.includes(`${bare}&src=`)) return text
  if (text.includes(bare)) return text.replace(bare, link)
  // A message of several parts leads to the first of them.
  return text.includes(bare.slice(0, bare.indexOf('?'))) ? text : `${text}\n${link}`
}

/** A part that came down to the branch without a message of its own there. */
const writeText = async (ctx: ServiceContext, partId: PartId): Promise<string> => {
  const study = await findStudy(ctx)
  const parts = study ? await listPartsOfStudy(ctx, study) : []
  const part = parts.find((one) => one.id === partId && one.sentAt !== null)
  const document = part && (await findDocument(ctx.db, part.documentId))
  if (!document) throw new ServiceError('not_found')
  return (await composeMessage(ctx, document, [partId])).text
}

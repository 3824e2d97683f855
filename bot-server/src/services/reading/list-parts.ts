/** Lists the parts of the campaign: sent ones to read, later ones with their date. */
import type { PartList } from '@quan-triet/shared/models/reading'
import { readingMinutes } from '../../domain/parts/reading-time.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findStudy, listPartsOfStudy } from './find-study.ts'

/** @throws ServiceError `no_campaign`, `not_on_roster` */
export const listParts = async ({ ctx }: { ctx: ServiceContext }): Promise<PartList> => {
  const study = await findStudy(ctx)
  if (!study) throw new ServiceError('no_campaign')
  const parts = await listPartsOfStudy(ctx, study)
  return {
    campaign: { id: study.node.campaignId, title: study.node.title },
    parts: parts.map(
      ({
        id,
        documentId,
        documentTitle,
        position,
        heading,
        syllables,
        sentAt,
        dueAt,
        version,
      }) => ({
        id,
        documentId,
        documentTitle,
        position,
        // Of a part that is not sent yet, members learn the date only (M-01).
        heading: sentAt === null ? '' : heading,
        sentAt,
        dueAt,
        readingMinutes: readingMinutes(syllables),
        version,
      }),
    ),
  }
}

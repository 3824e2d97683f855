/** Lists where the whole of each document that a branch studies can be read (Q09). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPublishedParts } from '../../db/queries/parts.ts'
import { findPublicDocument } from '../../db/queries/public-documents.ts'
import { listStudyDocuments, type StudyDocument } from '../../db/queries/study-documents.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface WholeText {
  title: string
  /** Its issuer's own page or the house's public one, the parts in the Mini App, or nowhere yet. */
  where: { kind: 'address'; url: string } | { kind: 'parts' } | { kind: 'nowhere' }
}

/**
 * Documents of the branch's campaign alone, never one that nobody has vouched for (INV-40); an address is only told of
 * a public one.
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const listWholeTexts = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<WholeText[]> => {
  requireRight(ctx, 'take_part', unitId)
  const { campaignId } = await getCurrentNode(ctx, unitId)
  const query = { campaignId, unitId, day: dayOf(ctx.clock.now()) }
  const parts = await listPublishedParts(ctx.db, query)
  const sent = new Set(parts.flatMap((part) => (part.sentAt === null ? [] : part.documentId)))
  const texts: WholeText[] = []
  for (const document of await listStudyDocuments(ctx.db, query)) {
    const url = await addressOf(ctx, document)
    const { title } = document
    if (url !== null) texts.push({ title, where: { kind: 'address', url } })
    else texts.push({ title, where: { kind: sent.has(document.id) ? 'parts' : 'nowhere' } })
  }
  return texts
}

const addressOf = async (
  ctx: ServiceContext,
  { circulation, officialUrl, slug }: StudyDocument,
): Promise<string | null> => {
  if (circulation !== 'cong_khai') return null
  if (officialUrl !== null) return officialUrl
  if (slug === null) return null
  const page = await findPublicDocument(ctx.db, { slug, now: ctx.clock.now() })
  return page ? `${ctx.publicUrl}/public/${slug}` : null
}

/** Opens a photographed page of an essay for its grader or the branch's committee; every look is noted (P-12). */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { findPage } from '../../db/queries/essay-pages.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { openEssayPage } from '../essay-files/open-essay-page.ts'
import { requireEssay } from './require-essay.ts'

/** Pages of a draft are their author's alone. @throws ServiceError `not_found` */
export const openPage = async ({
  ctx,
  input: { essayId, pageId },
}: {
  ctx: ServiceContext
  input: { essayId: EssayId; pageId: string }
}): Promise<FileAnswer> => {
  const { essay, version } = await requireEssay(ctx, essayId)
  const page = await findPage(ctx.db, pageId)
  const isOfEssay = page?.person_id === essay.person_id && page.campaign_id === essay.campaign_id
  if (!isOfEssay || page.version_id === null) throw new ServiceError('not_found')
  const answer = await openEssayPage(ctx, page)
  await recordAudit(ctx, {
    action: 'read-essay',
    orgUnitId: essay.unitId,
    subject: `essay:${essay.id} person:${essay.person_id}`,
    detail: { version, page: page.position },
  })
  return answer
}

/** Opens the bytes of a photographed page, for whoever the caller has let through. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { essayFiles as words } from '@quan-triet/shared/i18n/vi/essay-files'
import { findFileOfPage } from '../../db/queries/essay-pages.ts'
import type { PageRow } from '../../db/queries/own-essay.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readFileToShow } from '../files/keep-file.ts'

/** To be called behind a guard. @throws ServiceError `not_found` once the page is gone */
export const openEssayPage = async (ctx: ServiceContext, page: PageRow): Promise<FileAnswer> => {
  const file = await findFileOfPage(ctx.db, page)
  if (!file) throw new ServiceError('not_found')
  const ending = file.media_type === 'image/png' ? 'png' : 'jpg'
  return {
    fileName: words.pageName(page.position, ending),
    contentType: file.media_type,
    bytes: await readFileToShow(ctx, file),
  }
}

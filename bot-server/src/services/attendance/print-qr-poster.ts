/** Gives the branch's secretaries a poster with the session's QR for paper, whose scans wait for them (ruling 10). */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { attendanceList as words } from '@quan-triet/shared/i18n/vi/attendance-list'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { renderPdf } from '../../lib/pdf/render-pdf.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { printedQrLink } from './get-printed-code.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { layOutQrPoster } from './lay-out-qr-poster.ts'
import { nameUnits } from './name-units.ts'
import { requireNotClosed } from './require-open-window.ts'

/** Who printed it stands in the log: a poster outlives the screen. @throws ServiceError `not_allowed`, `not_found`, `session_closed`, `campaign_closed` */
export const printQrPoster = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<FileAnswer> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  requireNotClosed(session)
  await recordAudit(ctx, {
    action: 'print-qr-poster',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail: {},
  })
  const name = nameOf(session)
  const { unit } = await nameUnits(ctx, session)
  const paper = layOutQrPoster({ session, name, unit, link: printedQrLink(ctx, session) })
  return {
    fileName: words.posterFile(name),
    contentType: 'application/pdf',
    bytes: await renderPdf(paper),
  }
}

/** Gives the branch's secretaries the attendance list of a session as a PDF file, blank or filled (row 38). */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { attendanceList as words } from '@quan-triet/shared/i18n/vi/attendance-list'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { renderPdf } from '../../lib/pdf/render-pdf.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { layOutAttendanceList, type ListKind } from './lay-out-attendance-list.ts'
import { loadRoll } from './load-roll.ts'
import { nameUnits } from './name-units.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const printAttendanceList = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId; kind: ListKind }
}): Promise<FileAnswer> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  await recordLook(ctx, {
    action: 'look-roll',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail: { printed: input.kind },
  })
  const name = nameOf(session)
  const paper = layOutAttendanceList({
    roll: await loadRoll(ctx, session),
    kind: input.kind,
    name,
    ...(await nameUnits(ctx, session)),
  })
  return {
    fileName: input.kind === 'blank' ? words.blankFile(name) : words.filledFile(name),
    contentType: 'application/pdf',
    bytes: await renderPdf(paper),
  }
}

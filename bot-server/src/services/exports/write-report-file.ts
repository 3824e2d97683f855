/** Writes a version of a report as an Excel, Word or PDF file, from what it holds and from nothing else. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { ReportFormat } from '@quan-triet/shared/api/exports'
import { reportDocument as words } from '@quan-triet/shared/i18n/vi/report-document'
import type { ReportContent } from '@quan-triet/shared/models/report'
import { fold } from '@quan-triet/shared/text/fold'
import { layOutReport } from './lay-out-report.ts'
import { layOutReportSheet } from './lay-out-report-sheet.ts'
import { settleDates } from '../../lib/documents/settle-dates.ts'
import { DOCX_TYPE } from '../../lib/documents/write-docx.ts'
import { writePartyDocument } from '../../lib/documents/write-party-document.ts'
import { layOutPartyPaper } from '../../lib/pdf/lay-out-party-paper.ts'
import { renderPdf } from '../../lib/pdf/render-pdf.ts'
import { writeSheet } from '../../lib/spreadsheets/write-sheet.ts'
import { XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { loadReportContent } from '../reports/get-report-version.ts'

/**
 * The same version gives the same bytes for ever. A draft for the office: number, day and signature are dots.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const writeReportFile = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { reportId: string; version: number; format: ReportFormat }
}): Promise<FileAnswer> => {
  const { reportId, version, format } = input
  const content = await loadReportContent({ ctx, input })
  await recordAudit(ctx, {
    action: 'export-report',
    orgUnitId: content.unit.id,
    subject: `report:${reportId}`,
    detail: { version, format },
  })
  const unit = fold(content.unit.nameOrg).replaceAll(/[^a-z0-9]+/g, '-')
  return {
    fileName: words.fileName(unit, { day: content.cutOffOn, version, format }),
    ...(await writers[format](content)),
  }
}

type Written = Pick<FileAnswer, 'contentType' | 'bytes'>

const writers: Record<ReportFormat, (content: ReportContent) => Promise<Written>> = {
  async xlsx(content) {
    const bytes = await writeSheet(layOutReportSheet(content), content.compiledAt)
    return { contentType: XLSX_TYPE, bytes }
  },
  async docx(content) {
    const bytes = await writePartyDocument(layOutReport(content))
    return { contentType: DOCX_TYPE, bytes: settleDates(bytes, content.compiledAt) }
  },
  async pdf(content) {
    const paper = layOutPartyPaper(layOutReport(content), content.compiledAt)
    return { contentType: 'application/pdf', bytes: await renderPdf(paper) }
  },
}

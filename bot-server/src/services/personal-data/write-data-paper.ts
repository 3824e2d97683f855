/** Writes the record of processing, or the assessment of its impact, as this very installation is. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { DataPaperInput } from '@quan-triet/shared/models/data-paper'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { readFile } from 'node:fs/promises'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { fillPaper } from '../../domain/personal-data/fill-paper.ts'
import { readMarkdown } from '../../lib/documents/read-markdown.ts'
import { DOCX_TYPE } from '../../lib/documents/write-docx.ts'
import { writePaper } from '../../lib/documents/write-paper.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { knowForPapers } from './know-for-papers.ts'
import { requireTop } from './require-top.ts'

const templates = {
  record: new URL(
    '../../../../docs/data-protection/processing-record-template.md',
    import.meta.url,
  ),
  impact: new URL('../../../../docs/data-protection/dpia-template.md', import.meta.url),
}

/** Counts and settings only, and nobody's name. @throws ServiceError `not_allowed` */
export const writeDataPaper = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DataPaperInput
}): Promise<FileAnswer> => {
  const top = await topFor(ctx)
  requireRight(ctx, 'answer_requests', top)
  const template = await readFile(templates[input.paper], 'utf8')
  const text = fillPaper(template, await knowForPapers(ctx, top))
  const name = words.files[input.paper]
  if (input.format === 'md')
    return {
      fileName: `${name}.md`,
      contentType: 'text/markdown; charset=utf-8',
      bytes: new Uint8Array(Buffer.from(text, 'utf8')),
    }
  return {
    fileName: `${name}.docx`,
    contentType: DOCX_TYPE,
    bytes: new Uint8Array(await writePaper({ ...readMarkdown(text), pageWord: words.page })),
  }
}

/** For the house itself, the first of its trees. */
const topFor = async (ctx: ServiceContext): Promise<OrgUnitId | undefined> =>
  ctx.actor.kind === 'system'
    ? (await listTopUnits(ctx.db, dayOf(ctx.clock.now())))[0]
    : requireTop(ctx)

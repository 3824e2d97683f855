/** Gives an auditor the log of a period as a file: to read in Excel, or with its hashes to check without us. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import type { ExportAuditInput } from '@quan-triet/shared/models/audit'
import { getChainEnd } from '../../db/queries/audit-chain.ts'
import { countChosenLines, listChosenAfter } from '../../db/queries/audit-lines.ts'
import type { AuditLine } from '../../domain/audit/chain.ts'
import type { ExportHead } from '../../domain/audit/check-exported.ts'
import { sha256Of } from '../../lib/digest.ts'
import { writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { chooseLines, type ChosenLines } from './choose-lines.ts'
import { describeLines } from './describe-lines.ts'
import { requireAuditor } from './require-auditor.ts'

/** More does not fit a file that is made in memory; a longer time is exported in pieces. */
const MOST_LINES = 20_000
const PAGE = 1000

/** The export is recorded before the file leaves. @throws ServiceError `not_allowed`, `period_too_long` */
export const exportAudit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ExportAuditInput
}): Promise<FileAnswer> => {
  requireAuditor(ctx)
  const chosen = chooseLines(ctx, input)
  if ((await countChosenLines(ctx.db, chosen.choice, MOST_LINES + 1)) > MOST_LINES)
    throw new ServiceError('period_too_long')
  const lines = await readAll(ctx, chosen)
  const file = await writeFile(ctx, input, lines)
  const { unitId } = chosen
  if (unitId !== undefined)
    await recordAudit(ctx, {
      action: 'export-audit',
      orgUnitId: unitId,
      subject: `unit:${input.unitId ?? unitId}`,
      detail: {
        from: input.from,
        to: input.to,
        format: input.format,
        count: lines.length,
        // Whoever was given a file can be told whether it is the one that was exported.
        sha256: sha256Of(file.bytes),
      },
    })
  return file
}

const writeFile = async (
  ctx: ServiceContext,
  input: ExportAuditInput,
  lines: readonly AuditLine[],
): Promise<FileAnswer> => {
  const name = `nhat-ky-${input.from}-${input.to}`
  return input.format === 'jsonl'
    ? {
        fileName: `${name}.jsonl`,
        contentType: 'application/jsonl; charset=utf-8',
        bytes: new Uint8Array(await asJsonLines(ctx, input, lines)),
      }
    : {
        fileName: `${name}.xlsx`,
        contentType: XLSX_TYPE,
        bytes: new Uint8Array(await asTable(ctx, input, lines)),
      }
}

const readAll = async (ctx: ServiceContext, { choice }: ChosenLines): Promise<AuditLine[]> => {
  const lines: AuditLine[] = []
  for (let isMore = true; isMore;) {
    const page = { after: lines.at(-1)?.seq ?? 0, limit: PAGE }
    const some = await listChosenAfter(ctx.db, choice, page)
    lines.push(...some)
    isMore = some.length === PAGE && lines.length < MOST_LINES
  }
  return lines
}

/** First how to check it, then every line with all that its hash covers. */
const asJsonLines = async (
  ctx: ServiceContext,
  { from, to }: ExportAuditInput,
  lines: readonly AuditLine[],
): Promise<Uint8Array> => {
  const { head } = await getChainEnd(ctx.db)
  const about: ExportHead & Record<string, unknown> = {
    kind: 'quan-triet-audit',
    from,
    to,
    lines: lines.length,
    exportedAt: ctx.clock.now(),
    head,
    hash: 'sha256(JSON [1,seq,id,at,actor,action,orgUnitId,subject,detail,prevHash])',
  }
  return Buffer.from([about, ...lines].map((one) => `${JSON.stringify(one)}\n`).join(''), 'utf8')
}

const asTable = async (
  ctx: ServiceContext,
  { from, to }: ExportAuditInput,
  lines: readonly AuditLine[],
): Promise<Uint8Array> => {
  const described = await describeLines(ctx, lines)
  return writeTable({
    sheetName: words.sheet,
    titles: [words.fileTitle(from, to)],
    columns: [
      { title: words.columns.seq, width: 8, kind: 'number' },
      { title: words.columns.at, width: 26, kind: 'text' },
      { title: words.columns.actor, width: 26, kind: 'text' },
      { title: words.columns.action, width: 34, kind: 'text' },
      { title: words.columns.unit, width: 34, kind: 'text' },
      { title: words.columns.subject, width: 40, kind: 'text' },
      { title: words.columns.detail, width: 60, kind: 'text' },
      { title: words.columns.hash, width: 66, kind: 'text' },
    ],
    rows: described.map((line, index) => [
      line.seq,
      formatDayTime(line.at),
      words.actor(line.actor),
      words.action(line.action),
      line.unit?.nameOrg ?? '',
      words.subject(line.subject),
      words.detail(line.detail).join('; '),
      lines[index]?.hash ?? '',
    ]),
  })
}

/** Shows what a roster or tree in a spreadsheet would change, and with `--confirm` saves it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import { ImportKind, type ImportSummary, RowVerdict } from '@quan-triet/shared/models/import'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findUnitByCode } from '../db/queries/import-known.ts'
import type { ServiceContext } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { cancelImport } from '../services/imports/cancel-import.ts'
import { confirmImport } from '../services/imports/confirm-import.ts'
import { listImportRows } from '../services/imports/list-import-rows.ts'
import { stageImport } from '../services/imports/stage-import.ts'
import { inHouse } from './in-house.ts'

interface Wish {
  kind: ImportKind
  file: string
  unit: string
  isConfirmed: boolean
}

const readWish = (args: readonly string[]): Wish | undefined => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      kind: { type: 'string' },
      file: { type: 'string' },
      unit: { type: 'string' },
      confirm: { type: 'boolean' },
    },
  })
  const kind = ImportKind.safeParse(values.kind)
  const { file, unit } = values
  if (!kind.success || typeof file !== 'string' || typeof unit !== 'string') return undefined
  return { kind: kind.data, file, unit, isConfirmed: values.confirm === true }
}

const importFile = async (ctx: ServiceContext, wish: Wish): Promise<string[]> => {
  const orgUnitId = await findUnitByCode(ctx.db, wish.unit, dayOf(ctx.clock.now()))
  if (orgUnitId === undefined) return complain(words.command.noUnit(wish.unit))
  const bytes = await readFile(wish.file).catch(() => undefined)
  if (bytes === undefined) return complain(words.command.noFile(wish.file))
  const target = { kind: wish.kind, orgUnitId, fileName: basename(wish.file) }
  const summary = await stageImport({ ctx, input: { ...target, bytes } })
  const lines = await describe(ctx, summary)
  if (!wish.isConfirmed) {
    await cancelImport({ ctx, input: { id: summary.id } })
    return [...lines, words.command.notSaved]
  }
  const { added, updated, moved } = await confirmImport({ ctx, input: { id: summary.id } })
  return [...lines, words.command.saved(added, updated, moved)]
}

const describe = async (ctx: ServiceContext, summary: ImportSummary): Promise<string[]> => {
  const { command, fields, verdicts } = words
  const counts = RowVerdict.options
    .filter((verdict) => summary.counts[verdict] > 0)
    .map((verdict) => command.counts(verdicts[verdict], summary.counts[verdict]))
  const lines = [
    command.head(summary.fileName, summary.unitName),
    `${command.columns} ${summary.fields.map((field) => fields[field]).join(', ')}`,
    ...(summary.dropped.length > 0 ? [command.dropped(summary.dropped.join(', '))] : []),
    ...counts,
    ...(await describeDoubts(ctx, summary)),
  ]
  return summary.missing.count > 0 ? [...lines, command.missing(summary.missing.count)] : lines
}

const describeDoubts = async (ctx: ServiceContext, { id }: ImportSummary): Promise<string[]> => {
  const lines: string[] = []
  for (const verdict of ['tu_choi', 'nghi_van'] as const) {
    for (let offset = 0, total = 1; offset < total;) {
      const page = await listImportRows({ ctx, input: { id, verdict, offset } })
      total = page.total
      offset += Math.max(page.rows.length, 1)
      for (const { row, reasons } of page.rows)
        lines.push(
          words.command.row(
            row,
            words.verdicts[verdict],
            reasons.map(({ text }) => text).join(' '),
          ),
        )
    }
  }
  return lines
}

const complain = (complaint: string): string[] => {
  process.exitCode = 1
  process.stderr.write(`${complaint}\n`)
  return []
}

const run = async (ctx: ServiceContext, wish: Wish): Promise<string[]> => {
  try {
    return await importFile(ctx, wish)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return complain(error.detail ?? errors[error.code])
  }
}

const wish = readWish(process.argv.slice(2))
if (wish === undefined) complain(words.command.usage)
else
  for (const line of (await inHouse('import-excel', (ctx) => run(ctx, wish))) ?? [])
    console.log(line)

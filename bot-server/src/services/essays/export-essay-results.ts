/** Gives the secretary the results of the branch's essays as an Excel file, for the yearly review; never any text. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { formatDay } from '@quan-triet/shared/i18n/format'
import { essayResults as words } from '@quan-triet/shared/i18n/vi/essay-results'
import type { EssayProgress, EssayWriter } from '@quan-triet/shared/models/essay'
import type { Instant } from '@quan-triet/shared/models/moments'
import { compareByGivenName } from '@quan-triet/shared/text/given-name'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  essayFormLabels,
  essayLevelLabels,
  rewriteReasonLabels,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import { listEssaysOf, type SubmittedEssay } from '../../db/queries/essays.ts'
import { listUnitNames } from '../../db/queries/audit-lines.ts'
import { type TableCell, writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordLook } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { loadEssayProgress } from './load-essay-progress.ts'

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const exportEssayResults = async ({ ctx }: { ctx: ServiceContext }): Promise<FileAnswer> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  await recordLook(ctx, {
    action: 'look-essays',
    orgUnitId: homeUnitId,
    subject: `unit:${homeUnitId}`,
    detail: { printed: 'xlsx' },
  })
  const node = await getCurrentNode(ctx, homeUnitId)
  const progress = await loadEssayProgress(ctx, homeUnitId)
  const ids = progress.people.map(({ personId }) => personId)
  const essays = await listEssaysOf(ctx.db, node.campaignId, ids)
  const unit = (await listUnitNames(ctx.db, [homeUnitId])).get(homeUnitId) ?? ''
  const today = dayOf(ctx.clock.now())
  return {
    fileName: words.fileName(today),
    contentType: XLSX_TYPE,
    bytes: await writeTable({
      sheetName: words.sheet,
      titles: [unit, words.title, node.title, words.made(formatDay(today)), sumOf(progress)],
      columns: words.columns.map((column) => ({ ...column })),
      rows: rowsOf(progress, essays),
    }),
  }
}

const sumOf = ({ required, submitted, counts }: EssayProgress): string =>
  words.sum({ required, submitted, ...counts })

const rowsOf = (
  { people }: EssayProgress,
  essays: readonly SubmittedEssay[],
): readonly (readonly TableCell[])[] => {
  const known = new Map(essays.map((essay) => [essay.personId, essay]))
  return people
    .toSorted(compareByGivenName)
    .map((one, index) => [index + 1, ...cellsOf(one, known.get(one.personId))])
}

const cellsOf = (one: EssayWriter, essay: SubmittedEssay | undefined): TableCell[] => [
  one.fullName,
  one.birthYear,
  one.isVoluntary ? words.voluntary : words.obliged,
  dayOrNone(one.submittedAt),
  one.form && essayFormLabels[one.form],
  one.isLate ? words.late : null,
  one.state === null ? words.missing : words.states[one.state],
  ...judgedCells(essay),
]

const dayOrNone = (instant: Instant | null): TableCell => instant && dayOf(instant)

const judgedCells = (essay: SubmittedEssay | undefined): TableCell[] =>
  essay === undefined
    ? [null, null, null, null]
    : [
        essay.level && essayLevelLabels[essay.level],
        essay.rewriteReason && rewriteReasonLabels[essay.rewriteReason],
        essay.version - 1,
        dayOrNone(essay.gradedAt),
      ]

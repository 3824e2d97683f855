/** Gives the board as an Excel file: what was recommended, by how many and which units, and what became of it. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type {
  RecommendationBoard,
  RecommendationBoardQuery,
} from '@quan-triet/shared/models/recommendation'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  recommendationCategoryLabels,
  recommendationStateLabels,
} from '@quan-triet/shared/vocabulary/matters'
import { type TableCell, writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { getRecommendationBoard } from './get-recommendation-board.ts'

/** No person stands in it. @throws ServiceError `not_found`, `not_allowed`, `no_campaign` */
export const exportRecommendations = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecommendationBoardQuery
}): Promise<FileAnswer> => {
  requirePerson(ctx)
  const board = await getRecommendationBoard({ ctx, input })
  const { unit, campaign, groups, waiting } = board
  await recordAudit(ctx, {
    action: 'export-recommendations',
    orgUnitId: unit.id,
    subject: `org-unit:${unit.id}`,
    detail: { campaign: campaign.id, groups: groups.length, waiting: waiting.length },
  })
  const { columns } = words
  const bytes = await writeTable({
    sheetName: words.sheet,
    titles: [words.fileTitle(unit.nameOrg, campaign.title)],
    columns: [
      { title: columns.number, width: 8, kind: 'number' },
      { title: columns.category, width: 24, kind: 'text' },
      { title: columns.text, width: 60, kind: 'text' },
      { title: columns.count, width: 12, kind: 'number' },
      { title: columns.units, width: 12, kind: 'number' },
      { title: columns.sources, width: 40, kind: 'text' },
      { title: columns.state, width: 22, kind: 'text' },
      { title: columns.answer, width: 60, kind: 'text' },
    ],
    rows: rowsOf(board),
  })
  return {
    fileName: `kien-nghi-${dayOf(ctx.clock.now())}.xlsx`,
    contentType: XLSX_TYPE,
    bytes: new Uint8Array(bytes),
  }
}

const rowsOf = ({ groups, waiting }: RecommendationBoard): TableCell[][] => [
  ...groups.map((group) => [
    group.number,
    recommendationCategoryLabels[group.category],
    group.text,
    group.count,
    group.unitCount,
    [...new Set(group.sources.map((source) => source.unit.nameOrg))].join('; '),
    recommendationStateLabels[group.disposition ?? group.state],
    group.answer,
  ]),
  ...waiting.map((source) => [
    source.number,
    recommendationCategoryLabels[source.category],
    source.text,
    source.count,
    1,
    source.unit.nameOrg,
    words.notGathered,
    null,
  ]),
]

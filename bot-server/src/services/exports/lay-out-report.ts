/** Lays out a report as a Party document, from its content alone: an old one reads the same for ever (INV-31). */
import { reportDocument as words } from '@quan-triet/shared/i18n/vi/report-document'
import { reportCells } from '@quan-triet/shared/i18n/vi/report-cells'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { type LinesOptions, linesOf } from '../../domain/figures/report-lines.ts'
import type { PaperBlock } from '../../lib/documents/paper-blocks.ts'
import type { PartyDocument } from '../../lib/documents/write-party-document.ts'

const section = (text: string): PaperBlock => ({ kind: 'section', text })
const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
const text = (words: string): PaperBlock => ({ kind: 'text', text: words })
const item = (words: string): PaperBlock => ({ kind: 'item', text: words })

const LINE_WIDTHS = [6, 44, 25, 25]
const UNIT_WIDTHS = [6, 26, 17, 17, 9, 12, 13]
/** What of a unit stands in the table of units. */
const UNIT_LINES = [
  'studied_of_members',
  'studied_of_required',
  'not_studied',
  'essays_in',
  'plans',
] as const satisfies readonly ReportLineCode[]

/** Its paragraphs, or dots where nothing was written. */
const told = (narrative: string): PaperBlock[] => {
  const paragraphs = narrative.split(/\n+/).map((one) => one.trim())
  const written = paragraphs.filter((one) => one !== '')
  return written.length === 0 ? [text(words.blankLine)] : written.map(text)
}

/** @returns a Party document whose number, day and signature are the office's to add */
export const layOutReport = (content: ReportContent): PartyDocument => ({
  draft: words.draft,
  superior: content.superior,
  issuer: content.unit.nameCommittee,
  number: words.number(content.unit.symbol),
  party: words.party,
  placeAndDay: words.placeAndDay(content.cutOffOn),
  type: words.kind,
  summary: words.summary(content.campaign.title),
  blocks: [
    section(words.sections.leadership),
    ...told(content.narrative.leadership),
    section(words.sections.results),
    ...resultsOf(content),
    section(words.sections.assessment),
    heading(words.headings.strengths),
    ...told(content.narrative.strengths),
    heading(words.headings.weaknesses),
    ...told(content.narrative.weaknesses),
    heading(words.headings.causes),
    ...told(content.narrative.causes),
    section(words.sections.proposals),
    ...proposalsOf(content),
    section(words.sections.directions),
    ...told(content.narrative.directions),
  ],
  recipientsWord: words.recipients,
  recipients: [
    ...(content.superior === '' ? [] : [words.recipient(content.superior)]),
    words.archive,
  ],
  signature: words.signature(content.unit.nameCommittee.toLocaleUpperCase('vi')),
  pageWord: words.page,
})

const resultsOf = (content: ReportContent): PaperBlock[] => {
  const lines = linesOf(content.total, optionsOf(content, content.guests))
  return [
    heading(words.headings.figures),
    text(openingOf(content, lines)),
    {
      kind: 'table',
      columns: words.lineColumns,
      widths: LINE_WIDTHS,
      rows: lines.map((line, index) => [String(index + 1), line.label, line.text, line.note]),
    },
    text(words.base(content.cutOffOn, words.bases[content.base], content.targetPercent)),
    text(words.compiled(content.compiledAt)),
    ...(content.source === 'giay' ? [text(words.paper)] : []),
    ...correctionsOf(content),
    heading(words.headings.narrative),
    ...told(content.narrative.results),
    ...unitsOf(content),
  ]
}

const openingOf = (content: ReportContent, lines: readonly ReportLine[]): string => {
  const decisive = lines.find((line) => line.isDecisive)
  const masses = lines.find((line) => line.code === 'masses')
  const textOf = (code: ReportLineCode) => lines.find((line) => line.code === code)?.text ?? ''
  return words.opening({
    day: content.cutOffOn,
    classes: textOf('classes'),
    studied: decisive?.text ?? '',
    masses: masses?.kind === 'no_base' ? masses.text : words.masses(masses?.text ?? ''),
  })
}

const correctionsOf = ({ corrections }: ReportContent): PaperBlock[] =>
  corrections.length === 0
    ? []
    : [
        text(words.corrected),
        ...corrections.map(({ cell, ...numbers }) =>
          item(words.correction(reportCells[cell], numbers)),
        ),
      ]

/** A lowest unit has nobody below it: no table of units. */
const unitsOf = (content: ReportContent): PaperBlock[] => {
  if (content.children.length + content.missing.length === 0) return []
  const rows = [
    [words.own, content.own, 0] as const,
    ...content.children.map((one) => [one.unit.nameOrg, one.cells, one.guests] as const),
  ]
  return [
    heading(words.headings.units),
    {
      kind: 'table',
      columns: words.unitColumns,
      widths: UNIT_WIDTHS,
      rows: [
        ...rows.map(([name, cells, guests], index) => [
          String(index + 1),
          name,
          ...shortLines(content, cells, guests),
        ]),
        ['', words.whole, ...shortLines(content, content.total, content.guests)],
      ],
    },
    ...missingOf(content),
  ]
}

const missingOf = ({ missing }: ReportContent): PaperBlock[] =>
  missing.length === 0
    ? [text(words.allReported)]
    : [
        text(words.missing(missing.length)),
        ...missing.map(({ unit, standing, daysLate }) =>
          item(words.missingUnit(unit.nameOrg, words.standings[standing], daysLate)),
        ),
      ]

const shortLines = (content: ReportContent, cells: FigureCells, guests: number): string[] => {
  const lines = linesOf(cells, optionsOf(content, guests))
  return UNIT_LINES.map((code) => lines.find((line) => line.code === code)?.text ?? '')
}

const proposalsOf = ({ recommendationGroups, narrative }: ReportContent): PaperBlock[] => [
  ...(recommendationGroups.length === 0
    ? [text(words.noRecommendations)]
    : recommendationGroups.map(({ category, count }) =>
        item(words.recommendations(recommendationCategoryLabels[category], count)),
      )),
  ...(narrative.proposals.trim() === '' ? [] : told(narrative.proposals)),
]

/** How the lines of a report are judged. */
export const optionsOf = (
  { targetPercent, base }: Pick<ReportContent, 'targetPercent' | 'base'>,
  guests: number,
): LinesOptions => ({ guests, targetPercent, base })

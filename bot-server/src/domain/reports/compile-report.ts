/** Makes the content of a report out of the unit's own figures and what it took in from below (INV-30, INV-32). */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  AcceptedChild,
  CellCorrection,
  ReportContent,
  ReportNarrative,
  ReportSummary,
} from '@quan-triet/shared/models/report'
import { sumCells } from '../figures/cells.ts'

/** What stands at the head of every report, whoever counted. */
export type ReportFrame = Pick<
  ReportContent,
  'unit' | 'superior' | 'campaign' | 'cutOffOn' | 'base' | 'targetPercent' | 'compiledAt'
>

type Groups = ReportContent['recommendationGroups']

export interface Counted {
  /** The unit by itself. */
  own: FigureCells
  /** N_tt over the whole. */
  guests: number
  recommendationGroups: Groups
}

/** What was taken in from a unit below. */
export interface TakenIn extends AcceptedChild {
  recommendationGroups: Groups
}

export const emptyNarrative: ReportNarrative = {
  leadership: '',
  results: '',
  strengths: '',
  weaknesses: '',
  causes: '',
  proposals: '',
  directions: '',
}

interface Compiled {
  frame: ReportFrame
  counted: Counted
  children: readonly TakenIn[]
  missing: ReportContent['missing']
  /** The draft or version before, whose words and corrections stay. */
  before: ReportContent | undefined
}

/** Total = own, corrections in place, and all accepted children: nothing else. Who is missing is named, never nought. */
export const compileReport = (compiled: Compiled): ReportContent => {
  const { frame, counted, children, missing, before } = compiled
  const isSameUnit = before?.unit.id === frame.unit.id && before.source === 'tu_tong_hop'
  const corrections = isSameUnit ? renewCorrections(before.corrections, counted.own) : []
  const own = correctCells(counted.own, corrections)
  return {
    ...frame,
    source: 'tu_tong_hop',
    own,
    total: totalOf(own, children),
    guests: counted.guests,
    children: children.map(({ recommendationGroups: _groups, ...child }) => child),
    missing: [...missing],
    corrections,
    recommendationGroups: sumGroups([
      counted.recommendationGroups,
      ...children.map((one) => one.recommendationGroups),
    ]),
    narrative: before?.narrative ?? emptyNarrative,
  }
}

/** A report that came on paper: its figures are of the whole, whoever is below. */
export const typedReport = (
  frame: ReportFrame,
  typed: { cells: FigureCells; guests: number; narrative: Partial<ReportNarrative> },
): ReportContent => ({
  ...frame,
  source: 'giay',
  own: typed.cells,
  total: typed.cells,
  guests: typed.guests,
  children: [],
  missing: [],
  corrections: [],
  recommendationGroups: [],
  narrative: { ...emptyNarrative, ...typed.narrative },
})

/** Puts changed numbers of the unit's own in place; the total follows (INV-30). */
export const withCorrections = (
  content: ReportContent,
  corrections: readonly CellCorrection[],
): ReportContent => {
  const own = correctCells(countedCells(content), corrections)
  return { ...content, corrections: [...corrections], own, total: totalOf(own, content.children) }
}

/** Of the unit alone as it was counted, or typed from paper, before any correction. */
export const countedCells = ({ own, corrections }: ReportContent): FigureCells => ({
  ...own,
  ...Object.fromEntries(corrections.map((one) => [one.cell, one.counted])),
})

export const summaryOf = (content: ReportContent): ReportSummary => ({
  total: content.total,
  guests: content.guests,
  recommendationGroups: content.recommendationGroups,
})

const totalOf = (own: FigureCells, children: readonly Pick<AcceptedChild, 'cells'>[]) =>
  sumCells([own, ...children.map((one) => one.cells)])

const correctCells = (
  counted: FigureCells,
  corrections: readonly CellCorrection[],
): FigureCells => ({
  ...counted,
  ...Object.fromEntries(corrections.map((one) => [one.cell, one.typed])),
})

/** A correction stays while the new count still differs from it. */
const renewCorrections = (
  corrections: readonly CellCorrection[],
  own: FigureCells,
): CellCorrection[] =>
  corrections
    .map((one) => ({ ...one, counted: own[one.cell] }))
    .filter((one) => one.counted !== one.typed)

const sumGroups = (all: readonly Groups[]): Groups => {
  const byCategory = Map.groupBy(all.flat(), (one) => one.category)
  return [...byCategory]
    .map(([category, groups]) => ({
      category,
      count: groups.reduce((sum, one) => sum + one.count, 0),
    }))
    .filter((one) => one.count > 0)
    .toSorted((a, b) => b.count - a.count || a.category.localeCompare(b.category))
}

/** Makes a correction of one cell, or takes it away where it says what was counted. */
export const correctCell = (
  content: ReportContent,
  change: { cell: CellCorrection['cell']; typed: number | null; reason: string; at: Instant },
): CellCorrection[] => {
  const { cell, typed, reason, at } = change
  const counted = countedCells(content)[cell]
  const others = content.corrections.filter((one) => one.cell !== cell)
  return typed === null || typed === counted
    ? others
    : [...others, { cell, counted, typed, reason, at }]
}

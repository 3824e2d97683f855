/** Turns cells into the lines that are printed: the one place where ratios, verdicts and their words are formed. */
import { formatCount, percentText, ratioText } from '@quan-triet/shared/i18n/format'
import { reportLines as words } from '@quan-triet/shared/i18n/vi/report-lines'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CellTerm, ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import { LINE_RECIPES, type LineRecipe } from './line-recipes.ts'
import { baseOfMasses, MASSES_TARGET_PERCENT } from './masses.ts'
import { makeRatio } from './ratio.ts'
import { judgeTarget, stillNeeded } from './target.ts'

export interface LinesOptions {
  /** N_tt of the same whole. */
  guests: number
  /** Whole percent, 0–100. */
  targetPercent: number
  /** Which of F-01 and F-02 decides; both are always printed. */
  base: 'tong_so' | 'phai_hoc'
}

/**
 * All lines of the table (2.11) and of F-01…F-12, in its order. Never throws on typed cells: where the part exceeds the
 * whole it says so and forms no percentage (A-02, INV-33).
 */
export const linesOf = (cells: FigureCells, options: LinesOptions): ReportLine[] =>
  LINE_RECIPES.map((recipe) => lineOf(recipe, cells, options))

/** One line of them. */
export const lineFor = (
  code: ReportLineCode,
  cells: FigureCells,
  options: LinesOptions,
): ReportLine => {
  const line = linesOf(cells, options).find((one) => one.code === code)
  if (!line) throw new RangeError(`No such line: ${code}`)
  return line
}

/** The sum of cells, each added or taken away. */
export const sumTerms = (terms: readonly CellTerm[], cells: FigureCells): number =>
  terms.reduce((sum, { cell, sign }) => sum + sign * cells[cell], 0)

const lineOf = (recipe: LineRecipe, cells: FigureCells, options: LinesOptions): ReportLine => {
  const { code, column, formula } = recipe
  const n = code === 'guests' ? options.guests : sumTerms(recipe.numerator, cells)
  const printed = recipe.denominator.length === 0 ? printCount(n) : printRatio(recipe, n, cells)
  const judged = printed.kind === 'ratio' ? judge({ code, ...printed }, cells, options) : NOT_JUDGED
  return {
    code,
    column,
    formula,
    label: words.labels[code],
    base: words.bases[code] ?? '',
    ...printed,
    ...judged,
    verdict: printed.kind === 'nobody' && hasTarget(code) ? 'khong_co_doi_tuong' : judged.verdict,
    isDecisive: code === DECISIVE[options.base],
    note: noteOf(code, cells) || judged.note,
    numeratorOf: recipe.numerator,
    denominatorOf: recipe.denominator,
  }
}

const DECISIVE = {
  tong_so: 'studied_of_members',
  phai_hoc: 'studied_of_required',
} as const

type Printed = Pick<ReportLine, 'kind' | 'numerator' | 'denominator' | 'text' | 'percent'>

/** A difference below nought was typed so: a part exceeds its whole, and no number of people is printed. */
const printCount = (numerator: number): Printed => ({
  kind: numerator < 0 ? 'impossible' : 'count',
  numerator,
  denominator: null,
  text: numerator < 0 ? words.impossibleCount : formatCount(numerator),
  percent: '',
})

const printRatio = (recipe: LineRecipe, numerator: number, cells: FigureCells): Printed => {
  const denominator =
    recipe.code === 'masses' ? massesBase(cells) : sumTerms(recipe.denominator, cells)
  const noPercent = { numerator, denominator, percent: '' }
  if (denominator === null)
    return { kind: 'no_base', ...noPercent, text: words.massesWithoutBase(numerator) }
  if (numerator > denominator || denominator < 0)
    return { kind: 'impossible', ...noPercent, text: words.impossible(numerator, denominator) }
  const text = ratioText(numerator, denominator)
  if (denominator === 0) return { kind: 'nobody', ...noPercent, text }
  return { kind: 'ratio', ...noPercent, percent: percentText(numerator, denominator), text }
}

/** B, or null while a unit that counted people has declared none (TV-08). */
const massesBase = (cells: FigureCells): number | null =>
  baseOfMasses({
    people: cells.massesPeople,
    visits: cells.massesVisits,
    declared: cells.massesDeclared,
    declaring: cells.massesDeclaring,
    undeclared: cells.massesUndeclared,
  })

type Judged = Pick<ReportLine, 'verdict' | 'targetPercent' | 'missing' | 'isReachable' | 'note'>

const NOT_JUDGED: Judged = {
  verdict: null,
  targetPercent: null,
  missing: null,
  isReachable: null,
  note: '',
}

const hasTarget = (code: ReportLineCode): boolean =>
  code === 'studied_of_members' || code === 'studied_of_required' || code === 'masses'

/**
 * F-04 on whole numbers. Of the members those who must study and have not are taken to be still able to; of the masses
 * everybody is.
 */
const judge = (
  { code, numerator, denominator }: Printed & { code: ReportLineCode },
  cells: FigureCells,
  options: LinesOptions,
): Judged => {
  if (!hasTarget(code) || denominator === null) return NOT_JUDGED
  const isMasses = code === 'masses'
  const targetPercent = isMasses ? MASSES_TARGET_PERCENT : options.targetPercent
  const ratio = makeRatio(numerator, denominator, isMasses ? 'quan_chung' : options.base)
  const able = isMasses
    ? denominator - numerator
    : Math.max(0, cells.members - cells.exempt - cells.completedRequired)
  const { missing, isReachable } = stillNeeded(ratio, targetPercent, able)
  const verdict = judgeTarget(ratio, targetPercent)
  const say = isReachable ? words.missing : words.unreachable
  const note = verdict === 'dat' ? words.met(targetPercent) : say(targetPercent, missing)
  return { verdict, targetPercent, missing, isReachable, note }
}

/** What belongs to the number itself, whatever its target. */
const noteOf = (code: ReportLineCode, cells: FigureCells): string => {
  if (code === 'essays_passed' && cells.essaysIn > cells.essaysGraded)
    return words.ungraded(cells.essaysIn - cells.essaysGraded)
  if (code === 'essays_rewritten' && cells.rewriteCopied + cells.rewriteFailed > 0)
    return words.rewriteReasons(cells.rewriteCopied, cells.rewriteFailed)
  if (code === 'masses' && cells.massesUndeclared > 0)
    return words.undeclared(cells.massesUndeclared)
  return ''
}

/** Holds what a campaign asks of essays while it is typed, and reads it once it is whole. */
import type { EssayTerms } from '@quan-triet/shared/models/campaign'

const SHORTEST = 3
const LONGEST_HEADING = 200
const LONGEST_CRITERION = 120
const HEADINGS = { least: 2, most: 6 }
const MOST_CRITERIA = 10
const MOST_SYLLABLES = 20_000

export interface TermsDraft {
  /** One a line. */
  headings: string
  least: string
  most: string
  scale: EssayTerms['essayScale']
  /** One a line: the name, then its points. */
  rubric: string
  appealDays: string
  rewriteDays: string
}

export type TermsRead = Pick<
  EssayTerms,
  | 'essayHeadings'
  | 'essayMinSyllables'
  | 'essayMaxSyllables'
  | 'essayScale'
  | 'essayRubric'
  | 'essayAppealDays'
  | 'essayRewriteDays'
>

export type TermsField = 'headings' | 'length' | 'rubric' | 'days'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isWithin = (text: string, most: number): boolean =>
  text.length >= SHORTEST && text.length <= most

const numberIn = (typed: string, [least, most]: readonly [number, number]): number | undefined => {
  if (!/^\d{1,5}$/.test(typed.trim())) return undefined
  const number = Number(typed.trim())
  return number >= least && number <= most ? number : undefined
}

/** @returns null for no limit, undefined for what is no number */
const lengthIn = (typed: string): number | null | undefined =>
  typed.trim() === '' ? null : numberIn(typed.replaceAll('.', ''), [0, MOST_SYLLABLES])

const criterionIn = (line: string): { name: string; points: number } | undefined => {
  const [, name = '', points = ''] = /^(.*?)[\s:,–-]+(\d{1,3})$/.exec(line) ?? []
  const number = numberIn(points, [1, 100])
  return number !== undefined && isWithin(name.trim(), LONGEST_CRITERION)
    ? { name: name.trim(), points: number }
    : undefined
}

const allOf = <T>(list: readonly (T | undefined)[]): T[] | undefined => {
  const found = list.flatMap((one) => (one === undefined ? [] : [one]))
  return found.length === list.length ? found : undefined
}

const headingsIn = (text: string): string[] | undefined => {
  const headings = linesOf(text)
  const isRight =
    headings.length >= HEADINGS.least &&
    headings.length <= HEADINGS.most &&
    headings.every((one) => isWithin(one, LONGEST_HEADING))
  return isRight ? headings : undefined
}

const rubricIn = (text: string): TermsRead['essayRubric'] | undefined => {
  const lines = linesOf(text)
  return lines.length === 0 || lines.length > MOST_CRITERIA
    ? undefined
    : allOf(lines.map(criterionIn))
}

const lengthsIn = ({ least, most }: TermsDraft) => {
  const [from, to] = [lengthIn(least), lengthIn(most)]
  if (from === undefined || to === undefined) return undefined
  return from !== null && to !== null && from > to ? undefined : { from, to }
}

export const draftOf = (terms: TermsRead): TermsDraft => ({
  headings: terms.essayHeadings.join('\n'),
  least: terms.essayMinSyllables === null ? '' : String(terms.essayMinSyllables),
  most: terms.essayMaxSyllables === null ? '' : String(terms.essayMaxSyllables),
  scale: terms.essayScale,
  rubric: terms.essayRubric.map(({ name, points }) => `${name}: ${points}`).join('\n'),
  appealDays: String(terms.essayAppealDays),
  rewriteDays: String(terms.essayRewriteDays),
})

/** @returns what is to be sent, or the first field that is not right yet */
export const readTerms = (draft: TermsDraft): TermsRead | { wrong: TermsField } => {
  const essayHeadings = headingsIn(draft.headings)
  if (!essayHeadings) return { wrong: 'headings' }
  const lengths = lengthsIn(draft)
  if (!lengths) return { wrong: 'length' }
  const essayRubric = rubricIn(draft.rubric)
  if (!essayRubric) return { wrong: 'rubric' }
  const essayAppealDays = numberIn(draft.appealDays, [0, 60])
  const essayRewriteDays = numberIn(draft.rewriteDays, [1, 90])
  if (essayAppealDays === undefined || essayRewriteDays === undefined) return { wrong: 'days' }
  return {
    essayHeadings,
    essayMinSyllables: lengths.from,
    essayMaxSyllables: lengths.to,
    essayScale: draft.scale,
    essayRubric,
    essayAppealDays,
    essayRewriteDays,
  }
}

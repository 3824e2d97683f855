/** Reads a report on paper: the counts it gives, by cell, and what contradicts what (1.6, A-01…A-15). */
import { typedReports as words } from '@quan-triet/shared/i18n/vi/typed-reports'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { ReadFigure, TypedFinding } from '@quan-triet/shared/models/typed-report'
import { MASSES_TARGET_PERCENT } from '../figures/masses.ts'
import { makeRatio } from '../figures/ratio.ts'
import { stillNeeded } from '../figures/target.ts'
import { type CountClaim, findClaims, type PercentClaim } from './find-claims.ts'
import { judgePercentage, type KnownRatio } from './judge-percentage.ts'
import { SUBJECT_CELLS, type Subject, wholeOfNarrower } from './subjects.ts'

export interface TypedReportRead {
  figures: ReadFigure[]
  guests: ReadFigure | null
  findings: TypedFinding[]
}

/**
 * Percentages are compared with the counts beside them and then forgotten (INV-33).
 * @param text as it was typed or pasted; '' reads nothing
 * @param targetPercent of the campaign for its members and key cadres, whole percent
 */
export const readTypedReport = (text: string, targetPercent: number): TypedReportRead => {
  const claims = findClaims(text)
  const counts = claims.filter((claim) => claim.kind === 'count')
  const percents = claims.filter((claim) => claim.kind === 'percent' && !claim.isTarget)
  const figures = [...readFigures(counts).values()]
  const known = knownRatios(figures)
  const findings = [
    ...counts.flatMap((claim) => judgeCount(claim, known)),
    ...counts.flatMap((claim) => judgeTargetOf(claim, targetPercent)),
    ...percents.flatMap((claim) => (claim.kind === 'percent' ? judgeAlone(claim, known) : [])),
    ...judgeMassesBase(counts),
    ...judgeTwice(counts),
  ]
  return {
    figures: figures.flatMap((one) => (one.cell === 'guests' ? [] : [{ ...one, cell: one.cell }])),
    guests: guestsOf(figures),
    findings: onceEach(findings),
  }
}

type FigureOrGuests = Omit<ReadFigure, 'cell'> & { cell: CellCode | 'guests' }

const guestsOf = (figures: readonly FigureOrGuests[]): ReadFigure | null => {
  const found = figures.find(({ cell }) => cell === 'guests')
  return found ? { ...found, cell: 'members' } : null
}

/** By cell; where a paper says a count twice the larger holds: parts of the whole are told beside it. */
const readFigures = (claims: readonly CountClaim[]): Map<string, FigureOrGuests> => {
  const figures = new Map<string, FigureOrGuests>()
  for (const claim of claims)
    for (const [cell, count] of cellsOf(claim)) {
      const before = figures.get(cell)
      if (before === undefined || before.count < count)
        figures.set(cell, { cell, count, isAtLeast: claim.isAtLeast, quote: claim.quote })
    }
  return figures
}

const cellsOf = ({ subject, n, d, cell, isWhole }: CountClaim): [CellCode | 'guests', number][] => {
  if (subject === null || cell === null) return []
  if (cell !== undefined) return narrowerCells(cell, n, d)
  const { part, whole } = SUBJECT_CELLS[subject]
  if (d === null) {
    const into = isWhole ? whole : part
    return into === null ? [] : [[into, n]]
  }
  const both: [CellCode | null, number][] = [
    [part, n],
    [whole, d],
  ]
  return both.flatMap(([into, count]) => (into === null ? [] : [[into, count]]))
}

const narrowerCells = (
  cell: CellCode | 'guests',
  n: number,
  d: number | null,
): [CellCode | 'guests', number][] => {
  const whole = d === null ? null : wholeOfNarrower(cell)
  return whole === null || d === null
    ? [[cell, n]]
    : [
        [cell, n],
        [whole, d],
      ]
}

type Known = ReadonlyMap<Subject, KnownRatio>

const knownRatios = (figures: readonly FigureOrGuests[]): Known => {
  const countOf = new Map(figures.map(({ cell, count }) => [cell, count]))
  const known = new Map<Subject, KnownRatio>()
  for (const subject of SUBJECTS) {
    const { part, whole } = SUBJECT_CELLS[subject]
    const n = part === null ? undefined : countOf.get(part)
    const d = whole === null ? undefined : countOf.get(whole)
    if (n !== undefined && d !== undefined) known.set(subject, { subject, n, d })
  }
  return known
}

const isSubject = (name: string): name is Subject => Object.hasOwn(SUBJECT_CELLS, name)
const SUBJECTS = Object.keys(SUBJECT_CELLS).filter(isSubject)

const judgeCount = (claim: CountClaim, known: Known): TypedFinding[] => {
  const { subject, n, quote, percent, isAtLeast } = claim
  const own = { kind: 'at_least', weight: 'remark', cells: cellCodesOf(claim), quote } as const
  const rounded = isAtLeast
    ? [{ ...own, code: `at_least:${subject ?? ''}:${n}`, text: words.atLeast(quote) }]
    : []
  const d = claim.d ?? (percent === null || subject === null ? null : known.get(subject)?.d)
  if (isAtLeast || (percent === null && claim.d === null)) return rounded
  const ratio = { subject, n, d: d ?? null }
  return [...rounded, ...judgePercentage(ratio, { percent, quote, cells: cellCodesOf(claim) })]
}

const cellCodesOf = (claim: CountClaim): CellCode[] =>
  cellsOf(claim).flatMap(([cell]) => (cell === 'guests' ? [] : [cell]))

const TARGETED: readonly Subject[] = ['members', 'required', 'key_cadres', 'masses']
const SAYS_SO = /\b(?:chua dat|khong dat|con thieu|chua hoc|chua tham gia)\b/

/** short of the target, and the sentence does not say so. */
const judgeTargetOf = (claim: CountClaim, targetPercent: number): TypedFinding[] => {
  const { subject, n, d, quote, sentence } = claim
  if (subject === null || d === null || d === 0 || n > d) return []
  if (!TARGETED.includes(subject) || SAYS_SO.test(sentence)) return []
  const target = subject === 'masses' ? MASSES_TARGET_PERCENT : targetPercent
  const { missing } = stillNeeded(makeRatio(n, d, 'tong_so'), target, d - n)
  if (missing === 0) return []
  return [
    {
      code: `target_not_met:${subject}:${n}/${d}:${target}`,
      kind: 'target_not_met',
      weight: 'remark',
      cells: cellCodesOf(claim),
      quote,
      text: words.targetNotMet({ n, d }, target, missing),
    },
  ]
}

const judgeAlone = ({ subjects, percent, quote }: PercentClaim, known: Known): TypedFinding[] => {
  const told = subjects.flatMap((subject) => known.get(subject) ?? [])
  if (told.length > 0)
    return told.flatMap((ratio) => judgePercentage(ratio, { percent, quote, cells: bothOf(ratio) }))
  return judgePercentage(
    { subject: subjects[0] ?? null, n: null, d: null },
    { percent, quote, cells: [] },
  )
}

const bothOf = ({ subject }: KnownRatio): CellCode[] => {
  const { part, whole } = SUBJECT_CELLS[subject ?? 'people']
  return [part, whole].filter((cell) => cell !== null)
}

/** no base; A-12: a base that is whoever came, told outright or by what is left beside the members. */
const judgeMassesBase = (claims: readonly CountClaim[]): TypedFinding[] => {
  const masses = claims.find((one) => one.subject === 'masses' && cellsOf(one).length > 0)
  if (masses === undefined) return []
  const { n, quote } = masses
  const beside = { cells: ['massesPeople', 'massesDeclared'] satisfies CellCode[], quote }
  const base = claims.find((one) => one.subject === 'masses' && (one.d !== null || one.isWhole))
  const d = base === undefined ? leftBesideMembers(claims) : (base.d ?? base.n)
  if (d === null)
    return [
      {
        code: `no_base:masses:${n}`,
        kind: 'no_base',
        weight: 'remark',
        ...beside,
        text: words.noBase(n),
      },
    ]
  if (d !== n || (base === masses && masses.d === null)) return []
  return [
    {
      code: `base_equals_count:masses:${n}`,
      kind: 'base_equals_count',
      weight: 'remark',
      ...beside,
      text: words.baseEqualsCount(n),
    },
  ]
}

/** Everybody without the members. */
const leftBesideMembers = (claims: readonly CountClaim[]): number | null => {
  const all = claims.find((one) => one.subject === 'people' && one.d !== null)
  const members = claims.find((one) => one.subject === 'members' && one.d !== null)
  if (!all?.d || !members?.d) return null
  return all.d - members.d
}

/** Two wholes of the same: one of them is out of date or mistyped. */
const judgeTwice = (claims: readonly CountClaim[]): TypedFinding[] =>
  (['members', 'key_cadres', 'tccsd'] as const).flatMap((subject) => {
    const { whole } = SUBJECT_CELLS[subject]
    const told = claims.filter(
      (one) => one.subject === subject && cellsOf(one).some(([cell]) => cell === whole),
    )
    const wholes = [...new Set(told.map((one) => one.d ?? one.n))]
    const [one, other] = wholes
    if (whole === null || one === undefined || other === undefined) return []
    return [
      {
        code: `said_twice:${subject}:${one}:${other}`,
        kind: 'said_twice',
        weight: 'remark',
        cells: [whole],
        quote: told.at(-1)?.quote ?? '',
        text: words.saidTwice(words.subjects[subject], one, other),
      },
    ]
  })

const onceEach = (findings: readonly TypedFinding[]): TypedFinding[] =>
  [
    ...new Map(findings.toReversed().map((finding) => [finding.code, finding])).values(),
  ].toReversed()

/** Says what is wrong with a percentage on paper: not of its counts, cut off, all of fewer, or of nothing at all. */
import { percentText } from '@quan-triet/shared/i18n/format'
import { typedReports as words } from '@quan-triet/shared/i18n/vi/typed-reports'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { FindingKind, TypedFinding } from '@quan-triet/shared/models/typed-report'
import { checkPercentage, hasSuchRatio, impliedWhole, type Percentage } from './check-percentage.ts'
import type { Subject } from './subjects.ts'

export interface KnownRatio {
  subject: Subject | null
  n: number
  d: number
}

interface AskedRatio {
  subject: Subject | null
  /** Null: the paper counts nobody. */
  n: number | null
  /** Null: the paper names no whole. */
  d: number | null
}

interface Written {
  /** Null: none was written. */
  percent: Percentage | null
  quote: string
  cells: CellCode[]
}

/** Empty where all is well. The house's own printing stands for every percentage that was written. */
export const judgePercentage = (
  { subject, n, d }: AskedRatio,
  { percent, quote, cells }: Written,
): TypedFinding[] => {
  const make = (
    kind: FindingKind,
    weight: TypedFinding['weight'],
    text: string,
  ): TypedFinding[] => [
    { code: codeOf(kind, { subject, n, d, percent }), kind, weight, cells, quote, text },
  ]
  if (n !== null && d !== null && n > d)
    return make('part_exceeds_whole', 'contradiction', words.partExceedsWhole(n, d))
  if (percent === null) return []
  const claimed = claimedText(percent)
  if (n === null) return make('percent_alone', 'remark', words.percentAlone(claimed))
  if (d === null) {
    const about = impliedWhole(n, percent)
    return about === null
      ? []
      : make('whole_missing', 'remark', words.wholeMissing(n, claimed, about))
  }
  const told = tellVerdict({ subject, n, d }, percent)
  return told === null ? [] : make(told.kind, 'contradiction', told.text)
}

const tellVerdict = (
  { subject, n, d }: KnownRatio,
  percent: Percentage,
): { kind: FindingKind; text: string } | null => {
  const claimed = claimedText(percent)
  const verdict = d === 0 ? 'right' : checkPercentage(n, d, percent)
  if (verdict === 'all_claimed')
    return { kind: 'all_claimed', text: words.allClaimed(n, d, nameOf(subject)) }
  if (verdict === 'truncated')
    return { kind: 'truncated', text: words.truncated(claimed, percentText(n, d)) }
  if (verdict !== 'wrong') return null
  const explained = hasSuchRatio(d, percent) ? '' : ` (${words.noSuchRatio(claimed, d)})`
  return { kind: 'recomputed', text: words.recomputed(claimed, percentText(n, d)) + explained }
}

const nameOf = (subject: Subject | null): string => words.subjects[subject ?? 'people']

const codeOf = (
  kind: FindingKind,
  { subject, n, d, percent }: AskedRatio & { percent: Percentage | null },
): string =>
  [kind, subject ?? '', `${n ?? ''}/${d ?? ''}`, percent === null ? '' : claimedText(percent)].join(
    ':',
  )

/** As the paper has it, with a decimal comma. */
const claimedText = ({ digits, decimals }: Percentage): string => {
  const all = String(digits).padStart(decimals + 1, '0')
  const whole = all.slice(0, all.length - decimals)
  return decimals === 0 ? `${whole}%` : `${whole},${all.slice(-decimals)}%`
}

/** Holds what a grader is about to decide, and says what is still missing; the server judges again by the same rule. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { DecideEssayInput, EssayToGrade } from '@quan-triet/shared/models/grading'
import type { Day } from '@quan-triet/shared/models/moments'
import { endOf } from '@quan-triet/shared/time/calendar'
import type {
  EssayLevel,
  EssayVerdict,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'

export interface DecisionDraft {
  verdict: EssayVerdict | null
  reason: RewriteReason | null
  level: EssayLevel | null
  /** As typed, one a criterion. */
  points: readonly string[]
  comment: string
  dueOn: Day
}

type Terms = Pick<EssayToGrade, 'version' | 'scale' | 'criteria'>

const POINTS = /^\d{1,3}(?:[.,]\d{1,2})?$/

/** @param typed such as "3,5" @returns null for what is no number, or more than `most` */
export const readPoints = (typed: string, most: number): number | null => {
  if (!POINTS.test(typed.trim())) return null
  const points = Number(typed.trim().replace(',', '.'))
  return points <= most ? points : null
}

const pointsOf = ({ points }: DecisionDraft, { criteria }: Terms): (number | null)[] =>
  criteria.map(({ points: most }, index) => readPoints(points[index] ?? '', most))

/** What was copied is not graded by its words: neither level nor points. */
export const wantsGrade = (draft: DecisionDraft): boolean =>
  draft.verdict === 'dat' || draft.reason === 'khong_dat'

const lackOfGrade = (draft: DecisionDraft, terms: Terms): string | null => {
  if (!wantsGrade(draft)) return null
  if (terms.scale === 'bon_muc' && draft.verdict === 'dat' && draft.level === null)
    return words.needsLevel
  if (terms.scale === 'muoi_diem' && pointsOf(draft, terms).includes(null)) return words.needsPoints
  return null
}

/** @returns what is missing, in words; null when it is whole */
export const lackOf = (draft: DecisionDraft, terms: Terms): string | null => {
  if (draft.verdict === null) return words.needsVerdict
  if (draft.verdict === 'viet_lai') {
    if (draft.reason === null) return words.needsReason
    if (draft.comment.trim() === '') return words.needsComment
  }
  return lackOfGrade(draft, terms)
}

const levelIn = (draft: DecisionDraft, { scale }: Terms): EssayLevel | null => {
  if (scale !== 'bon_muc') return null
  return draft.verdict === 'dat' ? draft.level : 'chua_dat'
}

/** @returns null while something is missing */
export const decisionOf = (draft: DecisionDraft, terms: Terms): DecideEssayInput | null => {
  const { verdict, reason, comment, dueOn } = draft
  if (verdict === null || lackOf(draft, terms) !== null) return null
  const isRewrite = verdict === 'viet_lai'
  const hasPoints = terms.scale === 'muoi_diem' && wantsGrade(draft)
  return {
    version: terms.version,
    verdict,
    reason: isRewrite ? reason : null,
    level: levelIn(draft, terms),
    points: hasPoints ? pointsOf(draft, terms).map((one) => one ?? 0) : [],
    comment: comment.trim(),
    rewriteDueAt: isRewrite ? endOf(dueOn) : null,
  }
}

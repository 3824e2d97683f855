/** Checks a grader's judgement against what it needs (INV-13) and reads the level from points (3.5). */
import type { EssayCriterion } from '@quan-triet/shared/models/campaign'
import type {
  EssayLevel,
  EssayScale,
  EssayVerdict,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'

export interface Judgement {
  verdict: EssayVerdict
  reason: RewriteReason | null
  level: EssayLevel | null
  points: readonly number[]
  comment: string
}

export type JudgementFault =
  /** A rewrite without a reason or a comment by the grader (INV-13), or a pass with a reason to write again. */
  | 'reason_missing'
  | 'comment_missing'
  | 'reason_with_pass'
  /** The level says otherwise than the verdict, or is missing where the campaign grades by levels. */
  | 'level_contradicts'
  | 'level_missing'
  /** Not one number a criterion, or more than its most. */
  | 'points_wrong'
  | 'points_contradict'

interface Terms {
  scale: EssayScale
  criteria: readonly EssayCriterion[]
}

/** Of ten points (3.5): from 8 good, from 6.5 fair, from 5 passed. */
export const levelOfPoints = (ofTen: number): EssayLevel => {
  if (ofTen >= 8) return 'tot'
  if (ofTen >= 6.5) return 'kha'
  return ofTen >= 5 ? 'dat' : 'chua_dat'
}

/** The points given as a share of ten, however many the criteria have. */
export const ofTen = (points: readonly number[], criteria: readonly EssayCriterion[]): number => {
  const most = criteria.reduce((sum, one) => sum + one.points, 0)
  return most === 0 ? 0 : (10 * points.reduce((sum, one) => sum + one, 0)) / most
}

const passes = (level: EssayLevel): boolean => level !== 'chua_dat'

/** @returns the level that follows, null where the campaign has none; or why the judgement is none yet */
export const readJudgement = (
  judged: Judgement,
  terms: Terms,
): { level: EssayLevel | null } | { fault: JudgementFault } => {
  const fault = findReasonFault(judged) ?? findPointsFault(judged, terms)
  if (fault) return { fault }
  const level = levelFor(judged, terms)
  if (level === 'missing') return { fault: 'level_missing' }
  if (level !== null && passes(level) !== (judged.verdict === 'dat'))
    return { fault: terms.scale === 'muoi_diem' ? 'points_contradict' : 'level_contradicts' }
  return { level }
}

const findReasonFault = ({ verdict, reason, comment }: Judgement): JudgementFault | undefined => {
  if (verdict === 'dat') return reason === null ? undefined : 'reason_with_pass'
  if (reason === null) return 'reason_missing'
  return comment.trim() === '' ? 'comment_missing' : undefined
}

const findPointsFault = (
  { points }: Judgement,
  { criteria }: Terms,
): JudgementFault | undefined => {
  if (points.length === 0) return undefined
  const isRight =
    points.length === criteria.length &&
    points.every((one, index) => one <= (criteria[index]?.points ?? 0))
  return isRight ? undefined : 'points_wrong'
}

const levelFor = (
  { level, points, reason }: Judgement,
  { scale, criteria }: Terms,
): EssayLevel | null | 'missing' => {
  if (scale === 'hai_muc') return null
  // What was copied is not graded by its words.
  if (reason === 'sao_chep') return 'chua_dat'
  if (scale === 'bon_muc') return level ?? 'missing'
  return points.length === 0 ? 'missing' : levelOfPoints(ofTen(points, criteria))
}

/** Says in which of three phases study is in a unit: nothing begun, on the way, target reached. */
import type { StudyPhase } from '@quan-triet/shared/models/progress'
import type { TargetVerdict } from './target.ts'

/**
 * A unit that learns in the class of another has begun once somebody has learnt.
 * @param done how many have completed study
 * @param begun how many units, here or below, have begun a class of their own
 */
export const studyPhase = (of: {
  verdict: TargetVerdict
  done: number
  begun: number
}): StudyPhase => {
  if (of.verdict === 'dat') return 'xong'
  return of.done === 0 && of.begun === 0 ? 'chua_to_chuc' : 'dang_hoc'
}

/** Judges the figures of study against a target on both bases: all members, and those who must study. */
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { ProgressCounts } from '@quan-triet/shared/models/progress'
import { makeRatio } from '../../domain/figures/ratio.ts'
import { judgeTarget, stillNeeded } from '../../domain/figures/target.ts'

/**
 * F-01 and F-02 with F-04 on each base: both are always printed. Who must study and has not is taken to be still able to.
 * @param targetPercent whole percent, 0–100
 */
export const judgeBoth = (
  study: ProgressCounts,
  targetPercent: number,
): { ofMembers: JudgedFigure; ofRequired: JudgedFigure } => {
  const stillAble = study.required - study.completedRequired
  const judge = (numerator: number, denominator: number, base: JudgedFigure['base']) => {
    const ratio = makeRatio(numerator, denominator, base)
    const { missing, isReachable } = stillNeeded(ratio, targetPercent, stillAble)
    return {
      numerator,
      denominator,
      base,
      verdict: judgeTarget(ratio, targetPercent),
      missing,
      isReachable,
    }
  }
  return {
    ofMembers: judge(study.completed, study.members, 'tong_so'),
    ofRequired: judge(study.completedRequired, study.required, 'phai_hoc'),
  }
}

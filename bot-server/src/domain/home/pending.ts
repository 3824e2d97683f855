/** Decides whether a deadline still asks something of a person (M-04, INV-11). */
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'

export interface Duties {
  /** In R: must study. */
  mustStudy: boolean
  /** In S: has completed the study held so far (ruling 4). */
  hasCompleted: boolean
  /** In R and not exempt from writing. */
  owesEssay: boolean
  hasEssay: boolean
  /** Secretary or deputy: what the branch owes is theirs to do. */
  runsBranch: boolean
}

/** Whether this person has something left to do for a deadline of the subject. */
export const isPending = (subject: DeadlineSubject, duties: Duties): boolean => {
  if (subject === 'thu_hoach') return duties.owesEssay && !duties.hasEssay
  if (subject === 'hoc_xong') return duties.mustStudy && !duties.hasCompleted
  return duties.runsBranch
}

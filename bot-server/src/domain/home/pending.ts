/** Decides whether a deadline still asks something of a person (M-04, INV-11). */
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'

export interface Duties {
  /** In R: must study. */
  mustStudy: boolean
  /** In S: has completed the study held so far (ruling 4). */
  hasCompleted: boolean
  /** In R and not exempt from writing. */
  owesEssay: boolean
  /** Handed in, and not to be written again. */
  hasEssay: boolean
  /** Secretary or deputy: what the branch owes is theirs to do. */
  runsBranch: boolean
  /** The branch's programme was issued, or none is asked for. */
  hasProgramme: boolean
  /** Its secretary: a personal plan is asked for (S0-23). */
  isHead: boolean
  /** The own personal plan was issued. */
  hasOwnPlan: boolean
}

/** Whether this person has something left to do for a deadline of the subject. */
export const isPending = (subject: DeadlineSubject, duties: Duties): boolean => {
  if (subject === 'thu_hoach') return duties.owesEssay && !duties.hasEssay
  if (subject === 'hoc_xong') return duties.mustStudy && !duties.hasCompleted
  if (subject === 'chuong_trinh') return duties.runsBranch && !duties.hasProgramme
  if (subject === 'ke_hoach_ca_nhan') return duties.isHead && !duties.hasOwnPlan
  return duties.runsBranch
}

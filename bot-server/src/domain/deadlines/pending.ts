/** Decides who still has something to do for a deadline (2.10, INV-11, ruling 4). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'

/** How the people of a branch stand towards a campaign. */
export interface BranchStanding {
  /** R: who must study. */
  required: readonly PersonId[]
  /** W, provisional: R without those exempt from writing. */
  writers: readonly PersonId[]
  hasHandedIn: ReadonlySet<PersonId>
  /** Whose own deadline for the essay is still ahead: the plan's day is not theirs. */
  hasMoreTime: ReadonlySet<PersonId>
  hasCompleted: ReadonlySet<PersonId>
  /** Who answers for what the branch does as a body. */
  secretaries: readonly PersonId[]
}

export interface Pending {
  people: PersonId[]
  /** Of how many, done and not; null where the branch acts as a body and nobody is counted. */
  base: number | null
}

/** Who is pending for a deadline on this subject, and of how many. */
export const pendingOf = (subject: DeadlineSubject, standing: BranchStanding): Pending => {
  switch (subject) {
    case 'thu_hoach':
      return without(standing.writers, new Set([...standing.hasHandedIn, ...standing.hasMoreTime]))
    case 'hoc_xong':
      return without(standing.required, standing.hasCompleted)
    case 'chuong_trinh':
    case 'ke_hoach_ca_nhan':
    case 'bao_cao':
    case 'so_ket':
    case 'tong_ket':
      return { people: [...standing.secretaries], base: null }
  }
}

const without = (all: readonly PersonId[], done: ReadonlySet<PersonId>): Pending => ({
  people: all.filter((person) => !done.has(person)),
  base: all.length,
})

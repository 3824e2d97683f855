/** Adds up the counts of study of several units: sums of whole numbers, never means of percentages (rule 2 of 2.7). */

/** The sizes of the sets of 2.7 in one unit on one day. */
export interface StudyCounts {
  /** |M| */
  members: number
  /** |X|: exempt or suspended. */
  exempt: number
  /** Of M: đảng viên dự bị. */
  probationary: number
  /** |S| */
  completed: number
  /** |S ∩ R| */
  completedRequired: number
  /** |W| while the campaign runs: R without those exempt from writing. */
  writersSoFar: number
  /** |W| at the end: of these, who completed. */
  writers: number
}

export const noStudyCounts: StudyCounts = {
  members: 0,
  exempt: 0,
  probationary: 0,
  completed: 0,
  completedRequired: 0,
  writersSoFar: 0,
  writers: 0,
}

/** |M(parent)| = Σ |M(children)| (INV-02), and so for every other set of persons who sit in one place each. */
export const sumStudyCounts = (all: Iterable<StudyCounts>): StudyCounts => {
  const sum = { ...noStudyCounts }
  for (const one of all) {
    sum.members += one.members
    sum.exempt += one.exempt
    sum.probationary += one.probationary
    sum.completed += one.completed
    sum.completedRequired += one.completedRequired
    sum.writersSoFar += one.writersSoFar
    sum.writers += one.writers
  }
  return sum
}

/** Says who may be given an essay to grade (INV-14) and how a pile is spread over several graders. */
import type { PersonId } from '@quan-triet/shared/models/ids'

export type GraderBar =
  /** Nobody grades the own essay. */
  | 'own_essay'
  /** After an appeal or for a second opinion another person looks (ruling 5). */
  | 'graded_before'

/** @param gradersBefore of this version @returns why not; undefined: may */
export const findGraderBar = (
  graderId: PersonId,
  essay: { authorId: PersonId; gradersBefore: readonly PersonId[]; needsAnother: boolean },
): GraderBar | undefined => {
  if (graderId === essay.authorId) return 'own_essay'
  return essay.needsAnother && essay.gradersBefore.includes(graderId) ? 'graded_before' : undefined
}

/** Each to whoever has fewest so far, never to its author; in the order given. @returns pairs; who fits nobody is left out */
export const spreadEvenly = <T extends { authorId: PersonId }>(
  essays: readonly T[],
  graders: readonly PersonId[],
): { essay: T; graderId: PersonId }[] => {
  const loads = new Map(graders.map((id) => [id, 0]))
  return essays.flatMap((essay) => {
    const [least] = [...loads]
      .filter(([id]) => id !== essay.authorId)
      .toSorted(([, a], [, b]) => a - b)
    if (!least) return []
    const [graderId, load] = least
    loads.set(graderId, load + 1)
    return [{ essay, graderId }]
  })
}

/** Decides whether a paper that was issued before keeps its number (INV-22, ruling 5). */
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanDocumentType } from '@quan-triet/shared/vocabulary/plans'

interface Numbered {
  documentType: PlanDocumentType | null
  numberInTerm: number | null
  issuedOn: Day | null
}

/**
 * Within the term in which it got it: in another one the numbers run anew, and its own may be another paper's there.
 * @param since the day on which the term began; null: nobody entered one
 */
export const keepsNumber = (
  { documentType, numberInTerm, issuedOn }: Numbered,
  paper: { documentType: PlanDocumentType; since: Day | null },
): boolean =>
  documentType === paper.documentType &&
  numberInTerm !== null &&
  (paper.since === null || (issuedOn !== null && issuedOn >= paper.since))

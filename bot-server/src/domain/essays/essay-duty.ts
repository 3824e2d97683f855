/** Decides whether a person owes an essay in a campaign, why not, and whether it may be handed in yet (W of 2.7). */
import type { EssayOpens } from '@quan-triet/shared/models/campaign'
import type { Standing } from '@quan-triet/shared/models/person'
import type { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'

/** How somebody stands in a branch's roster today, as far as essays go. */
export interface Writer {
  standing: Standing
  isProbationary: boolean
  exemptedBy: ExemptionKind | null
}

export type EssayDuty =
  | { kind: 'obliged' }
  /** Not obliged, still welcome to write (M-07). */
  | { kind: 'not_obliged'; because: ExemptionKind | 'du_bi' }
  /** Attached here for a time: the essay goes to the home branch. */
  | { kind: 'guest' }
  | { kind: 'not_of_branch' }

/**
 * R without those exempt from writing, and without probationary members where the campaign lets them be (Q27).
 * @param writer undefined: in no roster of the branch
 */
export const essayDuty = (
  writer: Writer | undefined,
  { probationaryWrites }: { probationaryWrites: boolean },
): EssayDuty => {
  if (!writer) return { kind: 'not_of_branch' }
  if (writer.standing === 'tam_thoi_den') return { kind: 'guest' }
  if (writer.exemptedBy !== null) return { kind: 'not_obliged', because: writer.exemptedBy }
  if (writer.isProbationary && !probationaryWrites) return { kind: 'not_obliged', because: 'du_bi' }
  return { kind: 'obliged' }
}

/**
 * Whether `chua_mo` has become `da_giao`: with the person's own completion, or for all after the first session where
 * the campaign says so (2.6).
 */
export const isEssayOpen = (
  opens: EssayOpens,
  study: { hasCompleted: boolean; isFirstSessionOver: boolean },
): boolean => study.hasCompleted || (opens === 'sau_buoi_dau' && study.isFirstSessionOver)

/** Suspended or excused from all meetings says more than excused from writing: the first of these is told. */
const WEIGHT: readonly ExemptionKind[] = ['dinh_chi', 'mien', 'tam_mien', 'mien_thu_hoach']

/** Of several exemptions on one day, the one that tells most. @returns null for none */
export const weightiest = (kinds: readonly ExemptionKind[]): ExemptionKind | null =>
  WEIGHT.find((kind) => kinds.includes(kind)) ?? null

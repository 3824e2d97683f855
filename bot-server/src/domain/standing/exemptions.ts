/** Decides whether an exemption may be granted, and when one holds (set X of 2.7, INV-10). */
import type { Day } from '@quan-triet/shared/models/moments'
import type { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import { holds, overlaps, type Span, yearAfter } from './spans.ts'

export interface DatedExemption extends Span {
  kind: ExemptionKind
}

/** What cannot hold together is of one track: a member is exempt once, suspended once, freed from writing once. */
const trackOf: Record<ExemptionKind, 'study' | 'suspension' | 'essay'> = {
  mien: 'study',
  tam_mien: 'study',
  dinh_chi: 'suspension',
  mien_thu_hoach: 'essay',
}

/** Whether a person stands outside R on a day: exempt for good, for a time, or suspended. */
export const isExemptOn = (all: readonly DatedExemption[], day: Day): boolean =>
  all.some((one) => one.kind !== 'mien_thu_hoach' && holds(one, day))

export interface NewExemption extends DatedExemption {
  decisionNumber: string | null
  decisionOn: Day
}

export type ExemptionRefusal =
  /** `tam_mien` is for at most twelve months at a time [E60][E73]. */
  | 'too_long'
  /** `tam_mien` without a last day. */
  | 'end_missing'
  | 'ends_before_start'
  | 'overlaps'
  | 'decision_in_future'
  /** A suspension without the number of its decision. */
  | 'decision_number_missing'

/** Why an exemption may not be granted; undefined when it may. @param existing the person's, of any day */
export const refusalOfExemption = (
  wanted: NewExemption,
  existing: readonly DatedExemption[],
  today: Day,
): ExemptionRefusal | undefined => {
  if (wanted.to !== null && wanted.to <= wanted.from) return 'ends_before_start'
  if (wanted.kind === 'tam_mien') {
    if (wanted.to === null) return 'end_missing'
    if (wanted.to > yearAfter(wanted.from)) return 'too_long'
  }
  if (wanted.kind === 'dinh_chi' && !wanted.decisionNumber) return 'decision_number_missing'
  if (wanted.decisionOn > today) return 'decision_in_future'
  const isTaken = existing.some(
    (one) => trackOf[one.kind] === trackOf[wanted.kind] && overlaps(one, wanted),
  )
  return isTaken ? 'overlaps' : undefined
}

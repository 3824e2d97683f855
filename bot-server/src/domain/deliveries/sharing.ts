/** Decides which message may be marked as shared by hand, and until when the mark may be taken back. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'

/** From which states a person's word makes it `shared`. */
export const SHAREABLE: readonly DeliveryState[] = ['to_share', 'dead', 'unknown']

interface SharingFacts {
  kind: string
  state: DeliveryState
  /** Of the tries of one message in one group. */
  isLatestTry: boolean
}

/** Only a part for a group: one that waits for it, or whose arrival is uncertain or failed (PD-4). */
export const mayShare = ({ kind, state, isLatestTry }: SharingFacts): boolean =>
  kind === 'part' && isLatestTry && SHAREABLE.includes(state)

/** A mark made by mistake is taken back on the same day in Vietnam; after that it is part of the record. */
export const mayUnshare = (
  { state, settledAt }: { state: DeliveryState; settledAt: Instant | null },
  now: Instant,
): boolean => state === 'shared' && settledAt !== null && dayOf(settledAt) === dayOf(now)

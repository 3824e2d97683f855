/** Decides which delivery of a part the secretary may send again (ruling 6). */
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'

/** Only a part whose arrival is uncertain or failed, and only the latest of its tries. */
export const mayResend = (delivery: {
  kind: string
  state: DeliveryState
  isLatestTry: boolean
}): boolean =>
  delivery.kind === 'part' &&
  delivery.isLatestTry &&
  (delivery.state === 'unknown' || delivery.state === 'dead')

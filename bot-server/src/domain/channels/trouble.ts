/** Describes what stands in the way of a channel and only a person can put right. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'

export interface Trouble {
  way: SendingWay
  cause: DeliveryCause
  /** The chat concerned; null when it is all that goes this way. */
  chatId: ChatId | null
  /** What the platform said, for the log: no personal data, no secret. */
  reason: string
}

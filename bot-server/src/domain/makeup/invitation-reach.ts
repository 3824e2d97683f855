/** Says how an invitation reached a person, from the last line that the ledger has of it (ruling 3). */
import type { InvitationReach } from '@quan-triet/shared/models/makeup'
import type { DeliveryState, DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { isOutgoingWay } from '../linking/private-way.ts'

/** @param last undefined when nothing was sent: the person takes part on paper (P-02) */
export const reachOf = (
  last: { way: DeliveryWay; state: DeliveryState } | undefined,
): InvitationReach => {
  if (last === undefined) return 'by_word'
  if (!isOutgoingWay(last.way)) return 'in_app'
  if (last.state === 'delivered') return 'told'
  return last.state === 'ready' || last.state === 'sending' ? 'waiting' : 'in_app'
}

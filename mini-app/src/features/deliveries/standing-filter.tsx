/** Shows how many messages there are of each standing; one tap shows those alone. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { StandingCounts } from '@quan-triet/shared/models/delivery'
import {
  deliveryStandingLabels,
  type DeliveryStanding,
} from '@quan-triet/shared/vocabulary/delivery-standings'
import { choicesOf } from '../../lib/labelled.ts'

interface Props {
  counts: StandingCounts
  chosen: DeliveryStanding | null
  onChoose: (standing: DeliveryStanding | null) => void
}

export const StandingFilter = ({ counts, chosen, onChoose }: Props) => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  // One that is chosen stays, so that it can be left again.
  const there = choicesOf(deliveryStandingLabels).filter(
    ({ value }) => counts[value] > 0 || value === chosen,
  )
  const button = (standing: DeliveryStanding | null, text: string) => (
    <button
      key={standing}
      type="button"
      className={`button button-${standing === chosen ? 'mark' : 'secondary'}`}
      aria-pressed={standing === chosen}
      onClick={() => onChoose(standing)}
    >
      {text}
    </button>
  )
  return (
    <div className="line" role="group" aria-label={words.standings}>
      {button(null, words.all(formatCount(total)))}
      {there.map(({ value, label }) =>
        button(value, words.standing(label, formatCount(counts[value]))),
      )}
    </div>
  )
}

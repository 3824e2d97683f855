/** Names how a message stands in a small coloured label. */
import {
  deliveryStandingLabels,
  type DeliveryStanding,
} from '@quan-triet/shared/vocabulary/delivery-standings'
import type { ComponentProps } from 'react'
import { Chip } from '../../components/chip.tsx'

const kinds: Record<DeliveryStanding, NonNullable<ComponentProps<typeof Chip>['kind']>> = {
  to_share: 'warn',
  failed: 'bad',
  unknown: 'warn',
  late: 'warn',
  planned: 'info',
  sent: 'good',
  shared: 'good',
}

export const StandingChip = ({ standing }: { standing: DeliveryStanding }) => (
  <Chip kind={kinds[standing]}>{deliveryStandingLabels[standing]}</Chip>
)

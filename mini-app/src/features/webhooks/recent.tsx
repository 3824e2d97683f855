/** Lists what a program was told last, and what became of each. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import type { WebhookDelivery } from '@quan-triet/shared/models/webhook'
import {
  type DeliveryState,
  deliveryStateLabels,
} from '@quan-triet/shared/vocabulary/delivery-states'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useDeliveries } from './api.ts'

const chipOf: Partial<Record<DeliveryState, 'good' | 'bad' | 'warn'>> = {
  delivered: 'good',
  dead: 'bad',
  ready: 'warn',
}

const Row = ({ one }: { one: WebhookDelivery }) => (
  <li className="stack-xs">
    <div className="line">
      <span className="strong grow">{words.eventLabel(one.type)}</span>
      <Chip kind={chipOf[one.state] ?? 'plain'}>{deliveryStateLabels[one.state]}</Chip>
    </div>
    <p className="soft">{formatDayTime(one.createdAt)}</p>
    {one.lastAnswer !== null && <p className="soft">{words.lastAnswer(one.lastAnswer)}</p>}
    {one.attempts > 1 && <p className="soft">{words.tries(one.attempts)}</p>}
    {one.nextAt !== null && one.attempts > 0 && <p className="soft">{words.nextAt(one.nextAt)}</p>}
  </li>
)

export const Recent = ({ id }: { id: string }) => {
  const deliveries = useDeliveries(id)
  return (
    <QueryView query={deliveries}>
      {(data) =>
        data.deliveries.length === 0 ? (
          <p className="empty">{words.noRecent}</p>
        ) : (
          <ul className="stack">
            {data.deliveries.map((one) => (
              <Row key={one.id} one={one} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

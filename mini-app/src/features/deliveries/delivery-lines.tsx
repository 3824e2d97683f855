/** Shows the lines of a ledger page by page: as cards on a phone, as a table at a desk. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { Delivery, DeliveryChoice } from '@quan-triet/shared/models/delivery'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useDeliveries } from './api.ts'
import { DeliveryActions } from './delivery-actions.tsx'
import { StandingChip } from './standing-chip.tsx'
import '../../styles/screens.css'

interface LineProps {
  delivery: Delivery
  unitId: string | undefined
}

const NEEDS_A_PERSON = ['to_share', 'failed', 'unknown']

const Times = ({ plannedAt, settledAt }: Delivery) => (
  <>
    <p className="soft">{words.plannedAt(formatDayTime(plannedAt))}</p>
    {settledAt !== null && settledAt !== plannedAt && (
      <p className="soft">{words.settledAt(formatDayTime(settledAt))}</p>
    )}
  </>
)

/** A group mostly bears its unit's name, which then need not stand there twice. */
const Receiver = ({ unit, to, way }: Delivery) => (
  <>
    {unit && !to.includes(unit.nameOrg) && <p className="strong">{unit.nameOrg}</p>}
    <p>{words.toWhom(to, words.ways[way])}</p>
  </>
)

const DeliveryCard = ({ delivery, unitId }: LineProps) => (
  <li className={`card part-card${NEEDS_A_PERSON.includes(delivery.standing) ? ' trouble' : ''}`}>
    <p className="spread">
      <span className="soft">{words.kinds[delivery.kind]}</span>
      <StandingChip standing={delivery.standing} />
    </p>
    <p className="strong">{delivery.summary}</p>
    <Receiver {...delivery} />
    <div>
      <Times {...delivery} />
    </div>
    {delivery.reason && <p>{delivery.reason}</p>}
    <DeliveryActions delivery={delivery} unitId={unitId} />
  </li>
)

const DeliveryRow = ({ delivery, unitId }: LineProps) => (
  <tr>
    <td className="office-cell">
      <Times {...delivery} />
    </td>
    <td className="office-cell">
      <Receiver {...delivery} />
    </td>
    <td className="office-cell">
      <p className="soft">{words.kinds[delivery.kind]}</p>
      <p>{delivery.summary}</p>
    </td>
    <td className="office-cell">
      <StandingChip standing={delivery.standing} />
      {delivery.reason && <p>{delivery.reason}</p>}
    </td>
    <td>
      <DeliveryActions delivery={delivery} unitId={unitId} />
    </td>
  </tr>
)

const Table = ({ deliveries, unitId }: { deliveries: Delivery[]; unitId: string | undefined }) => (
  <div className="office-scroll">
    <table className="office-table office-stack" aria-label={words.lines}>
      <thead>
        <tr>
          {Object.values(words.columns).map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} unitId={unitId} />
        ))}
      </tbody>
    </table>
  </div>
)

interface Props {
  choice: DeliveryChoice
  unitId: string | undefined
  isTable: boolean
  after?: string
}

/** One page of lines, and the pages after it once they are asked for. */
export const DeliveryLines = ({ choice, unitId, isTable, after }: Props) => {
  const [isMore, setMore] = useState(false)
  const query = useDeliveries(choice, after)
  return (
    <QueryView query={query}>
      {({ deliveries, next }) => (
        <>
          {deliveries.length === 0 && <p className="empty">{words.emptyChoice}</p>}
          {deliveries.length > 0 &&
            (isTable ? (
              <Table deliveries={deliveries} unitId={unitId} />
            ) : (
              <ol className="stack" aria-label={words.lines}>
                {deliveries.map((delivery) => (
                  <DeliveryCard key={delivery.id} delivery={delivery} unitId={unitId} />
                ))}
              </ol>
            ))}
          {next !== null &&
            (isMore ? (
              <DeliveryLines choice={choice} unitId={unitId} isTable={isTable} after={next} />
            ) : (
              <Button isWide onPress={() => setMore(true)}>
                {words.more}
              </Button>
            ))}
        </>
      )}
    </QueryView>
  )
}

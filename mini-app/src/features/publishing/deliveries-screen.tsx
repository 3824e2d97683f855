/** Shows the ledger of messages: what left, when, what became of it, with a way to send again. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { Delivery, DeliveryLedger } from '@quan-triet/shared/models/delivery'
import {
  deliveryStateLabels,
  type DeliveryState,
} from '@quan-triet/shared/vocabulary/delivery-states'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDeliveries, useResend } from './api.ts'
import { PublishingUnitField, usePublishingUnit } from './publishing-unit.tsx'

const kinds: Record<DeliveryState, 'plain' | 'good' | 'warn' | 'bad' | 'info'> = {
  ready: 'info',
  sending: 'info',
  delivered: 'good',
  unknown: 'warn',
  dead: 'bad',
  expired: 'warn',
}

const isTrouble = ({ state }: Delivery): boolean => state === 'unknown' || state === 'dead'

/** What needs a decision comes first; the rest keeps the ledger's order. */
const troublesFirst = (a: Delivery, b: Delivery): number =>
  Number(isTrouble(b)) - Number(isTrouble(a))

interface CardProps {
  delivery: Delivery
  onResend: () => void
}

const DeliveryCard = ({ delivery, onResend }: CardProps) => (
  <li className={`card part-card${isTrouble(delivery) ? ' trouble' : ''}`}>
    <p className="spread">
      <span className="soft">{appPublishing.kinds[delivery.kind]}</span>
      <Chip kind={kinds[delivery.state]}>{deliveryStateLabels[delivery.state]}</Chip>
    </p>
    <p className="strong">{delivery.summary}</p>
    <p>{appPublishing.toWhom(delivery.to, appPublishing.ways[delivery.way])}</p>
    <p className="soft">
      {delivery.settledAt === null
        ? appPublishing.dueAt(formatDayTime(delivery.dueAt))
        : appPublishing.settledAt(formatDayTime(delivery.settledAt))}
    </p>
    {delivery.reason && <p>{delivery.reason}</p>}
    {delivery.canResend && (
      <span>
        <Button label={appPublishing.resendOf(delivery.summary)} onPress={onResend}>
          {appPublishing.resend}
        </Button>
      </span>
    )}
  </li>
)

interface LedgerProps {
  ledger: DeliveryLedger
  unitId: string | undefined
}

const Ledger = ({ ledger, unitId }: LedgerProps) => {
  const [chosen, setChosen] = useState<Delivery | null>(null)
  const troubles = ledger.deliveries.filter(isTrouble).length
  const resend = useResend(unitId)
  const close = (): void => {
    setChosen(null)
    resend.reset()
  }
  return (
    <>
      {ledger.notReachedPrivately > 0 && (
        <Banner kind="warn">
          <p>{appPublishing.notReached(formatCount(ledger.notReachedPrivately))}</p>
        </Banner>
      )}
      {troubles > 0 && (
        <Banner kind="warn">
          <p>{appPublishing.troubles(formatCount(troubles))}</p>
        </Banner>
      )}
      {ledger.deliveries.length === 0 && <p className="empty">{appPublishing.ledgerEmpty}</p>}
      <ol className="stack">
        {ledger.deliveries.toSorted(troublesFirst).map((delivery) => (
          <DeliveryCard
            key={delivery.id}
            delivery={delivery}
            onResend={() => setChosen(delivery)}
          />
        ))}
      </ol>
      {chosen && (
        <ConfirmSheet
          title={appPublishing.resendTitle}
          text={appPublishing.resendText}
          confirmWords={appPublishing.resend}
          isBusy={resend.isPending}
          error={resend.error}
          onConfirm={() => resend.mutate(chosen.id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

export const DeliveriesScreen = () => {
  const unit = usePublishingUnit()
  const ledger = useDeliveries(unit.unitId)
  return (
    <Screen title={appPublishing.ledgerTitle} back={{ to: '/', label: appCommon.home }}>
      <PublishingUnitField {...unit} />
      <QueryView query={ledger}>
        {(data) => <Ledger ledger={data} unitId={unit.unitId} />}
      </QueryView>
    </Screen>
  )
}

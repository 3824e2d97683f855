/** Shows the secretary what left for the branch: first what waits for a hand, then every message. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { LedgerSummary } from '@quan-triet/shared/models/delivery'
import { Banner } from '../../components/banner.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { PublishingUnitField, usePublishingUnit } from '../../components/publishing-unit.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDeliveries, useLedger } from './api.ts'
import { choiceOf, everything } from './choices.ts'
import { DeliveryActions } from './delivery-actions.tsx'
import { DeliveryLines } from './delivery-lines.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { ResendAllButton } from './resend-all-button.tsx'
import { StandingFilter } from './standing-filter.tsx'
import { useChoices } from './use-choices.ts'

interface Props {
  unitId: string | undefined
}

/** A branch has few at a time; the rest is behind its own count. */
const SHOWN = 5

/** Only the own messages: what waits in the groups below is shared by their secretaries. */
const ToShare = ({ unitId }: Props) => {
  const all = everything('2000-01-01', '')
  const query = useDeliveries(choiceOf({ ...all, standing: 'to_share' }, '', unitId), undefined)
  const own = query.data?.deliveries.filter((delivery) => delivery.canShare) ?? []
  if (own.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="to-share">
      <h2 id="to-share">{words.toShareTitle(formatCount(own.length))}</h2>
      <p className="soft">{words.toShareHint}</p>
      <ul className="list">
        {own.slice(0, SHOWN).map((delivery) => (
          <li key={delivery.id} className="row row-wrap">
            <span className="grow strong">{delivery.summary}</span>
            <DeliveryActions delivery={delivery} unitId={unitId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Ledger = ({ unitId, first }: Props & { first: LedgerSummary }) => {
  const { choices, choice, wider, change } = useChoices(unitId, first.now)
  const { counts, parts } = useLedger(wider).data ?? first
  const { failed, unknown } = counts
  return (
    <>
      {first.notReachedPrivately > 0 && (
        <Banner kind="warn">
          <p>{words.notReached(formatCount(first.notReachedPrivately))}</p>
        </Banner>
      )}
      {choices.standing === null && <ToShare unitId={unitId} />}
      {failed + unknown > 0 && (
        <Banner kind="warn">
          <p>{words.troubles(failed, unknown)}</p>
          <ResendAllButton choice={wider} />
        </Banner>
      )}
      <StandingFilter
        counts={counts}
        chosen={choices.standing}
        onChoose={(standing) => change({ standing })}
      />
      <FoldedSection title={words.filters}>
        <div className="stack">
          <LedgerFilters choices={choices} parts={parts} onChange={change} />
        </div>
      </FoldedSection>
      {/* Another choice begins at its own first page. */}
      <DeliveryLines key={JSON.stringify(choice)} choice={choice} unitId={unitId} isTable={false} />
    </>
  )
}

export const DeliveriesScreen = () => {
  const unit = usePublishingUnit()
  const ledger = useLedger(choiceOf(everything('2000-01-01', ''), '', unit.unitId))
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      <PublishingUnitField {...unit} />
      <QueryView query={ledger}>
        {(data) => <Ledger key={unit.unitId} unitId={unit.unitId} first={data} />}
      </QueryView>
    </Screen>
  )
}

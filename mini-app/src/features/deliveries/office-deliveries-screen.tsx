/** Shows the publishing committee at a desk what left for all units below, by unit and by message. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { DeliveryChoice, LedgerSummary } from '@quan-triet/shared/models/delivery'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { PublishingUnitField, usePublishingUnit } from '../../components/publishing-unit.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useExport, useLedger } from './api.ts'
import { choiceOf, everything } from './choices.ts'
import { DeliveryLines } from './delivery-lines.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { ResendAllButton } from './resend-all-button.tsx'
import { StandingFilter } from './standing-filter.tsx'
import { UnitsTable } from './units-table.tsx'
import { useChoices } from './use-choices.ts'

const ExportButton = ({ choice }: { choice: DeliveryChoice }) => {
  const exporting = useExport()
  return (
    <>
      <Button isBusy={exporting.isPending} onPress={() => exporting.mutate(choice)}>
        {words.exportFile}
      </Button>
      <ProblemBanner error={exporting.error} />
    </>
  )
}

interface Props {
  unitId: string | undefined
  first: LedgerSummary
}

const Ledger = ({ unitId, first }: Props) => {
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
      <div className="office-fields">
        <LedgerFilters choices={choices} parts={parts} onChange={change} />
      </div>
      <StandingFilter
        counts={counts}
        chosen={choices.standing}
        onChoose={(standing) => change({ standing })}
      />
      <div className="office-actions">
        {failed + unknown > 0 && <ResendAllButton choice={choice} />}
        <ExportButton choice={choice} />
      </div>
      {first.hasUnitsBelow && choices.unit === null && (
        <UnitsTable choice={choice} counts={counts} onChoose={(unit) => change({ unit })} />
      )}
      {choices.unit && (
        <div className="office-actions">
          <p className="strong">{words.onlyUnit(choices.unit.nameOrg)}</p>
          <Button onPress={() => change({ unit: null })}>{words.everyUnit}</Button>
        </div>
      )}
      <section className="stack-s" aria-labelledby="lines">
        <h2 id="lines">{words.lines}</h2>
        {/* Another choice begins at its own first page. */}
        <DeliveryLines key={JSON.stringify(choice)} choice={choice} unitId={unitId} isTable />
      </section>
    </>
  )
}

export const OfficeDeliveriesScreen = () => {
  const unit = usePublishingUnit()
  const ledger = useLedger(choiceOf(everything('2000-01-01', ''), '', unit.unitId))
  return (
    <Screen title={words.officeTitle} back={{ to: '/office', label: words.office }} isWide>
      <PublishingUnitField {...unit} />
      <QueryView query={ledger}>
        {(data) => <Ledger key={unit.unitId} unitId={unit.unitId} first={data} />}
      </QueryView>
    </Screen>
  )
}

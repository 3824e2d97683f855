/** Shows officers how essays stand unit by unit in counts alone: copied and weak ones apart, no name, no text (U-11). */
import { appCopyCheck } from '@quan-triet/shared/i18n/vi/app-copy-check'
import { appEssayRates as words } from '@quan-triet/shared/i18n/vi/app-essay-rates'
import { appProgressUnits } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { EssayRates } from '@quan-triet/shared/models/essay-rates'
import { useParams, useSearchParams } from 'react-router-dom'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useEssayRates } from './api.ts'
import { Changing } from './changing.tsx'
import { EssayRatesTable } from './essay-rates-table.tsx'
import { essayRateColumns } from './essay-rate-columns.ts'

const Total = ({ total }: Pick<EssayRates, 'total'>) => (
  <dl className="card office-facts">
    {essayRateColumns.map(({ label, textOf }) => (
      <div key={label}>
        <dt className="soft">{label}</dt>
        <dd className="strong">
          <Changing text={textOf(total)} />
        </dd>
      </div>
    ))}
  </dl>
)

const Rates = ({ rates }: { rates: EssayRates }) => (
  <>
    <div className="stack-xs">
      <p className="strong">{rates.unit.nameOrg}</p>
      <p>{rates.campaign.title}</p>
      <p className="soft">{appProgressUnits.countedAt(rates.countedAt)}</p>
    </div>
    <Total total={rates.total} />
    {rates.children.length > 0 && <EssayRatesTable rates={rates} />}
    <section className="stack-xs" aria-labelledby="essay-rates-how">
      <h2 id="essay-rates-how">{words.how}</h2>
      <p className="soft">{rates.isClosed ? words.dueClosed : words.dueOpen}</p>
      <p className="soft">{words.rewrites}</p>
      <p className="soft">{words.small}</p>
    </section>
  </>
)

const OfUnit = ({ unitId, campaignId }: { unitId: string; campaignId: string }) => {
  const rates = useEssayRates({ unitId, campaignId })
  const above = rates.data?.above ?? null
  return (
    <>
      {above !== null && (
        <p>
          <LinkButton kind="quiet" to={`?unit=${encodeURIComponent(above.id)}`}>
            {words.up(above.shortName)}
          </LinkButton>
        </p>
      )}
      <QueryView query={rates}>{(data) => <Rates rates={data} />}</QueryView>
    </>
  )
}

export const EssayRatesScreen = () => {
  const { campaignId = '' } = useParams()
  const [params] = useSearchParams()
  const [duty] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? duty?.orgUnit.id
  return (
    <Screen
      title={words.title}
      back={{ to: `/office/campaigns/${campaignId}`, label: appCopyCheck.campaign }}
      isWide
    >
      {unitId === undefined ? (
        <p className="empty">{words.noUnit}</p>
      ) : (
        <OfUnit key={unitId} unitId={unitId} campaignId={campaignId} />
      )}
    </Screen>
  )
}

/** Shows how far study is in a unit and in each unit below it, one level at a time, down to the branch (U-02, U-11). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import { appProgressUnits } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { CampaignChoice } from '@quan-triet/shared/models/figures'
import type { Coverage } from '@quan-triet/shared/models/progress'
import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useCampaignChoices, useCoverage } from './api.ts'
import { CurveCard } from './curve-card.tsx'
import { Further } from './further.tsx'
import { LinesCard } from './lines-card.tsx'
import { NamesCard } from './names-card.tsx'
import { OwnCard } from './own-card.tsx'
import { UnitList } from './unit-list.tsx'
import '../../styles/coverage.css'

const UnitRatingCounts = lazy(async () => ({
  default: (await import('../../components/unit-rating-counts.tsx')).UnitRatingCounts,
}))

const addressOf = (unit: string, campaign: string): string =>
  `/office/progress?${new URLSearchParams({ unit, campaign }).toString()}`

const CoverageView = ({ coverage }: { coverage: Coverage }) => (
  <>
    <p className="soft">
      {coverage.countedAt === null
        ? appProgress.keptNow(coverage.day)
        : appProgressUnits.countedAt(coverage.countedAt)}
    </p>
    <div className="progress-top">
      <OwnCard coverage={coverage} />
      <CurveCard coverage={coverage} />
    </div>
    <Further coverage={coverage} />
    {coverage.hasNames && <NamesCard coverage={coverage} />}
    {coverage.children.length > 0 && <UnitList key={coverage.unit.id} coverage={coverage} />}
    <LinesCard coverage={coverage} />
    <Suspense fallback={null}>
      <UnitRatingCounts unitId={coverage.unit.id} />
    </Suspense>
  </>
)

/** The units where the person holds a duty, and the campaigns: only where there is something to choose. */
const Choices = (props: { unitId: string; campaignId: string; campaigns: CampaignChoice[] }) => {
  const { unitId, campaignId, campaigns } = props
  const [, setParams] = useSearchParams()
  const duties = useDutiesWith('see_figures')
  const isOwn = duties.some((duty) => duty.orgUnit.id === unitId)
  if (campaigns.length < 2 && (duties.length < 2 || !isOwn)) return null
  return (
    <div className="office-fields">
      {duties.length > 1 && isOwn && (
        <SelectField
          label={appProgress.unit}
          choices={duties.map(({ orgUnit }) => ({ value: orgUnit.id, label: orgUnit.nameOrg }))}
          value={unitId}
          onChange={(unit) => setParams({ unit })}
        />
      )}
      {campaigns.length > 1 && (
        <SelectField
          label={appProgress.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          value={campaignId}
          onChange={(campaign) => setParams({ unit: unitId, campaign })}
        />
      )}
    </div>
  )
}

const Progress = (props: { unitId: string; campaignId: string; campaigns: CampaignChoice[] }) => {
  const { campaignId, campaigns } = props
  const coverage = useCoverage(props)
  const above = coverage.data?.above ?? null
  const back =
    above === null
      ? { to: '/office', label: appOffice.title }
      : { to: addressOf(above.id, campaignId), label: above.shortName }
  const title = campaigns.find((one) => one.id === campaignId)?.title
  return (
    <Screen title={appProgress.title} back={back} isWide>
      {title !== undefined && <p className="strong">{title}</p>}
      <Choices {...props} />
      <QueryView query={coverage}>{(data) => <CoverageView coverage={data} />}</QueryView>
    </Screen>
  )
}

const Waiting = ({ unitId, campaignId }: { unitId: string; campaignId: string }) => {
  const choices = useCampaignChoices(unitId)
  const campaigns = choices.data?.campaigns ?? []
  const [newest] = campaigns
  if (newest)
    return (
      <Progress
        key={unitId}
        unitId={unitId}
        campaignId={campaignId === '' ? newest.id : campaignId}
        campaigns={campaigns}
      />
    )
  return (
    <Screen title={appProgress.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <QueryView query={choices}>
        {() => <p className="empty">{appProgress.noCampaign}</p>}
      </QueryView>
    </Screen>
  )
}

export const CoverageScreen = () => {
  const [params] = useSearchParams()
  const [first] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? first?.orgUnit.id ?? ''
  return <Waiting unitId={unitId} campaignId={params.get('campaign') ?? ''} />
}

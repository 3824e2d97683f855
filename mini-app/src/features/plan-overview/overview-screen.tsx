/** Shows to the level above which units have issued their programme, are late, and wait for whom (feature 53, U-05). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appPlanOverview as words } from '@quan-triet/shared/i18n/vi/app-plan-overview'
import type { CampaignChoice } from '@quan-triet/shared/models/figures'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type {
  PlanOverview,
  PlanOverviewFilter,
  PlanOverviewReach,
} from '@quan-triet/shared/models/plan-overview'
import { Link, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useDutiesWith } from '../../lib/me.ts'
import overviewStyles from '../../styles/plan-overview.css?inline'
import { useCampaignsOf, useOverview } from './api.ts'
import { Sums } from './sums.tsx'
import { UnitsTable } from './units-table.tsx'

const reaches = choicesOf(words.reaches)
const filters = choicesOf(words.filters)

/** What the address asks for: it is kept when somebody comes back from a plan. */
const useAsked = () => {
  const [params, setParams] = useSearchParams()
  const [first] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? first?.orgUnit.id ?? ''
  const reach: PlanOverviewReach = params.get('reach') === 'tat_ca' ? 'tat_ca' : 'con'
  const state: PlanOverviewFilter =
    filters.find(({ value }) => value === params.get('state'))?.value ?? 'tat_ca'
  const campaign = params.get('campaign')
  const withChange = (change: Record<string, string>): URLSearchParams => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) next.set(name, value)
    return next
  }
  return {
    unitId,
    campaign,
    reach,
    state,
    change: (change: Record<string, string>) => setParams(withChange(change)),
    pathOf: (unit: string) => `/office/plans?${withChange({ unit }).toString()}`,
  }
}

type Asked = ReturnType<typeof useAsked>

const Path = ({
  path,
  unit,
  pathOf,
}: { path: OrgUnitName[]; unit: OrgUnitName } & Pick<Asked, 'pathOf'>) => (
  <nav aria-label={words.path}>
    <ol className="overview-path">
      {path.map(({ id, nameOrg }) => (
        <li key={id}>
          <Link to={pathOf(id)}>{nameOrg}</Link>
        </li>
      ))}
      <li aria-current="page" className="strong">
        {unit.nameOrg}
      </li>
    </ol>
  </nav>
)

/** Whoever frees a unit's children also says who is in charge of them. */
const overseersPath = ({ unit, rows }: PlanOverview): string =>
  rows.some(({ mayExcuse }) => mayExcuse)
    ? `/office/overseers?unit=${encodeURIComponent(unit.id)}`
    : '/office/overseers'

interface PagesProps {
  pages: PlanOverview[]
  asked: Asked
  more: { isThere: boolean; isBusy: boolean; ask: () => void }
}

const Pages = ({ pages, asked, more }: PagesProps) => {
  const [first] = pages
  const mayReview = useDutiesWith('make_reports').length + useDutiesWith('review_plans').length > 0
  if (!first) return null
  const rows = pages.flatMap((page) => page.rows)
  return (
    <>
      {mayReview && rows.length > 0 && (
        <div className="office-actions">
          <LinkButton to="/office/plan-reviews">{words.toReviews}</LinkButton>
          <LinkButton to={overseersPath(first)}>{words.toOverseers}</LinkButton>
        </div>
      )}
      <Path path={first.path} unit={first.unit} pathOf={asked.pathOf} />
      <SelectField
        label={words.reach}
        choices={reaches}
        value={asked.reach}
        onChange={(reach) => asked.change({ reach })}
      />
      <Sums sums={first.sums} chosen={asked.state} onChoose={(state) => asked.change({ state })} />
      <section className="card" aria-labelledby="overview-units">
        <h2 id="overview-units">{words.listed(asked.state)}</h2>
        {rows.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <UnitsTable rows={rows} pathOf={asked.pathOf} mayReview={mayReview} />
        )}
        {more.isThere && (
          <Button isWide isBusy={more.isBusy} onPress={more.ask}>
            {words.more}
          </Button>
        )}
      </section>
    </>
  )
}

interface CampaignProps {
  asked: Asked
  chosen: CampaignChoice
  campaigns: CampaignChoice[]
}

const OfCampaign = ({ asked, chosen, campaigns }: CampaignProps) => {
  const { unitId, state, reach } = asked
  const overview = useOverview({ unitId, campaignId: chosen.id, state, reach })
  return (
    <>
      {campaigns.length > 1 ? (
        <SelectField
          label={words.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={chosen.id}
          onChange={(campaign) => asked.change({ campaign })}
        />
      ) : (
        <p className="strong">{chosen.title}</p>
      )}
      <QueryView query={overview}>
        {({ pages }) => (
          <Pages
            pages={pages}
            asked={asked}
            more={{
              isThere: overview.hasNextPage,
              isBusy: overview.isFetchingNextPage,
              ask: () => void overview.fetchNextPage(),
            }}
          />
        )}
      </QueryView>
    </>
  )
}

/** Only for whoever holds duties in several units. */
const UnitChoice = ({ unitId, change }: Pick<Asked, 'unitId' | 'change'>) => {
  const duties = useDutiesWith('see_figures')
  const units = new Map(duties.map(({ orgUnit }) => [String(orgUnit.id), orgUnit.nameOrg]))
  if (units.size < 2 || !units.has(unitId)) return null
  return (
    <SelectField
      label={words.unit}
      choices={[...units].map(([value, label]) => ({ value, label }))}
      value={unitId}
      onChange={(unit) => change({ unit })}
    />
  )
}

export const OverviewScreen = () => {
  const asked = useAsked()
  const choices = useCampaignsOf(asked.unitId)
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <style>{overviewStyles}</style>
      <p>{words.intro}</p>
      <UnitChoice unitId={asked.unitId} change={asked.change} />
      <QueryView query={choices}>
        {({ campaigns }) => {
          const chosen = campaigns.find(({ id }) => id === asked.campaign) ?? campaigns[0]
          if (!chosen) return <p className="empty">{words.noCampaign}</p>
          return <OfCampaign asked={asked} chosen={chosen} campaigns={campaigns} />
        }}
      </QueryView>
    </Screen>
  )
}

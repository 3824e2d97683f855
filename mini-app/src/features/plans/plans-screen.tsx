/** Lists the programme and the own personal plan of each campaign, where each stands, and what may be begun. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanRow, UnitPlans } from '@quan-triet/shared/models/plan'
import { type PlanState, planStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import type { ComponentProps } from 'react'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useBeginPlan, usePlans } from './api.ts'
import { BeginSheet } from './begin-sheet.tsx'
import { planPath } from './plan-path.ts'

type Campaign = UnitPlans['campaigns'][number]

const KINDS: Record<PlanState, NonNullable<ComponentProps<typeof Chip>['kind']>> = {
  nhap: 'plain',
  lay_y_kien: 'info',
  gui_xem_xet: 'info',
  yeu_cau_sua: 'warn',
  da_cho_y_kien: 'info',
  ban_hanh: 'good',
  thuc_hien: 'good',
  so_ket: 'good',
  tong_ket: 'good',
  dong: 'good',
}

const Standing = ({ row: { standing, due } }: { row: PlanRow }) => (
  <>
    <p className="line">
      {standing === null ? (
        <Chip>{words.notBegun}</Chip>
      ) : (
        <Chip kind={KINDS[standing.state]}>{planStateLabels[standing.state]}</Chip>
      )}
    </p>
    <p className="soft">{due === null ? words.noDue : words.due(due.at, due.isTentative)}</p>
    {standing !== null && standing.issuedOn !== null && (
      <p>{words.issuedAs(standing.number, standing.issuedOn)}</p>
    )}
  </>
)

interface BeginProps {
  row: PlanRow
  campaign: Campaign
  templates: UnitPlans['templates']
}

/** Without anything to begin from but the template there is nothing to ask. */
const Begin = ({ row: { kind }, campaign, templates }: BeginProps) => {
  const begin = useBeginPlan(campaign.nodeId)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const start = (fromPlanId: UnitPlans['templates'][number]['planId'] | null): void =>
    begin.mutate({ kind, fromPlanId }, { onSuccess: ({ id }) => navigate(planPath(id)) })
  const hasChoice = kind === 'tap_the' && templates.length > 0
  return (
    <>
      <Button
        kind="primary"
        label={words.beginOf(kind, campaign.title)}
        isBusy={begin.isPending}
        onPress={() => (hasChoice ? setOpen(true) : start(null))}
      >
        {words.begin}
      </Button>
      {isOpen && (
        <BeginSheet
          templates={templates}
          isBusy={begin.isPending}
          error={begin.error}
          onBegin={start}
          onClose={() => setOpen(false)}
        />
      )}
      {!isOpen && <ProblemBanner error={begin.error} />}
    </>
  )
}

const PlanCard = (props: BeginProps) => {
  const { row, campaign } = props
  const id = `${row.kind}-${campaign.nodeId}`
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{words.kinds[row.kind]}</h3>
      <Standing row={row} />
      {row.kind === 'tap_the' && campaign.excuse !== null && (
        <Banner kind="info">
          <p>{words.excused(campaign.excuse)}</p>
        </Banner>
      )}
      {row.planId !== null && (
        <LinkButton to={planPath(row.planId)} label={words.openOf(row.kind, campaign.title)}>
          {words.open}
        </LinkButton>
      )}
      {row.planId === null && row.mayBegin && <Begin {...props} />}
    </section>
  )
}

const Campaigns = ({ data }: { data: UnitPlans }) =>
  data.campaigns.length === 0 ? (
    <p className="empty">{words.none}</p>
  ) : (
    data.campaigns.map((campaign) => (
      <section key={campaign.nodeId} className="stack" aria-labelledby={`of-${campaign.nodeId}`}>
        <h2 id={`of-${campaign.nodeId}`}>{campaign.title}</h2>
        <div className="stack columns">
          <PlanCard row={campaign.programme} campaign={campaign} templates={data.templates} />
          {campaign.personal !== null && (
            <PlanCard row={campaign.personal} campaign={campaign} templates={[]} />
          )}
        </div>
      </section>
    ))
  )

const Earlier = ({ earlier }: Pick<UnitPlans, 'earlier'>) =>
  earlier.length > 0 && (
    <section className="stack-s" aria-labelledby="earlier-plans">
      <h2 id="earlier-plans">{words.earlier}</h2>
      <ul className="list">
        {earlier.map(({ planId, title, state, changedOn }) => (
          <li key={planId}>
            <RowLink to={planPath(planId)} title={title}>
              <span className="soft">{words.stateOn(planStateLabels[state], changedOn)}</span>
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  )

const ToTasks = () => (
  <ul className="list">
    <li>
      <RowLink to="/tasks" title={words.toTasks} before={<SignTile name="check" />}>
        <span className="soft">{words.toTasksHint}</span>
      </RowLink>
    </li>
  </ul>
)

export const PlansScreen = () => {
  const [params, setParams] = useSearchParams()
  const plans = usePlans(params.get('unit') ?? undefined)
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }} isWide>
      <p>{words.intro}</p>
      <QueryView query={plans}>
        {(data) => (
          <>
            {data.units.length > 1 && (
              <SelectField
                label={words.unit}
                choices={data.units.map(({ id, nameOrg }) => ({
                  value: String(id),
                  label: nameOrg,
                }))}
                value={data.unit.id}
                onChange={(unit) => setParams({ unit })}
              />
            )}
            <Campaigns data={data} />
            <ToTasks />
            <Earlier earlier={data.earlier} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

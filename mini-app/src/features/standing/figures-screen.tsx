/** Shows the figures of study of a unit with all below it: both ratios, what is missing, and each unit below. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { CampaignChoice, JudgedFigure, UnitFigures } from '@quan-triet/shared/models/figures'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { CountBar } from '../../components/count-bar.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { DayField } from '../../components/day-field.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { neededFor } from '../../lib/needed-for.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useCampaignChoices, useFigures } from './api.ts'

interface JudgedProps {
  label: string
  figure: JudgedFigure
  figures: UnitFigures
}

/** F-04 on one base; the base of the plan is named (B-07). */
const Judged = ({ label, figure, figures }: JudgedProps) => {
  const { numerator, denominator, base } = figure
  return (
    <div className="stack-xs">
      <dt className="soft">
        {label}
        {base === figures.reportingBase && ` (${appStanding.planBase})`}
      </dt>
      <dd className="stack-xs">
        <span className="strong">{appStanding.ratio(numerator, denominator)}</span>
        <CountBar
          done={numerator}
          of={denominator}
          needed={neededFor(figures.targetPercent, denominator)}
          isNumbered
        />
        <span>{appStanding.verdict(figure)}</span>
      </dd>
    </div>
  )
}

const Fact = ({ label, text }: { label: string; text: string }) => (
  <div className="stack-xs">
    <dt className="soft">{label}</dt>
    <dd>{text}</dd>
  </div>
)

/** What is missing by the target that the unit has set for itself, where it is stricter. */
const OwnTarget = ({ figures }: { figures: UnitFigures }) => {
  const { ownTarget, reportingBase } = figures
  if (ownTarget === null) return null
  const judged = reportingBase === 'tong_so' ? ownTarget.ofMembers : ownTarget.ofRequired
  return (
    <Fact
      label={appStanding.ownTarget(ownTarget.percent, appStanding.bases[reportingBase])}
      text={appStanding.verdict(judged)}
    />
  )
}

const Facts = ({ figures }: { figures: UnitFigures }) => {
  const { study, masses } = figures
  return (
    <dl className="office-facts">
      <Judged label={appStanding.ofRequired} figure={figures.ofRequired} figures={figures} />
      <Judged label={appStanding.ofMembers} figure={figures.ofMembers} figures={figures} />
      <OwnTarget figures={figures} />
      <Fact label={appStanding.columns.members} text={appStanding.counts(study)} />
      <Fact
        label={appStanding.writers}
        text={appStanding.writersText(study.writersSoFar, study.writers)}
      />
      <Fact label={appStanding.guestsApart} text={appStanding.guestsText(study.guests)} />
      <Fact label={appStanding.massesRow} text={appStanding.massesFigure(masses)} />
    </dl>
  )
}

const Children = ({ figures, query }: { figures: UnitFigures; query: string }) => (
  <div className="office-scroll" role="region" aria-label={appStanding.tableLabel} tabIndex={0}>
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{appStanding.columns.unit}</th>
          <th scope="col">{appStanding.columns.ofRequired}</th>
          <th scope="col">{appStanding.columns.ofMembers}</th>
          <th scope="col">{appStanding.columns.exempt}</th>
        </tr>
      </thead>
      <tbody>
        {figures.children.map(({ unit, study }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link to={`?unit=${encodeURIComponent(unit.id)}&${query}`}>{unit.shortName}</Link>
            </th>
            <td>{appStanding.ratio(study.completedRequired, study.required)}</td>
            <td>{appStanding.ratio(study.completed, study.members)}</td>
            <td>{formatCount(study.exempt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Figures = ({ unitId, campaigns }: { unitId: string; campaigns: CampaignChoice[] }) => {
  const [params] = useSearchParams()
  const [campaignId, setCampaignId] = useState(params.get('campaign') ?? campaigns[0]?.id ?? '')
  const [day, setDay] = useState(params.get('day') ?? dayOf(serverNow()))
  const figures = useFigures({ unitId, campaignId, day })
  return (
    <>
      <div className="office-fields">
        <SelectField
          label={appStanding.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          value={campaignId}
          onChange={setCampaignId}
        />
        <DayField label={appStanding.onDay} value={day} onChange={setDay} />
      </div>
      <QueryView query={figures}>
        {(data) => (
          <>
            <section className="stack-xs">
              <h2>{data.unit.nameOrg}</h2>
              <p>{appStanding.target(data.targetPercent, appStanding.bases[data.reportingBase])}</p>
            </section>
            <Facts figures={data} />
            {data.masses.undeclared > 0 && (
              <Banner kind="info">
                <p>{appStanding.undeclared(data.masses.undeclared)}</p>
              </Banner>
            )}
            {data.children.length > 0 && (
              <Children
                figures={data}
                query={new URLSearchParams({ campaign: campaignId, day }).toString()}
              />
            )}
          </>
        )}
      </QueryView>
    </>
  )
}

export const FiguresScreen = () => {
  const [params] = useSearchParams()
  const unitId = params.get('unit') ?? ''
  const campaigns = useCampaignChoices(unitId)
  return (
    <Screen
      title={appStanding.figures}
      back={{
        to: `/office/standing?unit=${encodeURIComponent(unitId)}`,
        label: appStanding.title,
      }}
      isWide
    >
      <QueryView query={campaigns}>
        {({ campaigns: all }) =>
          all.length === 0 ? (
            <p className="empty">{appStanding.noCampaign}</p>
          ) : (
            <ClockFirst>
              <Figures key={unitId} unitId={unitId} campaigns={all} />
            </ClockFirst>
          )
        }
      </QueryView>
    </Screen>
  )
}

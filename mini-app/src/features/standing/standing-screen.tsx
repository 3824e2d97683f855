/** Shows how the people of a unit stand: counts, the units below, who stands apart, and what can be recorded. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { UnitStanding } from '@quan-triet/shared/models/standing'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useUnitStanding } from './api.ts'
import { UnitPeople } from './unit-people.tsx'

const Tools = ({ standing }: { standing: UnitStanding }) => {
  const runs = useDutiesWith('run_branch').some((duty) => duty.orgUnit.id === standing.unit.id)
  const of = `unit=${encodeURIComponent(standing.unit.id)}`
  return (
    <ul className="list">
      <li>
        <RowLink
          to={`/office/standing/figures?${of}`}
          before={<SignTile name="document" />}
          title={appStanding.figures}
        >
          <span className="soft">{appStanding.figuresHint}</span>
        </RowLink>
      </li>
      {runs && (
        <li>
          <RowLink
            to={`/office/standing/masses?${of}`}
            before={<SignTile name="people" />}
            title={appStanding.masses}
          >
            <span className="soft">{appStanding.massesHint}</span>
          </RowLink>
        </li>
      )}
      {standing.children.length === 0 && (
        <li>
          <RowLink
            to={`/office/standing/admit?${of}`}
            before={<SignTile name="pen" />}
            title={appStanding.admit}
          >
            <span className="soft">{appStanding.admitHint}</span>
          </RowLink>
        </li>
      )}
    </ul>
  )
}

const Children = ({ standing }: { standing: UnitStanding }) => (
  <section className="stack-s" aria-labelledby="units">
    <h2 id="units">{appStanding.unitsTitle}</h2>
    <ul className="list">
      {standing.children.map(({ unit, counts }) => (
        <li key={unit.id}>
          <RowLink to={`/office/standing?unit=${encodeURIComponent(unit.id)}`} title={unit.nameOrg}>
            <span className="soft">{appStanding.counts(counts)}</span>
          </RowLink>
        </li>
      ))}
    </ul>
  </section>
)

const EndingSoon = ({ standing }: { standing: UnitStanding }) => {
  const ending = standing.people.filter(({ exemptions }) => exemptions.some((one) => one.endsSoon))
  return (
    ending.length > 0 && (
      <Banner kind="warn">
        <p>{appStanding.endingSoon(ending.length)}</p>
      </Banner>
    )
  )
}

const Unit = ({ standing }: { standing: UnitStanding }) => (
  <>
    <section className="stack-xs">
      <h2>{standing.unit.nameOrg}</h2>
      <p>{appStanding.counts(standing.counts)}</p>
    </section>
    <EndingSoon standing={standing} />
    <Tools standing={standing} />
    {standing.children.length > 0 && <Children standing={standing} />}
    <UnitPeople standing={standing} />
  </>
)

export const StandingScreen = () => {
  const duties = useDutiesWith('manage_people')
  const [params, setParams] = useSearchParams()
  const asked = params.get('unit')
  const unitId = asked ?? duties[0]?.orgUnit.id ?? ''
  const standing = useUnitStanding(unitId)
  const isOwn = duties.some((duty) => duty.orgUnit.id === unitId)
  return (
    <Screen
      title={appStanding.title}
      back={
        isOwn
          ? { to: '/office', label: appStanding.back }
          : { to: '/office/standing', label: appStanding.title }
      }
      isWide
    >
      {duties.length > 1 && isOwn && (
        <SelectField
          label={appStanding.unit}
          choices={duties.map(({ orgUnit }) => ({ value: orgUnit.id, label: orgUnit.nameOrg }))}
          value={unitId}
          onChange={(unit) => setParams({ unit })}
        />
      )}
      <QueryView query={standing}>{(data) => <Unit standing={data} />}</QueryView>
    </Screen>
  )
}

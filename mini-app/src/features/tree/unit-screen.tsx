/** Shows one unit on a day: where it stands, its counts, its history, and what may be done to it. */
import { formatCount, formatDay } from '@quan-triet/shared/i18n/format'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { TreeChangeKind, UnitDetail } from '@quan-triet/shared/models/org-unit'
import { levelLabels } from '@quan-triet/shared/vocabulary/levels'
import { useLocation, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useUnit } from './api.ts'
import { changeKinds } from './change-draft.ts'
import { ClockFirst } from '../../components/clock-first.tsx'
import { today, useDay } from './use-day.ts'
import { UnitHistory } from './unit-history.tsx'

/** Safe because ids of units are any text: one that does not exist is answered by the server. */
export const asUnitId = (text: string | undefined): OrgUnitId => (text ?? '') as OrgUnitId

/** What the screen of a change leaves behind in the history of the browser once it is done. */
export const CHANGED = 'changed'

const Facts = ({ unit }: { unit: UnitDetail }) => {
  const facts: [label: string, value: string][] = [
    [appTree.place, unit.path.map((step) => step.nameOrg).join(' › ')],
    [appTree.level, levelLabels[unit.level]],
    [appTree.committee, unit.nameCommittee],
    [appTree.code, unit.code],
    [appTree.members, formatCount(unit.members)],
    [appTree.guests, unit.guests === 0 ? '' : formatCount(unit.guests)],
    [appTree.unitsBelow, unit.unitsBelow === 0 ? '' : formatCount(unit.unitsBelow)],
    [appTree.founded, formatDay(unit.validFrom)],
  ]
  return (
    <dl className="office-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd className="strong">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** What happens to the topmost unit is decided above it: here it can only be renamed and given units. */
const kindsFor = (unit: UnitDetail): readonly TreeChangeKind[] =>
  unit.path.length > 0 ? changeKinds : ['thanh_lap', 'doi_ten']

const Actions = ({ unit, day }: { unit: UnitDetail; day: Day }) => (
  <section className="stack-s" aria-labelledby="change">
    <h2 id="change">{appTree.change}</h2>
    <ul className="list">
      {kindsFor(unit).map((kind) => (
        <li key={kind}>
          <RowLink
            to={`/office/tree/${unit.id}/change/${kind}?day=${day}`}
            title={appTree.actions[kind].title}
          >
            <span className="soft">{appTree.actions[kind].hint}</span>
          </RowLink>
        </li>
      ))}
    </ul>
  </section>
)

const Unit = ({ unit, day }: { unit: UnitDetail; day: Day }) => {
  const isClosed = unit.validTo !== null && unit.validTo <= today()
  return (
    <>
      {unit.validTo !== null && (
        <Banner kind="info">
          <p>{(isClosed ? appTree.closedOn : appTree.closesOn)(formatDay(unit.validTo))}</p>
        </Banner>
      )}
      {unit.openItems > 0 && unit.mayChange && (
        <ul className="list">
          <li>
            <RowLink
              to={`/office/rebindings?unit=${unit.id}`}
              title={appTree.openItems(formatCount(unit.openItems))}
            />
          </li>
        </ul>
      )}
      <Facts unit={unit} />
      {unit.mayChange && !isClosed && (
        <ul className="list">
          <li>
            <RowLink to={`/office/webhooks?unit=${unit.id}`} title={appOffice.webhooks.title}>
              <span className="soft">{appOffice.webhooks.hint}</span>
            </RowLink>
          </li>
        </ul>
      )}
      <UnitHistory unit={unit} />
      {unit.mayChange && unit.validTo === null && <Actions unit={unit} day={day} />}
    </>
  )
}

const UnitOfDay = () => {
  const { id } = useParams()
  const wasChanged = useLocation().state === CHANGED
  const [day] = useDay()
  const unit = useUnit(asUnitId(id), day)
  return (
    <Screen
      title={unit.data?.nameOrg ?? appTree.title}
      back={{ to: `/office/tree?day=${day}`, label: appTree.title }}
      isWide
    >
      {wasChanged && (
        <Banner kind="good">
          <p>{appTree.done}</p>
        </Banner>
      )}
      <QueryView query={unit}>{(found) => <Unit unit={found} day={day} />}</QueryView>
    </Screen>
  )
}

export const UnitScreen = () => (
  <ClockFirst>
    <UnitOfDay />
  </ClockFirst>
)

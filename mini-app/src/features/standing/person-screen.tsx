/** Shows how a member stands today, the history, and what can be recorded. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type {
  ExemptionView,
  MembershipView,
  PersonStanding,
} from '@quan-triet/shared/models/standing'
import { exemptionKindLabels } from '@quan-triet/shared/vocabulary/exemption-kinds'
import { memberStageLabels } from '@quan-triet/shared/vocabulary/member-stages'
import { membershipEndLabels } from '@quan-triet/shared/vocabulary/membership-ends'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { usePersonStanding } from './api.ts'
import { EndSheet } from './end-sheet.tsx'
import { PersonActions } from './person-actions.tsx'

const StateChip = ({ state }: { state: ExemptionView['state'] }) => (
  <Chip kind={state === 'dang' ? 'good' : state === 'sap_toi' ? 'info' : 'plain'}>
    {appStanding.states[state]}
  </Chip>
)

const canEnd = (row: { state: ExemptionView['state'] }): boolean =>
  row.state === 'dang' || row.state === 'sap_toi'

interface Ending {
  id: string
  of: 'exemption' | 'attachment'
  what: string
  from: string
}

interface RowProps<Row> {
  row: Row
  onEnd: (ending: Ending) => void
}

const ExemptionRow = ({ row, onEnd }: RowProps<ExemptionView>) => {
  const what = exemptionKindLabels[row.kind]
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{what}</span>
        <span>{appStanding.span(row.from, row.until)}</span>
        <span className="soft">{appStanding.decision(row.decisionNumber, row.decisionOn)}</span>
        <span className="line">
          <StateChip state={row.state} />
          {row.endsSoon && <Chip kind="warn">{appStanding.endsSoon}</Chip>}
        </span>
      </span>
      {canEnd(row) && (
        <Button
          label={appStanding.endOf(what)}
          onPress={() => onEnd({ id: row.id, of: 'exemption', what, from: row.from })}
        >
          {appStanding.end}
        </Button>
      )}
    </li>
  )
}

const MembershipRow = ({ row, onEnd }: RowProps<MembershipView>) => {
  const what = `${appStanding.attach[row.attach]}, ${row.unit.nameOrg}`
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{row.unit.nameOrg}</span>
        <span>
          {row.attach === 'tam_thoi' ? appStanding.attach.tam_thoi : memberStageLabels[row.stage]}
          {', '}
          {appStanding.span(row.from, row.until)}
        </span>
        {row.endedFor && <span className="soft">{membershipEndLabels[row.endedFor]}</span>}
        <span>
          <StateChip state={row.state} />
        </span>
      </span>
      {row.attach === 'tam_thoi' && canEnd(row) && (
        <Button
          label={appStanding.endOf(what)}
          onPress={() => onEnd({ id: row.id, of: 'attachment', what, from: row.from })}
        >
          {appStanding.end}
        </Button>
      )}
    </li>
  )
}

const Summary = ({ person }: { person: PersonStanding }) => (
  <section className="stack-xs">
    <h2>
      {person.fullName}
      {person.birthYear !== null && `, ${appStanding.born(person.birthYear)}`}
    </h2>
    <p>{person.unit ? person.unit.nameOrg : appStanding.noUnit}</p>
    {person.stage && (
      <p className="line">
        <Chip>{memberStageLabels[person.stage]}</Chip>
        <Chip kind={person.standing === 'mien' ? 'info' : 'good'}>
          {appStanding.standings[person.standing]}
        </Chip>
      </p>
    )}
  </section>
)

const Person = ({ person }: { person: PersonStanding }) => {
  const [ending, setEnding] = useState<Ending | null>(null)
  return (
    <>
      <Summary person={person} />
      <PersonActions person={person} />
      <section className="stack-s" aria-labelledby="exemptions">
        <h2 id="exemptions">{appStanding.exemptionsTitle}</h2>
        {person.exemptions.length === 0 ? (
          <p className="soft">{appStanding.noExemption}</p>
        ) : (
          <ul className="list">
            {person.exemptions.map((row) => (
              <ExemptionRow key={row.id} row={row} onEnd={setEnding} />
            ))}
          </ul>
        )}
      </section>
      <section className="stack-s" aria-labelledby="memberships">
        <h2 id="memberships">{appStanding.membershipsTitle}</h2>
        <ul className="list">
          {person.memberships.map((row) => (
            <MembershipRow key={row.id} row={row} onEnd={setEnding} />
          ))}
        </ul>
      </section>
      {ending && (
        <EndSheet personId={person.personId} ending={ending} onClose={() => setEnding(null)} />
      )}
    </>
  )
}

export const PersonScreen = () => {
  const { personId = '' } = useParams()
  const person = usePersonStanding(personId)
  useServerClock()
  const unit = person.data?.unit
  return (
    <Screen
      title={appStanding.personTitle}
      back={{
        to: unit ? `/office/standing?unit=${encodeURIComponent(unit.id)}` : '/office/standing',
        label: appStanding.title,
      }}
      isWide
    >
      <QueryView query={person}>{(data) => <Person person={data} />}</QueryView>
    </Screen>
  )
}

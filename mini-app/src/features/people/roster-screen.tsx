/** Shows the secretary the branch's roster and gives out the codes that let people in. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPeople } from '@quan-triet/shared/i18n/vi/app-people'
import type { RosterCode, RosterEntry } from '@quan-triet/shared/models/person'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { useGiveCode, useRoster } from './api.ts'
import '../../styles/screens.css'

const describe = ({ birthYear, roles, standing, isOnPaper }: RosterEntry): string =>
  [
    roles.map((role) => roleLabels[role]).join(', '),
    birthYear !== null && appPeople.bornIn(birthYear),
    standing !== 'phai_hoc' && appPeople.standings[standing],
    isOnPaper && appPeople.onPaper,
  ]
    .filter(Boolean)
    .join(', ')

const CodeSheet = ({ code, onClose }: { code: RosterCode; onClose: () => void }) => (
  <Sheet title={appPeople.codeTitle(code.fullName)} onClose={onClose} closeWords={appCommon.close}>
    <p className="roster-code" aria-label={appPeople.codeLabel(code.code)}>
      {code.code}
    </p>
    <p>{appPeople.codeText}</p>
    <p className="strong">{appPeople.codeUntil(formatDayTime(code.expiresAt))}</p>
  </Sheet>
)

interface PersonProps {
  person: RosterEntry
  isBusy: boolean
  onGiveCode: () => void
}

const PersonRow = ({ person, isBusy, onGiveCode }: PersonProps) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="strong">{person.fullName}</span>
      <span className="soft">{describe(person)}</span>
    </span>
    {!person.isBound && (
      <Button isBusy={isBusy} label={appPeople.giveCodeOf(person.fullName)} onPress={onGiveCode}>
        {appPeople.giveCode}
      </Button>
    )}
  </li>
)

interface GroupProps {
  id: string
  title: string
  people: RosterEntry[]
  give: ReturnType<typeof useGiveCode>
}

const Group = ({ id, title, people, give }: GroupProps) =>
  people.length > 0 && (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="list">
        {people.map((person) => (
          <PersonRow
            key={person.personId}
            person={person}
            isBusy={give.isPending && give.variables === person.personId}
            onGiveCode={() => give.mutate(person.personId)}
          />
        ))}
      </ul>
    </section>
  )

const People = ({ people }: { people: RosterEntry[] }) => {
  const [search, setSearch] = useState('')
  const give = useGiveCode()
  const found = people.filter(({ fullName }) => matchesName(fullName, search))
  const bound = found.filter(({ isBound }) => isBound)
  const unbound = found.filter(({ isBound }) => !isBound)
  if (people.length === 0) return <p className="empty">{appPeople.empty}</p>
  return (
    <>
      <SearchField
        label={appPeople.search}
        hint={appPeople.searchHint}
        value={search}
        onChange={setSearch}
      />
      <ProblemBanner error={give.error} />
      {found.length === 0 && <p className="empty">{appPeople.searchNone}</p>}
      {unbound.length > 0 && <p className="soft">{appPeople.unboundHint}</p>}
      <Group
        id="unbound"
        title={appPeople.unboundTitle(formatCount(unbound.length))}
        people={unbound}
        give={give}
      />
      <Group
        id="bound"
        title={appPeople.boundTitle(formatCount(bound.length))}
        people={bound}
        give={give}
      />
      {give.data && <CodeSheet code={give.data} onClose={give.reset} />}
    </>
  )
}

export const RosterScreen = () => {
  const roster = useRoster()
  return (
    <Screen title={appPeople.title} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={roster}>{({ people }) => <People people={people} />}</QueryView>
      <ul className="list">
        <li>
          <RowLink to="/my-data/branch" title={appPeople.consents}>
            <span className="soft">{appPeople.consentsHint}</span>
          </RowLink>
        </li>
      </ul>
    </Screen>
  )
}

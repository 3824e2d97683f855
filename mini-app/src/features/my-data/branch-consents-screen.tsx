/** Shows the secretary who agreed to the notice, who is served on paper and who is helped, and takes what paper says. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import { appPeople } from '@quan-triet/shared/i18n/vi/app-people'
import type { BranchConsent } from '@quan-triet/shared/models/consent'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { useBranchConsents } from './api.ts'
import { PaperSheet } from './paper-sheet.tsx'

const kinds = { chua_hoi: 'warn', dong_y: 'good', khong_dong_y: 'plain', rut: 'plain' } as const

const PersonRow = ({ person, onRecord }: { person: BranchConsent; onRecord: () => void }) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="strong">{person.fullName}</span>
      <span className="soft">
        {[
          person.birthYear !== null && appPeople.bornIn(person.birthYear),
          person.way === 'giay' && appMyData.wayPaper,
          person.helper && appMyData.assistedBy(person.helper.fullName),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span className="line">
        <Chip kind={kinds[person.consent]}>{appMyData.branchStates[person.consent]}</Chip>
        {person.isOnPaper && <Chip kind="info">{appMyData.onPaper}</Chip>}
        {person.isAssisted && <Chip>{appMyData.assisted}</Chip>}
      </span>
    </span>
    <Button label={appMyData.recordOf(person.fullName)} onPress={onRecord}>
      {appMyData.record}
    </Button>
  </li>
)

const People = ({ people }: { people: BranchConsent[] }) => {
  const [search, setSearch] = useState('')
  const [openedId, setOpenedId] = useState<string | null>(null)
  const opened = people.find((one) => one.personId === openedId)
  const found = people.filter(({ fullName }) => matchesName(fullName, search))
  const count = (is: (one: BranchConsent) => boolean) => formatCount(people.filter(is).length)
  return (
    <>
      <p className="strong">
        {appMyData.branchCounts(
          count((one) => one.consent === 'dong_y'),
          count((one) => one.isOnPaper),
          count((one) => one.consent === 'chua_hoi'),
        )}
      </p>
      <SearchField
        label={appPeople.search}
        hint={appPeople.searchHint}
        value={search}
        onChange={setSearch}
      />
      {found.length === 0 && <p className="empty">{appPeople.searchNone}</p>}
      <ul className="list">
        {found.map((person) => (
          <PersonRow
            key={person.personId}
            person={person}
            onRecord={() => setOpenedId(person.personId)}
          />
        ))}
      </ul>
      {opened && <PaperSheet person={opened} people={people} onClose={() => setOpenedId(null)} />}
    </>
  )
}

export const BranchConsentsScreen = () => {
  const consents = useBranchConsents()
  return (
    <Screen title={appMyData.branchTitle} back={{ to: '/people', label: appPeople.title }}>
      <p>{appMyData.branchIntro}</p>
      <QueryView query={consents}>{({ people }) => <People people={people} />}</QueryView>
    </Screen>
  )
}

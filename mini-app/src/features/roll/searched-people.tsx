/** Lists people of the roll with a search above, once they are too many to see at a glance. */
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { useState } from 'react'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { PeopleList } from './people-list.tsx'

const FEW = 8

interface Props {
  roll: Roll
  people: RollEntry[]
}

export const SearchedPeople = ({ roll, people }: Props) => {
  const [search, setSearch] = useState('')
  const found = people.filter(({ fullName }) => matchesName(fullName, search))
  return (
    <>
      {(people.length > FEW || search !== '') && (
        <SearchField
          label={appRoll.search}
          hint={appRoll.searchHint}
          value={search}
          onChange={setSearch}
        />
      )}
      {search !== '' && found.length === 0 && <p className="empty">{appRoll.searchNone}</p>}
      <PeopleList roll={roll} people={found} />
    </>
  )
}

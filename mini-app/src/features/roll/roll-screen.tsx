/** Shows the whole roll of a session, to search, confirm, mark and decide on leave. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { sessionName } from '../../lib/session-name.ts'
import { useRoll } from './api.ts'
import { CountCard } from './count-card.tsx'
import { filterRoll, type RollFilter } from './roll-entries.ts'
import { SearchedPeople } from './searched-people.tsx'
import '../../styles/fields.css'

const FILTERS: RollFilter[] = ['all', 'missing', 'awaiting', 'leave']

interface FiltersProps {
  roll: Roll
  filter: RollFilter
  onChange: (filter: RollFilter) => void
}

const Filters = ({ roll, filter, onChange }: FiltersProps) => (
  <div className="filters" role="group" aria-label={appRoll.show}>
    {FILTERS.map((name) => ({ name, count: filterRoll(roll.people, name).length }))
      // A filter with nobody behind it is only in the way.
      .filter(({ name, count }) => count > 0 || name === filter || name === 'all')
      .map(({ name, count }) => (
        <button
          key={name}
          type="button"
          className="filter"
          aria-pressed={name === filter}
          onClick={() => onChange(name)}
        >
          {appRoll.filters[name]} ({formatCount(count)})
        </button>
      ))}
  </div>
)

const WholeRoll = ({ roll }: { roll: Roll }) => {
  const [filter, setFilter] = useState<RollFilter>('all')
  const people = filterRoll(roll.people, filter)
  return (
    <>
      <CountCard counts={roll.counts} />
      <Filters roll={roll} filter={filter} onChange={setFilter} />
      {people.length === 0 && <p className="empty">{appRoll.filterNone}</p>}
      <SearchedPeople roll={roll} people={people} />
    </>
  )
}

export const RollScreen = () => {
  const { id = '' } = useParams()
  const roll = useRoll(id)
  const name = roll.data ? sessionName(roll.data.session) : appRoll.title
  return (
    <Screen title={appRoll.rollTitle} back={{ to: `/sessions/${id}`, label: name }}>
      <QueryView query={roll}>{(data) => <WholeRoll roll={data} />}</QueryView>
    </Screen>
  )
}

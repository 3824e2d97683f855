/** Shows the tree of units as it stands on a day, opened branch by branch or searched. */
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import { useState } from 'react'
import { DayField } from '../../components/day-field.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { UnitHits } from '../../components/unit-hits.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useUnits, useUnitSearch } from './api.ts'
import { ClockFirst } from '../../components/clock-first.tsx'
import { UnitBranch } from './unit-branch.tsx'
import { pathWords } from './unit-picker.tsx'
import { useDay } from './use-day.ts'

const Tree = ({ day }: { day: string }) => {
  const tops = useUnits(day)
  return (
    <QueryView query={tops}>
      {({ units }) =>
        units.length === 0 ? (
          <p className="empty">{appTree.noneYet}</p>
        ) : (
          <ul className="tree">
            {units.map((unit) => (
              <UnitBranch key={unit.id} unit={unit} day={day} isOpenAtFirst={units.length === 1} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

const TreeOfDay = () => {
  const [day, setDay] = useDay()
  const [search, setSearch] = useState('')
  const asked = useSettledSearch(search)
  const hits = useUnitSearch(day, asked)
  const mayChange = useDutiesWith('manage_tree').length > 0
  return (
    <Screen title={appTree.title} back={{ to: '/office', label: appTree.office }} isWide>
      <div className="office-fields">
        <DayField label={appTree.dayLabel} value={day} onChange={setDay} />
        <SearchField
          label={appTree.searchLabel}
          hint={appTree.searchHint}
          value={search}
          onChange={setSearch}
        />
      </div>
      {asked === '' ? (
        <Tree key={day} day={day} />
      ) : (
        <UnitHits query={hits}>
          {(hit) => (
            <RowLink to={`/office/tree/${hit.id}?day=${day}`} title={hit.nameOrg}>
              <span className="soft">{pathWords(hit)}</span>
            </RowLink>
          )}
        </UnitHits>
      )}
      {mayChange && (
        <ul className="list">
          <li>
            <RowLink to="/office/rebindings" title={appTree.leftToDecide}>
              <span className="soft">{appTree.leftToDecideHint}</span>
            </RowLink>
          </li>
        </ul>
      )}
    </Screen>
  )
}

export const TreeScreen = () => (
  <ClockFirst>
    <TreeOfDay />
  </ClockFirst>
)

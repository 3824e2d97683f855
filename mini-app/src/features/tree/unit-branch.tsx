/** One unit of the tree, which opens to show those under it. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitLine } from '@quan-triet/shared/models/org-unit'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from '../../components/icon.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useUnits } from './api.ts'

interface Props {
  unit: UnitLine
  day: Day
  /** The first of a view is open from the start. */
  isOpenAtFirst?: boolean
}

const Below = ({ unit, day }: Props) => {
  const below = useUnits(day, unit.id)
  return (
    <QueryView query={below}>
      {({ units, hasMore }) => (
        <>
          <ul className="tree-below">
            {units.map((child) => (
              <UnitBranch key={child.id} unit={child} day={day} />
            ))}
          </ul>
          {hasMore && <p className="soft">{appTree.more}</p>}
        </>
      )}
    </QueryView>
  )
}

export const UnitBranch = ({ unit, day, isOpenAtFirst = false }: Props) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const hasUnits = unit.unitsBelow > 0
  return (
    <li>
      <div className="tree-row">
        {hasUnits ? (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={isOpen}
            aria-label={(isOpen ? appTree.close : appTree.open)(unit.nameOrg)}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="forward" size={22} />
          </button>
        ) : (
          <span className="tree-leaf" aria-hidden="true" />
        )}
        <Link className="tree-name" to={`/office/tree/${unit.id}?day=${day}`}>
          <span className="strong">{unit.nameOrg}</span>
          <span className="soft">
            {appTree.counts(formatCount(unit.unitsBelow), formatCount(unit.members))}
          </span>
        </Link>
      </div>
      {isOpen && hasUnits && <Below unit={unit} day={day} />}
    </li>
  )
}

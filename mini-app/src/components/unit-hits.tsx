/** Lists the units that a search found, each shown by whoever asked. */
import { appUnits } from '@quan-triet/shared/i18n/vi/app-units'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from './query-view.tsx'

export interface FoundUnit {
  id: string
  nameOrg: string
}

interface Props<Unit extends FoundUnit> {
  query: UseQueryResult<{ units: readonly Unit[] }>
  children: (unit: Unit) => ReactNode
}

export const UnitHits = <Unit extends FoundUnit>({ query, children }: Props<Unit>) => (
  <QueryView query={query}>
    {({ units }) =>
      units.length === 0 ? (
        <p className="empty">{appUnits.searchNone}</p>
      ) : (
        <ul className="list">
          {units.map((unit) => (
            <li key={unit.id}>{children(unit)}</li>
          ))}
        </ul>
      )
    }
  </QueryView>
)

interface RowProps {
  name: string
  /** The units above it, which tell two of one name apart. */
  above?: string
  onChoose: () => void
}

export const UnitRow = ({ name, above, onChoose }: RowProps) => (
  <button type="button" className="row" onClick={onChoose}>
    <span className="grow stack-xs">
      <span className="strong">{name}</span>
      {above && <span className="soft">{above}</span>}
    </span>
  </button>
)

/** Lists the units below one, those with most people missing first; the order stays while the numbers change. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { Coverage } from '@quan-triet/shared/models/progress'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { Arrangement, ShownUnits } from './arrange-units.ts'
import { UnitTable } from './unit-table.tsx'
import { useSteadyUnits } from './use-steady-units.ts'

const orders = choicesOf(words.orders)

/** Pilot units only where there are any. */
const shownOf = ({ children }: Coverage): { value: ShownUnits; label: string }[] => [
  { value: 'all', label: appProgress.all },
  ...choicesOf(appProgress.phases),
  { value: 'unreported', label: words.unreported },
  ...(children.some((one) => one.isPilot) ? [{ value: 'pilot' as const, label: words.pilot }] : []),
]

export const UnitList = ({ coverage }: { coverage: Coverage }) => {
  const [arrangement, setArrangement] = useState<Arrangement>({
    order: 'missing',
    show: 'all',
    search: '',
  })
  const { units, isStale, sortAgain } = useSteadyUnits(coverage, arrangement)
  return (
    <section className="stack-s">
      <h2>{appProgress.below}</h2>
      <div className="office-fields">
        <SelectField
          label={appProgress.sort}
          choices={orders}
          value={arrangement.order}
          onChange={(order) => setArrangement({ ...arrangement, order })}
        />
        <SelectField
          label={appProgress.show}
          choices={shownOf(coverage)}
          value={arrangement.show}
          onChange={(show) => setArrangement({ ...arrangement, show })}
        />
        <SearchField
          label={appProgress.search}
          value={arrangement.search}
          onChange={(search) => setArrangement({ ...arrangement, search })}
        />
      </div>
      <div className="office-actions">
        <p className="soft" role="status">
          {appProgress.shown(units.length, coverage.children.length)}
          {isStale && `. ${words.orderChanged}`}
        </p>
        {isStale && <Button onPress={sortAgain}>{words.sortAgain}</Button>}
      </div>
      {units.length === 0 ? (
        <p className="empty">{appProgress.none}</p>
      ) : (
        <UnitTable units={units} coverage={coverage} />
      )}
    </section>
  )
}

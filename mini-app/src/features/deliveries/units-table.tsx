/** Shows the units below with how their messages stand, those that need a person first; one tap shows a unit's lines. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type {
  DeliveryChoice,
  DeliveryUnits,
  StandingCounts,
} from '@quan-triet/shared/models/delivery'
import { deliveryStandingLabels } from '@quan-triet/shared/vocabulary/delivery-standings'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useUnits } from './api.ts'

type Unit = DeliveryUnits['units'][number]

interface TableProps {
  units: readonly Unit[]
  standings: ReturnType<typeof standingsOf>
  onChoose: (unit: Unit) => void
}

/** Only what occurs has a column: seven would not fit. */
const standingsOf = (counts: StandingCounts) =>
  choicesOf(deliveryStandingLabels).filter(({ value }) => counts[value] > 0)

const Table = ({ units, standings, onChoose }: TableProps) => (
  <div className="office-scroll">
    <table className="office-table office-table-middle" aria-label={words.unitsTitle}>
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          {standings.map(({ value, label }) => (
            <th key={value} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row" className="office-cell">
              <button
                type="button"
                className="audit-actor strong"
                aria-label={words.seeUnit(unit.nameOrg)}
                onClick={() => onChoose(unit)}
              >
                {unit.nameOrg}
              </button>
            </th>
            {standings.map(({ value }) => (
              <td key={value}>{formatCount(unit.counts[value])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

interface PageProps extends Props {
  search: string
  skip: number
}

const Page = ({ choice, counts, search, skip, onChoose }: PageProps) => {
  const [isMore, setMore] = useState(false)
  const { toUnitId: _one, ...every } = choice
  const query = useUnits({ ...every, ...(search !== '' && { search }), skip })
  return (
    <QueryView query={query}>
      {({ units, next }) => (
        <>
          {units.length === 0 ? (
            <p className="empty">{words.unitsNone}</p>
          ) : (
            <Table units={units} standings={standingsOf(counts)} onChoose={onChoose} />
          )}
          {next !== null &&
            (isMore ? (
              <Page
                choice={choice}
                counts={counts}
                search={search}
                skip={next}
                onChoose={onChoose}
              />
            ) : (
              <Button isWide onPress={() => setMore(true)}>
                {words.more}
              </Button>
            ))}
        </>
      )}
    </QueryView>
  )
}

interface Props {
  choice: DeliveryChoice
  /** Of all the units together. */
  counts: StandingCounts
  onChoose: (unit: Unit) => void
}

export const UnitsTable = ({ choice, counts, onChoose }: Props) => {
  const [text, setText] = useState('')
  const search = useSettledSearch(text)
  return (
    <section className="stack-s" aria-labelledby="units">
      <h2 id="units">{words.unitsTitle}</h2>
      <div className="office-fields">
        <SearchField
          label={words.unitsSearch}
          hint={words.unitsSearchHint}
          value={text}
          onChange={setText}
        />
      </div>
      <Page
        key={search + JSON.stringify(choice)}
        choice={choice}
        counts={counts}
        search={search}
        skip={0}
        onChoose={onChoose}
      />
    </section>
  )
}

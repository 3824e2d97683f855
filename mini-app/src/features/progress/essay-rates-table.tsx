/** Shows essays unit by unit as a table at a desk and as a card each on a phone, with the sum as the last row. */
import { appEssayRates as words } from '@quan-triet/shared/i18n/vi/app-essay-rates'
import type { EssayRates } from '@quan-triet/shared/models/essay-rates'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { TableHead } from '../../components/table-head.tsx'
import { Changing } from './changing.tsx'
import { essayRateColumns } from './essay-rate-columns.ts'
import '../../styles/coverage.css'
import '../../styles/progress.css'

type Counts = Parameters<(typeof essayRateColumns)[number]['textOf']>[0]

const Row = ({ head, counts }: { head: ReactNode; counts: Counts }) => (
  <tr>
    <th scope="row" className="office-cell">
      {head}
    </th>
    {essayRateColumns.map(({ label, textOf }) => {
      const text = textOf(counts)
      return (
        <td key={label}>
          {text !== '' && (
            <>
              <span className="progress-label">{label}: </span>
              <Changing text={text} />
            </>
          )}
        </td>
      )
    })}
  </tr>
)

type Child = EssayRates['children'][number]

/** Nothing stands below a branch: it leads nowhere. */
const UnitName = ({ unit, hasBelow }: Pick<Child, 'unit' | 'hasBelow'>) =>
  hasBelow ? (
    <Link to={`?unit=${encodeURIComponent(unit.id)}`}>{unit.shortName}</Link>
  ) : (
    unit.shortName
  )

export const EssayRatesTable = ({ rates }: { rates: EssayRates }) => {
  const { own, children, together, total } = rates
  return (
    <section className="stack-s">
      <h2>{words.below}</h2>
      <div
        className="office-scroll progress-frame"
        role="region"
        aria-label={words.below}
        tabIndex={0}
      >
        <table className="office-table office-stack progress-table">
          <TableHead heads={[words.unit, ...essayRateColumns.map(({ label }) => label)]} />
          <tbody>
            {children.map((child) => (
              <Row key={child.unit.id} head={<UnitName {...child} />} counts={child} />
            ))}
            {own !== null && <Row head={words.own} counts={own} />}
            {together !== null && (
              <Row head={words.together(together.units)} counts={{ verdicts: together }} />
            )}
            <Row head={<strong>{words.sum}</strong>} counts={total} />
          </tbody>
        </table>
      </div>
    </section>
  )
}

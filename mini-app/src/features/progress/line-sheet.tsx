/** Opens a number of a unit into the numbers of the units directly below it (U-03). */
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { Coverage, CoverageUnit } from '@quan-triet/shared/models/progress'
import type { ReportLine } from '@quan-triet/shared/models/report-line'
import { Link } from 'react-router-dom'
import { Sheet } from '../../components/sheet.tsx'

const textOf = (unit: CoverageUnit, { code }: ReportLine): string =>
  unit.texts[code] ?? words.notTold

interface Props {
  line: ReportLine
  coverage: Coverage
  onClose: () => void
}

export const LineSheet = ({ line, coverage, onClose }: Props) => {
  const { children, campaign } = coverage
  const addressOf = (unit: CoverageUnit): string =>
    `?${new URLSearchParams({
      unit: unit.unit.id,
      campaign: campaign.id,
      ...(unit.hasBelow && { line: line.code }),
    }).toString()}`
  return (
    <Sheet title={line.label} onClose={onClose} closeWords={words.close}>
      <p>
        {coverage.unit.shortName}: <span className="strong">{line.text}</span>
        {line.note !== '' && `; ${line.note}`}
      </p>
      <h3>{words.byUnit}</h3>
      <ul className="progress-parts">
        {children.map((unit) => (
          <li key={unit.unit.id}>
            <Link to={addressOf(unit)}>{unit.unit.shortName}</Link>
            <span>{textOf(unit, line)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** Shows the units below one as a table at a desk, with the columns of the report, and as a card each on a phone. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { Coverage, CoverageUnit } from '@quan-triet/shared/models/progress'
import type { ReportLineCode } from '@quan-triet/shared/models/report-line'
import { Link } from 'react-router-dom'
import { CountBar } from '../../components/count-bar.tsx'
import { neededFor } from '../../lib/needed-for.ts'
import { figuresOf } from './arrange-units.ts'
import { Changing } from './changing.tsx'
import { PhaseChip } from './phase-chip.tsx'
import '../../styles/coverage.css'

/** Columns 2–12 of the table beyond who has studied. */
const COLUMNS: readonly ReportLineCode[] = [
  'tccsd',
  'branches',
  'classes',
  'venues',
  'key_cadres',
  'masses',
  'essays_in',
  'essays_passed',
  'plans',
  'recommendations',
  'reports_sent',
]

const missingWords = (figure: JudgedFigure): string => {
  if (figure.verdict === 'khong_co_doi_tuong') return appProgress.nobody
  if (figure.missing === 0) return appProgress.enough
  const people = appProgress.people(figure.missing)
  return figure.isReachable ? people : `${people}, ${appProgress.cannot}`
}

/** What a column's head says at a desk, the cell says by itself on a phone. */
const Label = ({ words: label }: { words: string }) => (
  <span className="progress-label">{label}: </span>
)

interface RowProps {
  unit: CoverageUnit
  coverage: Coverage
  columns: readonly ReportLineCode[]
}

const addressOf = (unit: CoverageUnit, coverage: Coverage, line?: ReportLineCode): string =>
  `?${new URLSearchParams({
    unit: unit.unit.id,
    campaign: coverage.campaign.id,
    ...(line !== undefined && { line }),
  }).toString()}`

/** What a number counts stands one level down; that of a branch has nothing below it. */
const LineCell = ({
  unit,
  coverage,
  code,
}: Omit<RowProps, 'columns'> & { code: ReportLineCode }) => {
  const text = unit.texts[code] ?? words.notTold
  return (
    <td className="progress-wide">
      {unit.hasBelow && unit.texts[code] !== undefined ? (
        <Link to={addressOf(unit, coverage, code)}>
          <Changing text={text} />
        </Link>
      ) : (
        <Changing text={text} />
      )}
    </td>
  )
}

const UnitRow = ({ unit, coverage, columns }: RowProps) => {
  const [reported, other] = figuresOf(unit, coverage.reportingBase)
  const { numerator, denominator } = reported
  return (
    <tr>
      <th scope="row" className="office-cell">
        <Link to={addressOf(unit, coverage)}>{unit.unit.shortName}</Link>
        {unit.isPilot && <span className="soft"> ({words.isPilot})</span>}
      </th>
      <td>
        <Label words={appProgress.columns.missing} />
        <strong>
          <Changing text={missingWords(reported)} />
        </strong>
      </td>
      <td>
        <Label words={`${appProgress.columns.onBase}, ${appProgress.base[reported.base]}`} />
        <Changing text={appProgress.ratio(numerator, denominator)} />
        <CountBar
          done={numerator}
          of={denominator}
          needed={neededFor(coverage.targetPercent, denominator)}
        />
      </td>
      <td>
        <Label words={`${appProgress.columns.onBase}, ${appProgress.base[other.base]}`} />
        <Changing text={appProgress.ratio(other.numerator, other.denominator)} />
      </td>
      <td>
        <PhaseChip phase={unit.phase} />
      </td>
      <td>
        <Label words={words.report} />
        <Changing text={unit.report === null ? words.owesNone : words.owed(unit.report)} />
      </td>
      {columns.map((code) => (
        <LineCell key={code} unit={unit} coverage={coverage} code={code} />
      ))}
    </tr>
  )
}

export const UnitTable = ({ units, coverage }: { units: CoverageUnit[]; coverage: Coverage }) => {
  const { reportingBase } = coverage
  const otherBase = reportingBase === 'tong_so' ? 'phai_hoc' : 'tong_so'
  const { base } = appProgress
  const columns = coverage.lines.length === 0 ? [] : COLUMNS
  return (
    <div
      className="office-scroll progress-frame"
      role="region"
      aria-label={appProgress.below}
      tabIndex={0}
    >
      <table className="office-table office-stack progress-table">
        <thead>
          <tr>
            <th scope="col">{appProgress.columns.unit}</th>
            <th scope="col">{appProgress.columns.missing}</th>
            <th scope="col">
              {appProgress.columns.onBase}, {base[reportingBase]}
            </th>
            <th scope="col">
              {appProgress.columns.onBase}, {base[otherBase]}
            </th>
            <th scope="col">{appProgress.columns.phase}</th>
            <th scope="col">{words.report}</th>
            {columns.map((code) => (
              <th key={code} scope="col" className="progress-wide">
                {words.columns[code]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.unit.id} unit={unit} coverage={coverage} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Lists the units below one, those with most people missing first: a table at a desk, a card each on a phone. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { Coverage, CoverageUnit } from '@quan-triet/shared/models/progress'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { CountBar } from '../../components/count-bar.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { neededFor } from '../../lib/needed-for.ts'
import { type Arrangement, arrangeUnits, figuresOf } from './arrange-units.ts'
import { PhaseChip } from './phase-chip.tsx'

const missingWords = (figure: JudgedFigure): string => {
  if (figure.verdict === 'khong_co_doi_tuong') return appProgress.nobody
  if (figure.missing === 0) return appProgress.enough
  const people = appProgress.people(figure.missing)
  return figure.isReachable ? people : `${people}, ${appProgress.cannot}`
}

/** What a column's head says at a desk, the cell says by itself on a phone. */
const Label = ({ words }: { words: string }) => <span className="progress-label">{words}: </span>

interface RowProps {
  unit: CoverageUnit
  coverage: Coverage
  /** Whether any of the units has units below it. */
  isDeep: boolean
}

const UnitRow = ({ unit, coverage, isDeep }: RowProps) => {
  const [reported, other] = figuresOf(unit, coverage.reportingBase)
  const to = new URLSearchParams({ unit: unit.unit.id, campaign: coverage.campaign.id })
  const { numerator, denominator } = reported
  return (
    <tr>
      <th scope="row" className="office-cell">
        <Link to={`?${to.toString()}`}>{unit.unit.shortName}</Link>
      </th>
      <td>
        <Label words={appProgress.columns.missing} />
        <strong>{missingWords(reported)}</strong>
      </td>
      <td>
        <Label words={`${appProgress.columns.onBase}, ${appProgress.base[reported.base]}`} />
        {appProgress.ratio(numerator, denominator)}
        <CountBar
          done={numerator}
          of={denominator}
          needed={neededFor(coverage.targetPercent, denominator)}
        />
      </td>
      <td>
        <Label words={`${appProgress.columns.onBase}, ${appProgress.base[other.base]}`} />
        {appProgress.ratio(other.numerator, other.denominator)}
      </td>
      <td>
        <PhaseChip phase={unit.phase} />
      </td>
      {isDeep && (
        <td>
          {unit.hasBelow && (
            <>
              <Label words={appProgress.columns.begun} />
              {appProgress.ratio(unit.begun, unit.branches)}
            </>
          )}
        </td>
      )}
    </tr>
  )
}

const UnitTable = ({ units, coverage }: { units: CoverageUnit[]; coverage: Coverage }) => {
  const { reportingBase } = coverage
  const otherBase = reportingBase === 'tong_so' ? 'phai_hoc' : 'tong_so'
  const { columns, base } = appProgress
  const isDeep = coverage.children.some((one) => one.hasBelow)
  return (
    <div className="office-scroll" role="region" aria-label={appProgress.below} tabIndex={0}>
      <table className="office-table office-stack progress-table">
        <thead>
          <tr>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.missing}</th>
            <th scope="col">
              {columns.onBase}, {base[reportingBase]}
            </th>
            <th scope="col">
              {columns.onBase}, {base[otherBase]}
            </th>
            <th scope="col">{columns.phase}</th>
            {isDeep && <th scope="col">{columns.begun}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.unit.id} unit={unit} coverage={coverage} isDeep={isDeep} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const orders = choicesOf(appProgress.sorts)
const phases = [{ value: 'all' as const, label: appProgress.all }, ...choicesOf(appProgress.phases)]

export const UnitList = ({ coverage }: { coverage: Coverage }) => {
  const [arrangement, setArrangement] = useState<Arrangement>({
    order: 'missing',
    phase: 'all',
    search: '',
  })
  const { children, reportingBase } = coverage
  const units = arrangeUnits(children, reportingBase, arrangement)
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
          choices={phases}
          value={arrangement.phase}
          onChange={(phase) => setArrangement({ ...arrangement, phase })}
        />
        <SearchField
          label={appProgress.search}
          value={arrangement.search}
          onChange={(search) => setArrangement({ ...arrangement, search })}
        />
      </div>
      <p className="soft" role="status">
        {appProgress.shown(units.length, children.length)}
      </p>
      {units.length === 0 ? (
        <p className="empty">{appProgress.none}</p>
      ) : (
        <UnitTable units={units} coverage={coverage} />
      )}
    </section>
  )
}

/** Lets a unit be found by its name and taken; once taken, shows it and offers to take another. */
import { appUnits } from '@quan-triet/shared/i18n/vi/app-units'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from './button.tsx'
import { SearchField } from './search-field.tsx'
import { type FoundUnit, UnitHits, UnitRow } from './unit-hits.tsx'
import '../styles/fields.css'

interface Props<Unit extends FoundUnit> {
  label: string
  chosen: { nameOrg: string } | null
  text: string
  onType: (text: string) => void
  /** What the typed text found; null while nothing is asked for. */
  found: UseQueryResult<{ units: readonly Unit[] }> | null
  aboveOf: (unit: Unit) => string
  onChoose: (unit: Unit | null) => void
}

export const UnitField = <Unit extends FoundUnit>(props: Props<Unit>) => {
  const { label, chosen, text, found, aboveOf, onType, onChoose } = props
  if (chosen)
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <p>{appUnits.chosen(chosen.nameOrg)}</p>
        <Button onPress={() => onChoose(null)}>{appUnits.chooseAnother}</Button>
      </div>
    )
  return (
    <div className="stack-s">
      <SearchField label={label} hint={appUnits.searchHint} value={text} onChange={onType} />
      {found && (
        <UnitHits query={found}>
          {(unit) => (
            <UnitRow
              name={unit.nameOrg}
              above={aboveOf(unit)}
              onChoose={() => {
                onType('')
                onChoose(unit)
              }}
            />
          )}
        </UnitHits>
      )}
    </div>
  )
}

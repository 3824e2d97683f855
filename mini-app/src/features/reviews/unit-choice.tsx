/** Chooses among the units where the person holds a duty; shows nothing where there is one alone. */
import { appReviews as words } from '@quan-triet/shared/i18n/vi/app-reviews'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'

interface Props {
  unitId: string
  onChange: (unitId: string) => void
}

export const UnitChoice = ({ unitId, onChange }: Props) => {
  const duties = useDutiesWith('see_figures')
  const units = new Map(duties.map(({ orgUnit }) => [String(orgUnit.id), orgUnit.nameOrg]))
  if (units.size < 2 || !units.has(unitId)) return null
  return (
    <SelectField
      label={words.unit}
      choices={[...units].map(([value, label]) => ({ value, label }))}
      value={unitId}
      onChange={onChange}
    />
  )
}

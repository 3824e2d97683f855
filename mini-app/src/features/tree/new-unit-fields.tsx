/** The fields of a unit to be founded. */
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import { levelLabels } from '@quan-triet/shared/vocabulary/levels'
import { orgTypeLabels } from '@quan-triet/shared/vocabulary/org-types'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { UnitDraft } from './change-draft.ts'
import { NameFields } from './name-fields.tsx'
import '../../styles/fields.css'

interface Props {
  title: string
  unit: UnitDraft
  onChange: (unit: UnitDraft) => void
}

export const NewUnitFields = ({ title, unit, onChange }: Props) => (
  <fieldset className="stack-s">
    <legend>{title}</legend>
    <div className="office-fields">
      <NameFields names={unit} onChange={(names) => onChange({ ...unit, ...names })} />
      <TextField
        label={appTree.code}
        value={unit.code}
        onChange={(code) => onChange({ ...unit, code })}
        input={{ autoCapitalize: 'none', autoComplete: 'off' }}
      />
      <TextField
        label={appTree.symbol}
        hint={appTree.symbolHint}
        value={unit.symbol}
        onChange={(symbol) => onChange({ ...unit, symbol })}
      />
      <SelectField
        label={appTree.level}
        choices={choicesOf(levelLabels)}
        value={unit.level}
        onChange={(level) => onChange({ ...unit, level })}
      />
      <SelectField
        label={appTree.orgType}
        choices={choicesOf(orgTypeLabels)}
        value={unit.orgType}
        onChange={(orgType) => onChange({ ...unit, orgType })}
      />
    </div>
  </fieldset>
)

/** Lets the auditor choose lines by unit, action, time and the person who acted. */
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import { auditActions } from '@quan-triet/shared/i18n/vi/audit-actions'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { Field } from '../../components/field.tsx'
import { Icon } from '../../components/icon.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { Choices } from './choices.ts'
import { UnitSheet } from './unit-sheet.tsx'
import '../../styles/fields.css'

interface Props {
  choices: Choices
  onChange: (change: Partial<Choices>) => void
}

const byWords = new Intl.Collator('vi')
const actions = [
  { value: '', label: appAudit.actionAll },
  ...choicesOf(auditActions).toSorted((a, b) => byWords.compare(a.label, b.label)),
]

const UnitField = ({ choices, onChange }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Field label={appAudit.unit}>
      {(control) => (
        <>
          <button
            {...control}
            type="button"
            className="input"
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {choices.unit?.nameOrg ?? appAudit.unitAll}
            <Icon name="tree" size={24} />
          </button>
          {isOpen && (
            <UnitSheet
              onClose={() => setOpen(false)}
              onChoose={(unit) => {
                onChange({ unit })
                setOpen(false)
              }}
            />
          )}
        </>
      )}
    </Field>
  )
}

const Days = ({ choices: { days }, onChange }: Props) => (
  <>
    <DayField
      label={appAudit.from}
      value={days.from}
      onChange={(from) => onChange({ days: { ...days, from } })}
    />
    <DayField
      label={appAudit.to}
      value={days.to}
      onChange={(to) => onChange({ days: { ...days, to } })}
    />
  </>
)

export const AuditFilters = ({ choices, onChange }: Props) => (
  <section className="stack-s" aria-label={appAudit.filters}>
    <div className="office-fields">
      <UnitField choices={choices} onChange={onChange} />
      {choices.unit && (
        <SelectField
          label={appAudit.extent}
          choices={choicesOf(appAudit.extents)}
          value={choices.extent}
          onChange={(extent) => onChange({ extent })}
        />
      )}
      <SelectField
        label={appAudit.action}
        choices={actions}
        value={choices.action}
        onChange={(action) => onChange({ action })}
      />
      <SelectField
        label={appAudit.period}
        choices={choicesOf(appAudit.periods)}
        value={choices.period}
        onChange={(period) => onChange({ period })}
      />
      {choices.period === 'days' && <Days choices={choices} onChange={onChange} />}
    </div>
    {choices.person && (
      <div className="office-actions">
        <p className="strong">{appAudit.onlyPerson(choices.person.fullName)}</p>
        <Button onPress={() => onChange({ person: null })}>{appAudit.anyone}</Button>
      </div>
    )}
  </section>
)

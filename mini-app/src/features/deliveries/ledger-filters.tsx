/** Lets messages be chosen by kind, way, part and planned hour. */
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { LedgerSummary } from '@quan-triet/shared/models/delivery'
import { deliveryWayLabels } from '@quan-triet/shared/vocabulary/delivery-states'
import { DayField } from '../../components/day-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { Choices } from './choices.ts'

interface FilterProps {
  choices: Choices
  parts: LedgerSummary['parts']
  onChange: (change: Partial<Choices>) => void
}

const Days = ({ choices: { days }, onChange }: Omit<FilterProps, 'parts'>) => (
  <>
    <DayField
      label={words.from}
      value={days.from}
      onChange={(from) => onChange({ days: { ...days, from } })}
    />
    <DayField
      label={words.to}
      value={days.to}
      onChange={(to) => onChange({ days: { ...days, to } })}
    />
  </>
)

const kinds = [{ value: '' as const, label: words.kindAll }, ...choicesOf(words.kinds)]
const ways = [{ value: '' as const, label: words.wayAll }, ...choicesOf(deliveryWayLabels)]

const partChoices = (parts: LedgerSummary['parts']) => [
  { value: '', label: words.partAll },
  ...parts.map((part) => ({
    value: String(part.id),
    label: words.partNamed(part.position, part.heading),
  })),
]

export const LedgerFilters = ({ choices, parts, onChange }: FilterProps) => (
  <>
    <SelectField
      label={words.part}
      choices={partChoices(parts)}
      value={choices.partId}
      onChange={(partId) => onChange({ partId })}
    />
    <SelectField
      label={words.kind}
      choices={kinds}
      value={choices.kind}
      onChange={(kind) => onChange({ kind })}
    />
    <SelectField
      label={words.way}
      choices={ways}
      value={choices.way}
      onChange={(way) => onChange({ way })}
    />
    <SelectField
      label={words.period}
      choices={choicesOf(words.periods)}
      value={choices.period}
      onChange={(period) => onChange({ period })}
    />
    {choices.period === 'days' && <Days choices={choices} onChange={onChange} />}
  </>
)

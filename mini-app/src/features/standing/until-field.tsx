/** Asks whether something has a last day, and which. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { addDays } from '@quan-triet/shared/time/calendar'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'

interface Props {
  from: string
  until: string | null
  onChange: (until: string | null) => void
}

const QUARTER = 90

export const UntilField = ({ from, until, onChange }: Props) => (
  <>
    <ChoiceList
      legend={appStanding.hasEnd}
      choices={[
        { value: 'open', label: appStanding.withoutEnd },
        { value: 'dated', label: appStanding.withEnd },
      ]}
      value={until === null ? 'open' : 'dated'}
      onChange={(chosen) => onChange(chosen === 'open' ? null : addDays(from, QUARTER))}
    />
    {until !== null && (
      <DayField label={appStanding.lastDay} value={until} from={from} onChange={onChange} />
    )}
  </>
)

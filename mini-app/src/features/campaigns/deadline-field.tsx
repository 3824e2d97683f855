/** Takes a deadline as the plan words it, and shows at once how it is understood. */
import { formatDue } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { useDeferredValue } from 'react'
import { TextField } from '../../components/text-field.tsx'
import { useDeadlineReading } from './api.ts'

interface Props {
  label: string
  wording: string
  /** A date without year is the next such date from this day on. */
  wordedOn: string
  onChange: (wording: string) => void
  hint?: string | undefined
}

export const DeadlineField = ({ label, wording, wordedOn, onChange, hint }: Props) => {
  const { data } = useDeadlineReading(useDeferredValue(wording), wordedOn)
  const isAsked = wording.trim() !== '' && data !== undefined
  const dueAt = data?.dueAt ?? null
  return (
    <div className="stack-xs">
      <TextField
        label={label}
        hint={hint}
        value={wording}
        onChange={onChange}
        error={isAsked && dueAt === null ? appCampaigns.unreadable : undefined}
        input={{ maxLength: 300, placeholder: appCampaigns.wordingExample }}
      />
      {isAsked && dueAt !== null && (
        <p className="soft" role="status">
          {appCampaigns.readAs(formatDue(dueAt))}
          {data.isTentative && ` (${appCampaigns.tentative})`}
        </p>
      )}
    </div>
  )
}

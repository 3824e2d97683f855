/** The sessions of a class that is being planned: day, hours and main venue of each. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { addDays } from '@quan-triet/shared/time/calendar'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import '../../styles/fields.css'

export interface SessionDraft {
  day: string
  from: string
  to: string
  venue: string
}

interface Props {
  sessions: SessionDraft[]
  onChange: (sessions: SessionDraft[]) => void
}

const One = ({
  session,
  number,
  onChange,
}: {
  session: SessionDraft
  number: number
  onChange: (session: SessionDraft) => void
}) => (
  <fieldset className="stack-s">
    <legend>{appCampaigns.sessionNumber(number)}</legend>
    <DayField
      label={appCampaigns.day}
      value={session.day}
      onChange={(day) => onChange({ ...session, day })}
    />
    <div className="pair">
      <TimeField
        label={appCampaigns.from}
        value={session.from}
        onChange={(from) => onChange({ ...session, from })}
      />
      <TimeField
        label={appCampaigns.to}
        value={session.to}
        onChange={(to) => onChange({ ...session, to })}
      />
    </div>
    <TextField
      label={appCampaigns.venue}
      value={session.venue}
      onChange={(venue) => onChange({ ...session, venue })}
      input={{ maxLength: 200 }}
    />
  </fieldset>
)

export const SessionFields = ({ sessions, onChange }: Props) => {
  const last = sessions.at(-1)
  return (
    <>
      {sessions.map((session, index) => (
        <One
          key={`session-${String(index)}`}
          session={session}
          number={index + 1}
          onChange={(changed) => onChange(sessions.with(index, changed))}
        />
      ))}
      <div className="line">
        {last && (
          <Button onPress={() => onChange([...sessions, { ...last, day: addDays(last.day, 1) }])}>
            {appCampaigns.addSession}
          </Button>
        )}
        {sessions.length > 1 && (
          <Button onPress={() => onChange(sessions.slice(0, -1))}>
            {appCampaigns.removeSession}
          </Button>
        )}
      </div>
    </>
  )
}

/** A labelled hour of the day on the 24-hour clock, which phones set to another language would show otherwise. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useId } from 'react'
import '../styles/fields.css'

interface Props {
  label: string
  /** Wall time in Vietnam, `HH:MM`. */
  value: string
  onChange: (time: string) => void
  error?: string | undefined
}

const MINUTES_APART = 5
const twoDigits = (n: number): string => String(n).padStart(2, '0')
const hours = Array.from({ length: 24 }, (_, hour) => twoDigits(hour))
const fiveMinutes = Array.from({ length: 60 / MINUTES_APART }, (_, n) =>
  twoDigits(n * MINUTES_APART),
)

/** A minute that was set elsewhere, such as 07:32, stays among the choices. */
const minutesWith = (minute: string): string[] =>
  fiveMinutes.includes(minute) ? fiveMinutes : [...fiveMinutes, minute].toSorted()

const Part = (props: {
  label: string
  values: string[]
  value: string
  onChange: (value: string) => void
}) => (
  <select
    className="input numbers"
    aria-label={props.label}
    value={props.value}
    onChange={(event) => props.onChange(event.target.value)}
  >
    {props.values.map((value) => (
      <option key={value} value={value}>
        {value}
      </option>
    ))}
  </select>
)

export const TimeField = ({ label, value, onChange, error }: Props) => {
  const id = useId()
  const [hour = '', minute = ''] = value.split(':')
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {label}
      </span>
      <div className="clock">
        <Part
          label={appCommon.hourOf(label)}
          values={hours}
          value={hour}
          onChange={(next) => onChange(`${next}:${minute}`)}
        />
        <span className="strong" aria-hidden="true">
          :
        </span>
        <Part
          label={appCommon.minuteOf(label)}
          values={minutesWith(minute)}
          value={minute}
          onChange={(next) => onChange(`${hour}:${next}`)}
        />
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

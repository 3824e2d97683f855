/** A labelled field for long text that grows with what is written, so that all of it stays in sight. */
import { useId } from 'react'
import '../../styles/fields.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Letters; what the server takes for one heading. */
const LONGEST = 160_000

/** The hidden copy beside the field gives it its height: nothing is measured while somebody writes. */
export const GrowingField = ({ label, value, onChange }: Props) => {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="essay-field" data-text={value}>
        <textarea
          id={id}
          className="input"
          rows={6}
          maxLength={LONGEST}
          autoCapitalize="sentences"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}

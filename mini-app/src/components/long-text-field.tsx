/** A labelled field of several lines, for what people write in sentences. */
import { Field } from './field.tsx'
import '../styles/fields.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  maxLength: number
  hint?: string
}

export const LongTextField = ({ label, value, onChange, maxLength, hint }: Props) => (
  <Field label={label} hint={hint}>
    {(control) => (
      <textarea
        {...control}
        className="input"
        rows={4}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** A labelled field that offers a short list, for choices too many to lay out. */
import type { Choice } from '../lib/labelled.ts'
import { Field } from './field.tsx'
import '../styles/fields.css'

interface Props<Value extends string> {
  label: string
  choices: Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

export const SelectField = <Value extends string>({
  label,
  choices,
  value,
  onChange,
}: Props<Value>) => (
  <Field label={label}>
    {(control) => (
      <select
        {...control}
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

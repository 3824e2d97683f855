/** A list of large choices of which exactly one is taken. */
import { useId } from 'react'
import type { Choice } from '../lib/labelled.ts'
import '../styles/fields.css'

interface Props<Value extends string> {
  legend: string
  choices: Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  hint?: string
  /** Short words stand two in a row where the screen allows. */
  isShort?: boolean
}

export const ChoiceList = <Value extends string>({
  legend,
  choices,
  value,
  onChange,
  hint,
  isShort = false,
}: Props<Value>) => {
  const name = useId()
  return (
    <fieldset className="stack-s">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className={`choices${isShort ? ' choices-short' : ''}`}>
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

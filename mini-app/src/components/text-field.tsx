/** A labelled field of one line: text or a code. */
import type { InputHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import '../styles/fields.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  type?: 'text' | 'search'
  isCode?: boolean
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'placeholder'
  >
}

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  error,
  type = 'text',
  isCode = false,
  input,
}: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(control) => (
      <input
        {...control}
        {...input}
        className={`input${isCode ? ' input-code' : ''}`}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** A field in which a name is searched. */
import { TextField } from './text-field.tsx'

interface Props {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
}

export const SearchField = ({ label, hint, value, onChange }: Props) => (
  <TextField
    label={label}
    hint={hint}
    type="search"
    value={value}
    onChange={onChange}
    input={{ autoComplete: 'off' }}
  />
)

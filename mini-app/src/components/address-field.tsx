/** The field for an e-mail address; says that it is wrong only once it was left. */
import { appMailing } from '@quan-triet/shared/i18n/vi/app-mailing'
import { TextField } from './text-field.tsx'
import { looksLikeAddress } from '../lib/looks-like-address.ts'

interface Props {
  value: string
  onChange: (address: string) => void
}

/** Typed this far, an address should have its whole form. */
const LONG_ENOUGH = 6

export const AddressField = ({ value, onChange }: Props) => {
  const seemsWrong = value.length > LONG_ENOUGH && /[\s,;]|@.*@/.test(value.trim())
  return (
    <TextField
      label={appMailing.address}
      hint={appMailing.addressHint}
      value={value}
      onChange={onChange}
      error={seemsWrong && !looksLikeAddress(value) ? appMailing.addressWrong : undefined}
      input={{ inputMode: 'email', autoComplete: 'email', autoCapitalize: 'none', maxLength: 254 }}
    />
  )
}

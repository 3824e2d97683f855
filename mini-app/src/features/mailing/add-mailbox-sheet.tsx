/** Asks for the address and the name of a mailbox of the unit. */
import { appMailing } from '@quan-triet/shared/i18n/vi/app-mailing'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { AddressField } from '../../components/address-field.tsx'
import { useAddMailbox } from './api.ts'
import { looksLikeAddress } from '../../lib/looks-like-address.ts'

interface Props {
  unitId: string | undefined
  onClose: () => void
}

export const AddMailboxSheet = ({ unitId, onClose }: Props) => {
  const [address, setAddress] = useState('')
  const [label, setLabel] = useState('')
  const add = useAddMailbox(unitId)
  return (
    <Sheet title={appMailing.add} onClose={onClose}>
      <TextField
        label={appMailing.label}
        hint={appMailing.labelHint}
        value={label}
        onChange={setLabel}
        input={{ maxLength: 80 }}
      />
      <AddressField value={address} onChange={setAddress} />
      <ProblemBanner error={add.error} />
      <Button
        kind="primary"
        isBusy={add.isPending}
        isDisabled={!looksLikeAddress(address) || label.trim() === ''}
        onPress={() => add.mutate({ address, label }, { onSuccess: onClose })}
      >
        {appMailing.addConfirm}
      </Button>
    </Sheet>
  )
}

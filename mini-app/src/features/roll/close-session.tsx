/** Closes a session, after asking once and saying how many are not recorded yet. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useCloseSession } from './api.ts'

export const CloseSession = ({ roll }: { roll: Roll }) => {
  const [isAsking, setAsking] = useState(false)
  const close = useCloseSession(roll.session.id)
  const leave = (): void => {
    setAsking(false)
    close.reset()
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{appRoll.close}</Button>
      {isAsking && (
        <ConfirmSheet
          title={appRoll.closeTitle}
          text={appRoll.closeText(formatCount(roll.counts.unrecorded))}
          confirmWords={appRoll.closeConfirm}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(undefined, { onSuccess: leave })}
          onClose={leave}
        />
      )}
    </>
  )
}

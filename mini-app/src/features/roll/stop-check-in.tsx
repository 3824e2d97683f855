/** Ends the check-in of a session now, after asking once: people may be standing before the screen. */
import { appOrders } from '@quan-triet/shared/i18n/vi/app-orders'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useCloseCheckIn } from './api.ts'

export const StopCheckIn = ({ sessionId }: { sessionId: string }) => {
  const [isAsking, setAsking] = useState(false)
  const stop = useCloseCheckIn(sessionId)
  const leave = (): void => {
    setAsking(false)
    stop.reset()
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{appOrders.stopCheckIn}</Button>
      {isAsking && (
        <ConfirmSheet
          title={appOrders.stopTitle}
          text={appOrders.stopText}
          confirmWords={appOrders.stopCheckIn}
          isBusy={stop.isPending}
          error={stop.error}
          onConfirm={() => stop.mutate(undefined, { onSuccess: leave })}
          onClose={leave}
        />
      )}
    </>
  )
}

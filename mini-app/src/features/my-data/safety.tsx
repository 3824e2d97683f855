/** Lets the person sign out everywhere and withdraw the consent, each asked once more with what it means. */
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useMe } from '../../lib/me.ts'
import { useSignOutEverywhere, useWithdraw } from './api.ts'

export const Safety = () => {
  const { consent } = useMe()
  const [asks, setAsks] = useState<'sign-out' | 'withdraw' | null>(null)
  const signOut = useSignOutEverywhere()
  const withdraw = useWithdraw()
  const close = () => setAsks(null)
  return (
    <section className="stack-s" aria-labelledby="safety">
      <h2 id="safety">{appMyData.safetyTitle}</h2>
      {signOut.isSuccess && (
        <Banner kind="good">
          <p>{appMyData.signedOut}</p>
        </Banner>
      )}
      <Button isWide onPress={() => setAsks('sign-out')}>
        {appMyData.signOut}
      </Button>
      {consent === 'dong_y' && (
        <Button isWide onPress={() => setAsks('withdraw')}>
          {appMyData.withdraw}
        </Button>
      )}
      {asks === 'sign-out' && (
        <ConfirmSheet
          title={appMyData.signOutTitle}
          text={appMyData.signOutText}
          confirmWords={appMyData.signOutConfirm}
          isBusy={signOut.isPending}
          error={signOut.error}
          onConfirm={() => signOut.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asks === 'withdraw' && (
        <ConfirmSheet
          title={appMyData.withdrawTitle}
          text={appMyData.withdrawText}
          confirmWords={appMyData.withdrawConfirm}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      )}
    </section>
  )
}

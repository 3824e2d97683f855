/** Lets the screens show only once it is known whose phone this is. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appSignIn } from '@quan-triet/shared/i18n/vi/app-sign-in'
import type { Me } from '@quan-triet/shared/models/person'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { Loading } from '../components/loading.tsx'
import { Screen } from '../components/screen.tsx'
import { MeContext } from '../lib/me.ts'
import { isAtDesk } from '../lib/place.ts'
import { problemWords } from '../lib/problem.ts'
import { keys, queryClient } from '../lib/query.ts'
import { currentToken } from '../lib/sign-in.ts'
import { openStorage } from '../lib/storage.ts'
import { applyTextSize, recallTextSize } from '../lib/text-size.ts'
import { keepMe, useFindMe } from './find-me.ts'

const BindScreen = lazy(async () => ({
  default: (await import('../features/people/bind-screen.tsx')).BindScreen,
}))
const ConsentGate = lazy(async () => ({
  default: (await import('../features/my-data/consent-gate.tsx')).ConsentGate,
}))
const DeskSignInScreen = lazy(async () => ({
  default: (await import('../features/desk/desk-sign-in-screen.tsx')).DeskSignInScreen,
}))

const Opening = ({ words }: { words: string }) => (
  <Screen title={appCommon.productName}>
    <Loading words={words} />
  </Screen>
)

const enter = (me: Me): void => {
  keepMe(me)
  queryClient.setQueryData(keys.me, me)
}

const WhoseGate = ({ children }: { children: ReactNode }) => {
  const { data: me, error, isPending, isFetching, refetch } = useFindMe()
  if (me)
    return (
      <MeContext.Provider value={me}>
        {me.consent === 'dong_y' ? children : <ConsentGate />}
      </MeContext.Provider>
    )
  if (me === null) return <BindScreen onBound={enter} />
  if (isPending) return <Opening words={appSignIn.waiting} />
  return (
    <Screen title={appSignIn.failedTitle}>
      <Banner kind="bad">
        <p>{problemWords(error)}</p>
      </Banner>
      <Button kind="primary" isBusy={isFetching} onPress={() => void refetch()}>
        {appCommon.retry}
      </Button>
    </Screen>
  )
}

export const SignInGate = ({ children }: { children: ReactNode }) => {
  const [isReady, setReady] = useState(false)
  const [, setEntered] = useState<Me>()
  useEffect(() => {
    const open = async (): Promise<void> => {
      await openStorage()
      applyTextSize(recallTextSize())
      setReady(true)
    }
    void open()
  }, [])
  const opening = <Opening words={appCommon.opening} />
  if (!isReady) return opening
  return (
    <Suspense fallback={opening}>
      {isAtDesk() && currentToken() === undefined ? (
        <DeskSignInScreen
          onEntered={(me) => {
            enter(me)
            setEntered(me)
          }}
        />
      ) : (
        <WhoseGate>{children}</WhoseGate>
      )}
    </Suspense>
  )
}

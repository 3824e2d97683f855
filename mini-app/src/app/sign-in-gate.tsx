/** Lets the screens show only once it is known whose phone this is. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appSignIn } from '@quan-triet/shared/i18n/vi/app-sign-in'
import type { Me } from '@quan-triet/shared/models/person'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { Loading } from '../components/loading.tsx'
import { Screen } from '../components/screen.tsx'
import { showLook } from '../lib/look.ts'
import { MeContext } from '../lib/me.ts'
import { isAtDesk } from '../lib/place.ts'
import { problemWords } from '../lib/problem.ts'
import { keys, queryClient } from '../lib/query.ts'
import { currentToken } from '../lib/sign-in.ts'
import { openStorage, recall } from '../lib/storage.ts'
import { openNativeStorage } from '../lib/zalo.ts'
import { keepMe, useFindMe, useSameZalo } from './find-me.ts'

const BindScreen = lazy(async () => ({
  default: (await import('../features/people/bind-screen.tsx')).BindScreen,
}))
const ConsentGate = lazy(async () => ({
  default: (await import('../features/my-data/consent-gate.tsx')).ConsentGate,
}))
const DeskSignInScreen = lazy(async () => ({
  default: (await import('../features/desk/desk-sign-in-screen.tsx')).DeskSignInScreen,
}))

/** Without it signing in goes on all the same. */
const EarlyCodeNotice = lazy(async () => {
  try {
    return {
      default: (await import('../features/check-in/early-code-notice.tsx')).EarlyCodeNotice,
    }
  } catch {
    return { default: () => null }
  }
})

/** Whether the link that opened the app holds a check-in code, or one of before still waits on this device. */
const mayHoldCode = (): boolean =>
  /[?&]c=/.test(window.location.search) || recall('device:kept-check-ins') !== undefined

/** What stands before the app; a code scanned before is kept at once and said so. */
const Before = ({ children }: { children: ReactNode }) => (
  <>
    {mayHoldCode() && (
      <Suspense>
        <EarlyCodeNotice />
      </Suspense>
    )}
    {children}
  </>
)

const Opening = ({ words }: { words: string }) => (
  <Screen title={appCommon.productName}>
    <Loading words={words} />
  </Screen>
)

const enter = (me: Me): void => {
  keepMe(me)
  queryClient.setQueryData(keys.me, me)
}

/** Nobody known yet: being found out, not on any roster, or not to be found out now. */
const Unknown = ({ found }: { found: ReturnType<typeof useFindMe> }) => {
  const { data: me, error, isPending, isFetching, refetch } = found
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

const WhoseGate = ({ children }: { children: ReactNode }) => {
  useSameZalo()
  const found = useFindMe()
  const me = found.data
  if (!me)
    return (
      <Before>
        <Unknown found={found} />
      </Before>
    )
  return (
    <MeContext.Provider value={me}>
      {me.consent === 'dong_y' ? (
        children
      ) : (
        <Before>
          <ConsentGate />
        </Before>
      )}
    </MeContext.Provider>
  )
}

export const SignInGate = ({ children }: { children: ReactNode }) => {
  const [isReady, setReady] = useState(false)
  const [, setEntered] = useState<Me>()
  useEffect(() => {
    const open = async (): Promise<void> => {
      await openStorage(openNativeStorage)
      showLook()
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

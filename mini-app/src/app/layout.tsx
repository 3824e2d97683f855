/** Surrounds every screen with what goes on behind all of them: live news, warm links, kept check-ins. */
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router-dom'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Loading } from '../components/loading.tsx'
import { Screen } from '../components/screen.tsx'
import { routeOfLink } from '../lib/deep-link.ts'
import { watchLive } from '../lib/live.ts'
import { isInZalo } from '../lib/place.ts'
import { listKept } from '../lib/storage.ts'
import { onWarmOpen } from '../lib/zalo.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Navigation } from './navigation.tsx'

const Nothing = () => null

const loadKeptScans = async (): Promise<ComponentType> => {
  try {
    return (await import('../features/check-in/kept-scans-notice.tsx')).KeptScansNotice
  } catch {
    // Without network there is nothing to send either.
    return Nothing
  }
}

/** Nothing waits on most phones: the check-ins kept are looked through after the screen is there. */
const KeptScansNotice = lazy(async () => ({ default: await loadKeptScans() }))

const searchOf = (path: string): string => new URL(path, window.location.origin).search

/** A link tapped in the group while the app is open leads to its screen. */
const useWarmLinks = (): void => {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isInZalo()) return
    const stop = onWarmOpen((path) => {
      const route = routeOfLink(searchOf(path))
      if (route !== null) navigate(route)
    }).catch(() => () => {})
    return () => {
      void stop.then((stopListening) => stopListening())
    }
  }, [navigate])
}

const NOTICE_AFTER_MS = 1_500
const MARKS_AFTER_MS = 3_000

/** The screen itself comes first. */
const useLater = (): boolean => {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), NOTICE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLater
}

/** Marks of the roll made without network go even when that roll is not opened again. */
const useKeptMarks = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (listKept('marks:').length > 0)
        void import('../features/roll/kept-marks.ts').then(
          ({ sendAllMarks }) => sendAllMarks(),
          () => {
            // Without network they could not be sent either.
          },
        )
    }, MARKS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
}

const Waiting = () => (
  <Screen title={appCommon.productName}>
    <Loading shape="list" />
  </Screen>
)

export const Layout = () => {
  const { pathname } = useLocation()
  useWarmLinks()
  useKeptMarks()
  const isLater = useLater()
  useEffect(watchLive, [])
  return (
    <div className="shell">
      <div>
        <Suspense>{isLater && <KeptScansNotice />}</Suspense>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </div>
      <Navigation />
    </div>
  )
}

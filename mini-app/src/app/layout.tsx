/** Surrounds every screen with what goes on behind all of them: live news, warm links, kept check-ins. */
import { Suspense, useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router-dom'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Loading } from '../components/loading.tsx'
import { Screen } from '../components/screen.tsx'
import { KeptScansNotice } from '../features/check-in/kept-scans-notice.tsx'
import { routeOfLink } from '../lib/deep-link.ts'
import { watchLive } from '../lib/live.ts'
import { isInZalo } from '../lib/place.ts'
import { onWarmOpen } from '../lib/zalo.ts'

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

const Waiting = () => (
  <Screen title={appCommon.productName}>
    <Loading />
  </Screen>
)

export const Layout = () => {
  const { pathname } = useLocation()
  useWarmLinks()
  useEffect(watchLive, [])
  return (
    <>
      <KeptScansNotice />
      <Suspense key={pathname} fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </>
  )
}

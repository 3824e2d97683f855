/** Leads between the four places people go most: below on a phone, beside on a wide screen, away while somebody types. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useEffect, useRef, type ComponentProps } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { Icon } from '../components/icon.tsx'
import { useMay, useMe } from '../lib/me.ts'
import { useKeyboardOpen } from './use-keyboard-open.ts'

interface Place {
  to: string
  words: string
  icon: ComponentProps<typeof Icon>['name']
}

const HOME: Place = { to: '/', words: appCommon.navHome, icon: 'home' }
const READ: Place = { to: '/parts', words: appCommon.navRead, icon: 'book' }
const CHECK_IN: Place = { to: '/check-in', words: appCommon.navCheckIn, icon: 'qr' }
const CLASSES: Place = { to: '/sessions', words: appCommon.navClasses, icon: 'calendar' }
const ASK: Place = { to: '/ask', words: appCommon.navAsk, icon: 'info' }
const OFFICE: Place = { to: '/office', words: appCommon.navOffice, icon: 'tree' }

/** Whoever runs classes or holds a duty goes to those more often than to the questions, which stay on the home screen. */
const usePlaces = (): Place[] => {
  const runsClasses = useMay('run_branch')
  const hasDuty = useMe().duties.length > 0
  return [HOME, READ, runsClasses ? CLASSES : CHECK_IN, hasDuty ? OFFICE : ASK]
}

const isWithin = (pathname: string, to: string): boolean =>
  to === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${to}/`)

/** Beside the screen, on a wide one, it takes no height from what sticks to the foot. */
const heightBelow = (nav: HTMLElement | null): number => {
  const height = nav?.offsetHeight ?? 0
  return height < window.innerHeight / 2 ? height : 0
}

/** Tells the screens how high it is, so that what sticks to their foot stays above it. */
const useToldHeight = () => {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const root = document.documentElement
    const watch = new ResizeObserver(() =>
      root.style.setProperty('--nav', `${heightBelow(nav.current)}px`),
    )
    if (nav.current) watch.observe(nav.current)
    return () => {
      watch.disconnect()
      root.style.removeProperty('--nav')
    }
  }, [])
  return nav
}

export const Navigation = () => {
  const places = usePlaces()
  const nav = useToldHeight()
  const isTyping = useKeyboardOpen()
  const { pathname } = useLocation()
  return (
    <nav className="nav" aria-label={appCommon.nav} hidden={isTyping} ref={nav}>
      {places.map(({ to, words, icon }) => (
        <Link key={to} to={to} {...(isWithin(pathname, to) && { 'aria-current': 'page' })}>
          <Icon name={icon} size={26} />
          {words}
        </Link>
      ))}
    </nav>
  )
}

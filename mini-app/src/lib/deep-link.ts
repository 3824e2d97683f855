/** Leads a link from the group to a screen: an allow-list, anything else leads home. */
import { linkScreens } from '@quan-triet/shared/vocabulary/link-screens'

const ID = /^[\w-]{1,120}$/
const MAX_CODE_LENGTH = 400

const isScreen = (to: string): to is keyof typeof linkScreens => Object.hasOwn(linkScreens, to)

/** What a screen takes beside its own address; `src` only chooses whose ledger opens, and is kept nowhere (PD-8). */
const searchFor = (to: keyof typeof linkScreens, query: URLSearchParams): string => {
  const code = query.get('c')
  const unit = query.get('src')
  const session = query.get('session')
  if (to === 'check-in' && code && code.length <= MAX_CODE_LENGTH)
    return `?${new URLSearchParams({ c: code })}`
  if (to === 'leave' && session && ID.test(session)) return `?session=${session}`
  return to === 'deliveries' && unit && ID.test(unit) ? `?unit=${unit}` : ''
}

/**
 * The route of a link's query.
 * @param search the query of the link, with or without `?`
 * @returns the route, or null when the query names none, so that the app stays where it is
 */
export const routeOfLink = (search: string): string | null => {
  const query = new URLSearchParams(search)
  const to = query.get('to')
  if (to === null) return null
  if (!isScreen(to)) return '/'
  const route = linkScreens[to]
  const id = query.get('id') ?? ''
  if (route.includes(':id') && !ID.test(id)) return '/'
  return route.replace(':id', id) + searchFor(to, query)
}

/** First steps of the app's own routes; what does not exist behind them says so itself. */
const FIRST_STEPS = new Set(Object.values(linkScreens).map((route) => route.split('/')[1] ?? ''))

const isRoute = (to: string): boolean =>
  /^(?:\/[\w-]{1,120})+(?:\?(?:unit|session)=[\w-]{1,120})?$/.test(to) &&
  FIRST_STEPS.has(/^\/([\w-]+)/.exec(to)?.[1] ?? '')

/** The route of a notice: a route of the app, or a link's query; anything else leads home. */
export const routeOfNotice = (to: string): string => {
  const fromQuery = to.includes('?') ? routeOfLink(to.slice(to.indexOf('?'))) : null
  return fromQuery ?? (isRoute(to) ? to : '/')
}

/**
 * The code inside what the scanner read.
 * @param content the text of a QR code; ours is a link with `to=check-in&c=…` (ruling 10)
 * @returns the code, or null when the QR is not one of ours
 */
export const checkInCodeOf = (content: string): string | null => {
  const start = content.indexOf('?')
  if (start < 0) return null
  const query = new URLSearchParams(content.slice(start))
  const code = query.get('c')
  return query.get('to') === 'check-in' && code && code.length <= MAX_CODE_LENGTH ? code : null
}

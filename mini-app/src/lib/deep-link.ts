/** Leads a link from the group to a screen: an allow-list, anything else leads home. */

const ID = /^[\w-]{1,120}$/
const MAX_CODE_LENGTH = 400

const checkInRoute = (code: string | null): string =>
  code && code.length <= MAX_CODE_LENGTH
    ? `/check-in?${new URLSearchParams({ c: code })}`
    : '/check-in'

/** `src` names the unit that the link came from: it only chooses whose ledger opens, and is kept nowhere (PD-8). */
const ledgerRoute = (unit: string | null): string =>
  unit && ID.test(unit) ? `/deliveries?unit=${unit}` : '/deliveries'

const partRoute = (id: string | null): string => (id && ID.test(id) ? `/parts/${id}` : '/')

const routes: Record<string, (query: URLSearchParams) => string> = {
  home: () => '/',
  ask: () => '/ask',
  papers: () => '/papers',
  matters: () => '/matters',
  parts: () => '/parts',
  part: (query) => partRoute(query.get('id')),
  'check-in': (query) => checkInRoute(query.get('c')),
  leave: () => '/leave',
  attendance: () => '/attendance',
  deliveries: (query) => ledgerRoute(query.get('src')),
  group: () => '/group',
  link: () => '/link',
  mail: () => '/mail',
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
  return Object.hasOwn(routes, to) ? (routes[to]?.(query) ?? '/') : '/'
}

/** The route of a notice: a route of the app, or a link's query; anything else leads home. */
export const routeOfNotice = (to: string): string => {
  const fromQuery = to.includes('?') ? routeOfLink(to.slice(to.indexOf('?'))) : null
  if (fromQuery !== null) return fromQuery
  return /^\/(?:parts(?:\/[\w-]{1,120})?|check-in|leave|attendance|sessions(?:\/[\w-]{1,120})?|deliveries(?:\?unit=[\w-]{1,120})?|group|matters|papers|link|mail|ask)?$/.test(
    to,
  )
    ? to
    : '/'
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

/** Replaces the address the app was opened with by the route its link names, before the router reads it. */
import { routeOfLink } from '../lib/deep-link.ts'
import { basename } from '../lib/place.ts'

/** Zalo's own settings in the query (`env`, `version`) stay: its kit reads them later. */
const ZALO_SETTINGS = ['env', 'version', 'zDebug', 'clientIp']

const zaloSettings = (search: string): [string, string][] =>
  [...new URLSearchParams(search)].filter(([name]) => ZALO_SETTINGS.includes(name))

export const enterByLink = (): void => {
  const { search } = window.location
  const route = routeOfLink(search)
  if (route === null) return
  const url = new URL(basename().replace(/\/$/, '') + route, window.location.origin)
  for (const [name, value] of zaloSettings(search)) url.searchParams.set(name, value)
  window.history.replaceState(null, '', url)
}

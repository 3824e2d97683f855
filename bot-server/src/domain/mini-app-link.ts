/** Makes the links that open a screen of the Mini App inside Zalo (platform C.1, query form). */
import { type LinkScreen, linkScreens } from '@quan-triet/shared/vocabulary/link-screens'

type ToScreen<S extends LinkScreen> = (typeof linkScreens)[S] extends `${string}:id${string}`
  ? { to: S; id: string }
  : { to: S }

/** The screens a link may lead to; the app ignores any other. */
export type LinkTarget = (
  | { [S in LinkScreen]: ToScreen<S> }[LinkScreen]
  | { to: 'check-in'; c: string }
  | { to: 'leave'; session: string }
) & {
  /** The unit that the link came from; the app only chooses by it whose ledger opens, and keeps it nowhere (PD-8). */
  src?: string
}

/** `https://zalo.me/s/<MINI_APP_ID>/?to=…[&src=…]` */
export const miniAppLink = (miniAppId: string, target: LinkTarget): string =>
  `https://zalo.me/s/${miniAppId}/?${new URLSearchParams({ ...target }).toString()}`

/** The route of the Mini App that such a link opens, for whoever is in it already; `src` chooses nothing there. */
export const routeOf = (target: LinkTarget): string => {
  const route = linkScreens[target.to]
  if ('id' in target) return route.replace(':id', target.id)
  const taken = 'c' in target ? { c: target.c } : 'session' in target && { session: target.session }
  return taken ? `${route}?${new URLSearchParams(taken).toString()}` : route
}

/** Makes the links that open a screen of the Mini App inside Zalo (platform C.1, query form). */

/** The screens a link may lead to; the app ignores any other. */
export type LinkTarget = (
  | { to: 'home' | 'parts' | 'check-in' | 'attendance' | 'leave' | 'deliveries' | 'group' | 'link' }
  | { to: 'ask' }
  | { to: 'papers' }
  | { to: 'matters' }
  | { to: 'part'; id: string }
  | { to: 'check-in'; c: string }
) & {
  /** The unit that the link came from; the app only chooses by it whose ledger opens, and keeps it nowhere (PD-8). */
  src?: string
}

/** `https://zalo.me/s/<MINI_APP_ID>/?to=…[&src=…]` */
export const miniAppLink = (miniAppId: string, target: LinkTarget): string =>
  `https://zalo.me/s/${miniAppId}/?${new URLSearchParams({ ...target }).toString()}`

/** The route of the Mini App that such a link opens, for whoever is in it already; `src` chooses nothing there. */
export const routeOf = (target: LinkTarget): string => {
  if (target.to === 'home') return '/'
  if (target.to === 'part') return `/parts/${target.id}`
  return 'c' in target
    ? `/${target.to}?${new URLSearchParams({ c: target.c }).toString()}`
    : `/${target.to}`
}

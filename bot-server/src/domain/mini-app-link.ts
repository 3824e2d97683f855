/** Makes the links that open a screen of the Mini App inside Zalo (platform C.1, query form). */

/** The screens a link may lead to; the app ignores any other. */
export type LinkTarget = (
  | { to: 'home' | 'parts' | 'check-in' | 'attendance' | 'leave' | 'deliveries' | 'group' | 'link' }
  | { to: 'part'; id: string }
  | { to: 'check-in'; c: string }
) & {
  /** The unit that the link came from; the app only chooses by it whose ledger opens, and keeps it nowhere (PD-8). */
  src?: string
}

/** `https://zalo.me/s/<MINI_APP_ID>/?to=…[&src=…]` */
export const miniAppLink = (miniAppId: string, target: LinkTarget): string =>
  `https://zalo.me/s/${miniAppId}/?${new URLSearchParams({ ...target }).toString()}`

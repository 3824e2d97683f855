/** Knows where the app runs: its id at Zalo, the path it must stay under, the address of the server. */

declare global {
  interface Window {
    /** Set by Zalo before the app starts. */
    APP_ID?: string
    /** Present only inside Zalo (and on the practice phone). */
    ZaloJavaScriptInterface?: unknown
  }
}

interface Place {
  appId: string
  /** Navigation must stay below this path, or Zalo's calls fail (platform C.1). */
  basename: string
}

const DESK = '/desk'

/** Reads the id from Zalo's own global, else from the path; outside `/zapps/` and `/desk` the app lives at the root. */
export const placeOf = (globalId: string | undefined, pathname: string): Place => {
  const pathId = /^\/zapps\/([^/]+)/.exec(pathname)?.[1]
  if (pathId === undefined)
    return { appId: globalId ?? '', basename: isUnderDesk(pathname) ? DESK : '/' }
  return { appId: globalId ?? pathId, basename: `/zapps/${pathId}` }
}

const isUnderDesk = (pathname: string): boolean => /^\/desk(\/|$)/.test(pathname)

/** The server of a build without `PUBLIC_URL`: on the practice ground the phone's host minus Zalo's name. */
export const serverOf = (publicUrl: string | undefined, origin: string): string =>
  (publicUrl || origin.replace('//h5.zdn.vn.', '//')).replace(/\/+$/, '')

export const basename = (): string => placeOf(window.APP_ID, window.location.pathname).basename

export const isInZalo = (): boolean => window.ZaloJavaScriptInterface !== undefined

/** In a browser at a desk, where the house itself serves the app and there is no Zalo (ruling 15). */
export const isAtDesk = (): boolean => isUnderDesk(window.location.pathname)

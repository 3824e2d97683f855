/** Takes the Mini App's own addresses out of an answer that is read inside the Mini App: there they are buttons. */
import { type LinkTarget, miniAppLink, routeOf } from '../domain/mini-app-link.ts'

/** Where the reader already is, or comes by the way back. */
const HOME = '/'
/** What goes with an address: it stands on a line of its own (ruling 12), or after words on theirs. */
const BEFORE = ['\n', ': ', ' ', '']
/** A last line that only led to the address after it: the button says the same. */
const LEADS_ON = /\n[^\n]{1,40}:$/

export interface LinksInApp {
  linkTo: (target: LinkTarget) => string
  /** @returns the text without the addresses that `linkTo` gave, and the routes that they stand for, each once */
  takeFrom: (text: string) => { text: string; links: string[] }
}

export const collectLinks = (miniAppId: string): LinksInApp => {
  const routes = new Map<string, string>()
  return {
    linkTo(target) {
      const address = miniAppLink(miniAppId, target)
      routes.set(address, routeOf(target))
      return address
    },
    takeFrom(text) {
      // The longest first: "…id=part-1" is also how "…id=part-12" begins.
      const known = [...routes].toSorted(([a], [b]) => b.length - a.length)
      const found: { at: number; route: string }[] = []
      let rest = text
      for (const [address, route] of known) {
        if (!rest.includes(address)) continue
        found.push({ at: text.indexOf(address), route })
        for (const before of BEFORE) rest = rest.replaceAll(`${before}${address}`, '')
      }
      const links = found.toSorted((a, b) => a.at - b.at).map(({ route }) => route)
      const words = found.length === 0 ? rest : rest.replace(LEADS_ON, '')
      return { text: words.trim(), links: [...new Set(links)].filter((route) => route !== HOME) }
    },
  }
}

/** Reads the addresses of all screens out of the files that route to them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCES = fileURLToPath(new URL('../../mini-app/src', import.meta.url))
/** Begins where everybody begins. */
const FIRST = 'AppRoutes'

interface Route {
  path: string
  /** The component that shows, or has further routes below. */
  element: string
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** `<Route …>` tags, of which an element may go on over lines. @throws Error when one of them is not understood */
const routesIn = (source: string): Route[] => {
  const tags = [...source.matchAll(/<Route\b((?:[^<>]|<[A-Z][^>]*\/>)*?)\/?>(?=\s|\}|\)|$)/g)]
  if (tags.length !== source.match(/<Route\s/g)?.length)
    throw new Error(`a route is written in a way that is not understood:\n${source}`)
  return tags.flatMap(([, tag = '']) => {
    const element = /element=\{\s*<(\w+)/.exec(tag)?.[1] ?? ''
    if (/\bindex\b/.test(tag)) return [{ path: '', element }]
    const path = attribute(tag, 'path')
    return path === undefined ? [] : [{ path, element }]
  })
}

/** The routes of each component that has any, by its name. */
const tables = (): Map<string, Route[]> => {
  const files = globSync('**/*routes.tsx', { cwd: SOURCES })
  return new Map(
    files.flatMap((file) => {
      const source = readFileSync(join(SOURCES, file), 'utf8')
      const name = /export const (\w+Routes)\b/.exec(source)?.[1]
      if (name === undefined) throw new Error(`${file} exports no …Routes`)
      return [[name, routesIn(source)] as const]
    }),
  )
}

/**
 * All addresses under which the app shows a screen, such as `sessions/:id/roll`; what fits nothing is left out.
 * @throws Error when a file of routes is not reached by any other
 */
export const readRoutes = (): string[] => {
  const known = tables()
  const walk = (name: string, prefix: string): string[] => {
    const routes = known.get(name) ?? []
    known.delete(name)
    return routes.flatMap(({ path, element }) => {
      const full = [prefix, path.replace(/\/?\*$/, '')].filter((part) => part !== '').join('/')
      if (path === '*') return []
      return path.endsWith('/*') ? walk(element, full) : [full]
    })
  }
  const all = walk(FIRST, '')
  if (known.size > 0) throw new Error(`nothing leads to ${[...known.keys()].join(', ')}`)
  return all
}

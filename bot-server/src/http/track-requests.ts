/** Gives every request its id, and writes one line and one count when it has been answered. */
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { withLogContext } from '../lib/log-context.ts'
import type { Deps } from '../services/context.ts'
import type { HouseEnv } from './house-env.ts'

export const REQUEST_ID = 'x-request-id'

/** As proxies make them: a UUID or 32 hexadecimal digits. Whoever sends anything else may have put words into it. */
const WELL_FORMED = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])

/**
 * A path holds ids, links of letters their tokens, so only the pattern that it matched is ever said. What answered
 * before any route (no such address, a preflight) has none.
 */
const patternOf = (c: Context<HouseEnv>): string => {
  const route = matchedRoutes(c).at(c.req.routeIndex)
  return route === undefined || route.method === 'ALL' ? 'none' : route.path
}

/** Stands before all doors. */
export const trackRequests =
  (deps: Pick<Deps, 'log' | 'metrics' | 'newId'>): MiddlewareHandler<HouseEnv> =>
  (c, next) => {
    const given = c.req.header(REQUEST_ID)
    const request = given !== undefined && WELL_FORMED.test(given) ? given : deps.newId<string>()
    const begunAt = performance.now()
    return withLogContext({ request }, async () => {
      await next()
      c.header(REQUEST_ID, request)
      note(deps, c, performance.now() - begunAt)
    })
  }

const note = (
  { log, metrics }: Pick<Deps, 'log' | 'metrics'>,
  c: Context<HouseEnv>,
  ms: number,
): void => {
  const method = METHODS.has(c.req.method) ? c.req.method : 'other'
  const route = patternOf(c)
  const { status } = c.res
  metrics.requests.add([method, route, `${Math.floor(status / 100)}xx`])
  metrics.requestSeconds.observe([method, route], ms / 1000)
  log.info({ method, route, status, ms: Math.round(ms) }, 'request')
}

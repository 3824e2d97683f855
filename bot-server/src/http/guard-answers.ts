/** Puts on every answer what keeps browsers from guessing its type, framing it, keeping it, or coming back without TLS. */
import type { MiddlewareHandler } from 'hono'
import type { HouseEnv } from './house-env.ts'

/** A page says what it needs itself; what says nothing needs nothing. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** Browsers show these in a viewer of their own, which such a policy would keep from showing. */
const SHOWN_BY_VIEWERS = /^(application\/pdf|image\/)/
const A_YEAR = 'max-age=31536000; includeSubDomains'

/** @param publicUrl the house's own address: only what is reached by https asks for it */
export const guardAnswers = (publicUrl: string): MiddlewareHandler<HouseEnv> => {
  const isSecure = publicUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    const type = c.res.headers.get('content-type') ?? ''
    const unlessSaid = (name: string, value: string): void => {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    unlessSaid('x-content-type-options', 'nosniff')
    unlessSaid('referrer-policy', 'no-referrer')
    if (isSecure) unlessSaid('strict-transport-security', A_YEAR)
    if (!SHOWN_BY_VIEWERS.test(type)) unlessSaid('content-security-policy', NOTHING)
    if (c.req.path.startsWith('/api/')) unlessSaid('cache-control', 'no-store')
  }
}

/** Serves a file at an address of two minutes: the file's own door answers, asked as the person of the address. */
import { type ErrorHandler, Hono } from 'hono'
import type { Actor } from '../domain/actor.ts'
import type { Deps, ServiceContext } from '../services/context.ts'
import { openFileLink } from '../services/files/file-link.ts'
import type { HouseEnv } from './house-env.ts'

/** A viewer that is told to keep a file may show nothing of it. */
const shownInPlace = (disposition: string): string => disposition.replace(/^attachment/, 'inline')

/**
 * @param areas the doors that the contract's endpoints have: what they refuse, an address does not open
 * @param onError what answers an error everywhere
 */
export const linkedFiles = (
  deps: Deps,
  { areas, onError }: { areas: readonly Hono<HouseEnv>[]; onError: ErrorHandler<HouseEnv> },
): Hono<HouseEnv> => {
  const ctx: ServiceContext = { ...deps, actor: { kind: 'anonymous' } }
  // By the request itself: nothing that comes from outside can name an actor.
  const askers = new WeakMap<Request, { actor: Actor; address: string }>()
  const inside = new Hono<HouseEnv>()
  inside.onError(onError)
  inside.use(async (c, next) => {
    const { actor, address } = askers.get(c.req.raw) ?? {
      actor: { kind: 'anonymous' },
      address: 'unknown',
    }
    c.set('address', address)
    c.set('token', undefined)
    c.set('authenticate', () => Promise.resolve(actor))
    await next()
  })
  for (const area of areas) inside.route('/', area)
  return new Hono<HouseEnv>().get('/files/:token/:name', async (c) => {
    const { actor, path } = await openFileLink({ ctx, input: { token: c.req.param('token') } })
    const request = new Request(new URL(path, 'http://house'))
    askers.set(request, { actor, address: c.get('address') })
    const answer = await inside.fetch(request, c.env)
    const headers = new Headers(answer.headers)
    headers.set('referrer-policy', 'no-referrer')
    if (headers.get('content-type') === 'application/pdf')
      headers.set('content-disposition', shownInPlace(headers.get('content-disposition') ?? ''))
    return new Response(answer.body, { status: answer.status, headers })
  })
}

/** Serves the public pages and their feed: for everybody, without signing in, never about people (ruling 23, N-07). */
import { type Context, Hono } from 'hono'
import { createHash } from 'node:crypto'
import type { Deps, ServiceContext } from '../../services/context.ts'
import {
  readPublicDocument,
  readPublicList,
  readPublicNews,
} from '../../services/mailing/read-public-documents.ts'
import type { HouseEnv } from '../house-env.ts'
import { safeHeaders } from './page-frame.ts'
import { absentPage, documentPage, listPage, partPage } from './pages.ts'
import { writeFeed } from './write-feed.ts'

const HTML = 'text/html; charset=utf-8'
const ATOM = 'application/atom+xml; charset=utf-8'
/** What was taken off the page is gone from every store on the way within a minute. */
const CACHE = 'public, max-age=60'

const send = (c: Context<HouseEnv>, body: string, type: string): Response => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`
  const headers = { ...safeHeaders(), 'cache-control': CACHE, etag }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim())
  if (known.some((one) => one === '*' || one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}

const sendAbsent = async (base: string, why: 'gone' | 'missing'): Promise<Response> =>
  new Response(await absentPage(base, why), {
    status: why === 'gone' ? 410 : 404,
    headers: { ...safeHeaders(), 'content-type': HTML, 'cache-control': 'no-store' },
  })

/** Below `/public`: the list, `feed.xml`, a document by its name, and a part by its place. */
export const publicPages = (deps: Deps): Hono<HouseEnv> => {
  const ctx: ServiceContext = { ...deps, actor: { kind: 'anonymous' } }
  const base = deps.publicUrl
  return new Hono<HouseEnv>()
    .get('/public', async (c) => send(c, await listPage(base, await readPublicList({ ctx })), HTML))
    .get('/public/feed.xml', async (c) =>
      send(c, writeFeed(base, await readPublicNews({ ctx })), ATOM),
    )
    .get('/public/:slug', async (c) => {
      const found = await readPublicDocument({ ctx, input: { slug: c.req.param('slug') } })
      if (typeof found === 'string') return sendAbsent(base, found)
      return send(c, await documentPage(base, found.document, found.parts), HTML)
    })
    .get('/public/:slug/:part', async (c) => {
      const { slug, part: place } = c.req.param()
      const found = await readPublicDocument({ ctx, input: { slug } })
      if (typeof found === 'string') return sendAbsent(base, found)
      const part = found.parts.find((one) => String(one.position) === place)
      if (!part) return sendAbsent(base, 'missing')
      return send(c, await partPage(base, found.document, { part, parts: found.parts }), HTML)
    })
}

/** Serves the built Mini App to a browser at a desk, under `/desk/`, with what keeps such a page safe (ruling 15). */
import { desk as words } from '@quan-triet/shared/i18n/vi/app-desk'
import { Hono } from 'hono'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { HouseEnv } from './house-env.ts'

const HTML = 'text/html; charset=utf-8'
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const SAFE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** Scripts of the build alone run, those within the page known by their hash; it talks to this house alone. */
const policyFor = (page: string): string => {
  const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`,
    // The office's styles come as an element with its screens.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** @returns null when the file is not there or lies outside the folder */
const readBelow = async (folder: string, path: string): Promise<Buffer | null> => {
  const file = normalize(join(folder, path))
  if (!file.startsWith(normalize(folder) + sep)) return null
  return readFile(file).catch(() => null)
}

const serveFile = async (folder: string, path: string): Promise<Response> => {
  const type = TYPES[extname(path).toLowerCase()]
  const body = type === undefined ? null : await readBelow(folder, path)
  if (!body || type === undefined) return new Response('', { status: 404, headers: SAFE })
  // The build names each file of `assets` by its content: it never changes under that name.
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(new Uint8Array(body), {
    headers: { ...SAFE, 'content-type': type, 'cache-control': cache },
  })
}

const servePage = async (folder: string): Promise<Response> => {
  const page = (await readBelow(folder, 'index.html'))?.toString('utf8')
  const headers = { ...SAFE, 'content-type': HTML, 'cache-control': 'no-cache' }
  if (page === undefined)
    return new Response(`<!doctype html><meta charset="utf-8"><p>${words.notBuilt}</p>`, {
      status: 503,
      headers,
    })
  // A browser that looks ahead begins to load before the page's own script has said where it lies.
  return new Response(page.replace('<head>', '<head><base href="/desk/">'), {
    headers: { ...headers, 'content-security-policy': policyFor(page) },
  })
}

/** @param folder where the built Mini App lies; every address without an extension is one of its screens */
export const deskApp = (folder: string): Hono<HouseEnv> =>
  new Hono<HouseEnv>()
    .get('/', (c) => c.redirect('/desk/'))
    .get('/desk', (c) => c.redirect('/desk/'))
    .get('/desk/*', (c) => {
      const path = decodePath(c.req.path.slice('/desk/'.length))
      return extname(path) === '' || path === 'index.html'
        ? servePage(folder)
        : serveFile(folder, path)
    })

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** Serves the built Mini App unchanged but for the scripts that stand before everything else in its page. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const HTML = 'text/html; charset=utf-8'

/** The content type of a file by its name. */
export const typeOf = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** Reads a file below a folder. @returns null when it is not there or lies outside */
export const readBelow = async (folder: string, path: string): Promise<Buffer | null> => {
  const file = normalize(join(folder, path))
  if (!file.startsWith(normalize(folder) + sep)) return null
  try {
    return await readFile(file)
  } catch {
    return null
  }
}

/** Puts `scripts` before everything else in a page. */
export const injectScripts = (html: string, scripts: string): string =>
  /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + scripts)
    : scripts + html

const answer = (body: string | Buffer, type: string, status = 200) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
  })

export interface AppFolder {
  dir: string
  /** The path of the app's root, with both slashes. */
  root: string
  scripts: string
  /** The page shown while there is no build. */
  notBuilt: string
}

/** Zalo serves the page at its root only: after a reload elsewhere, addresses are still meant from there. */
const baseFor = (app: AppFolder, path: string): string =>
  path === '' ? '' : `<base href="${app.root}">`

/**
 * Answers a path below the app's root: a file, or the app's page for a path without an extension.
 * @param path relative to the root, without a leading slash
 */
export const serveApp = async (app: AppFolder, path: string): Promise<Response> => {
  const isFile = extname(path) !== '' && path !== 'index.html'
  if (isFile) {
    const body = await readBelow(app.dir, path)
    return body ? answer(body, typeOf(path)) : answer('', 'text/plain', 404)
  }
  const page = await readBelow(app.dir, 'index.html')
  if (!page) return answer(app.notBuilt, HTML, 503)
  return answer(injectScripts(page.toString('utf8'), baseFor(app, path) + app.scripts), HTML)
}

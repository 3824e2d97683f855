/** Builds and serves the smallest page that React can show, to measure the Mini App against on the same machine. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const MINI_APP = fileURLToPath(new URL('../../mini-app', import.meta.url))
const fromMiniApp = createRequire(join(MINI_APP, 'package.json'))
const folderOf = (name: string): string => dirname(fromMiniApp.resolve(`${name}/package.json`))

const sources = {
  'index.html':
    '<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width" /></head>' +
    '<body><div id="app"></div><script type="module" src="./main.js"></script></body></html>',
  'main.js':
    "import { createElement } from 'react'\nimport { createRoot } from 'react-dom/client'\n" +
    "createRoot(document.getElementById('app')).render(createElement('h1', null, 'React'))\n",
  'vite.config.mjs': `export default { base: './', resolve: { alias: ${JSON.stringify({
    'react-dom': folderOf('react-dom'),
    react: folderOf('react'),
  })} } }\n`,
}

const MIME: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

const serveFolder = async (folder: string): Promise<{ url: string; close: () => void }> => {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('content-type', MIME[extname(path)] ?? 'application/octet-stream')
        response.setHeader('content-encoding', 'gzip')
        response.end(gzipSync(bytes))
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

/** @returns the address of the page, and how to take it away again */
export const startBarePage = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bare-'))
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text)
  const vite = join(MINI_APP, 'node_modules/.bin/vite')
  await promisify(execFile)(vite, ['build', '--logLevel', 'error'], { cwd: folder })
  const { url, close } = await serveFolder(join(folder, 'dist'))
  return {
    url,
    async stop() {
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

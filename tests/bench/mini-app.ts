/** Measures what the Mini App costs a phone: bytes until the first text of four screens, its size, its start (ruling 20). */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { launchBrowser, VIETNAMESE } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { startBarePage } from './bare-page.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const MAIN = fileURLToPath(new URL('../../bot-server/src/main.ts', import.meta.url))
const MINI_APP = fileURLToPath(new URL('../../mini-app', import.meta.url))
const MINI_APP_ID = '3140592653589793238'
const PHONE = { width: 390, height: 844 }
const PRODUCT_NAME = 'Quán Triệt'
/** Zalo's own kit, which signs in: it loads after the first text (ruling 20). */
const ZALO_KIT = /\/apis\./
const SLOWED = 4
const STARTS = 9

const screens = [
  { name: 'home', path: '', person: 5 },
  { name: 'reader', path: 'parts/part-3', person: 5 },
  { name: 'check-in', path: 'check-in', person: 5 },
  { name: 'run session', path: 'sessions/session-2', person: 0 },
] as const

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

interface Ground {
  phoneUrl: (path: string, person: number) => string
  stop: () => Promise<void>
}

const endOf = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Starts the practice ground on data of its own. */
const startGround = async (): Promise<Ground> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-bench-app-'))
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      LOG_LEVEL: 'silent',
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, 'house.db')}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await eventually('the practice ground answers', () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    ),
  )
  return {
    phoneUrl: (path, person) =>
      `http://h5.zdn.vn.localhost:${port}/zapps/${MINI_APP_ID}/${path}` +
      `?practiceAs=${fixtureAccounts.at(person)?.botUserId ?? ''}`,
    async stop() {
      await endOf(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const withPage = async <T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext({ viewport: PHONE, ...VIETNAMESE })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

const isOurs = (response: Response): boolean =>
  response.ok() &&
  response.url().includes('/assets/') &&
  ['script', 'stylesheet'].includes(response.request().resourceType())

const zippedSize = async (responses: readonly Response[]): Promise<number> => {
  const sizes = await Promise.all(
    responses.map(async (response) => gzipSync(await response.body()).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Notes in the page itself when its first heading shows, and when the screen's own does. */
const noteHeadings = (productName: string): void => {
  new MutationObserver(() => {
    const words = document.querySelector('h1')?.textContent
    if (!words) return
    if (!performance.getEntriesByName('first-heading')[0]) performance.mark('first-heading')
    if (words === productName || performance.getEntriesByName('own-heading')[0]) return
    performance.mark('own-heading')
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** When each file had arrived and each heading showed, by the page's own clock. */
const timesIn = (page: Page) =>
  page.evaluate(() => ({
    arrivals: Object.fromEntries(
      performance.getEntriesByType('resource').map((entry) => [
        entry.name,
        // The typings of a page know the end of a loading only by this kind of entry.
        entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0,
      ]),
    ),
    first: performance.getEntriesByName('first-heading')[0]?.startTime ?? 0,
    own: performance.getEntriesByName('own-heading')[0]?.startTime ?? 0,
  }))

/** The bytes that had arrived when the first heading showed, and when the screen's own did; the kit apart. */
const measureBytes = async (page: Page, url: string) => {
  const files: Response[] = []
  page.on('response', (response) => {
    if (isOurs(response)) files.push(response)
  })
  await page.addInitScript(noteHeadings, PRODUCT_NAME)
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('h1').filter({ hasNotText: PRODUCT_NAME }).first().waitFor()
  const { arrivals, first, own } = await timesIn(page)
  const by = (moment: number) =>
    files.filter((file) => (arrivals[file.url()] ?? Infinity) <= moment)
  return {
    first: await zippedSize(by(first)),
    own: await zippedSize(by(own).filter((file) => !ZALO_KIT.test(file.url()))),
    kit: await zippedSize(files.filter((file) => ZALO_KIT.test(file.url()))),
  }
}

const bytesRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const rows: Row[] = []
  let kit = 0
  for (const { name, path, person } of screens) {
    const bytes = await withPage(browser, (page) =>
      measureBytes(page, ground.phoneUrl(path, person)),
    )
    rows.push({
      what: `${name}: gzip until the first text / its own heading`,
      value: `${kB(bytes.first)} / ${kB(bytes.own)}`,
      goal: '≤ 100 kB',
    })
    kit = Math.max(kit, bytes.kit)
  }
  return [...rows, { what: 'Zalo’s kit, which loads after the first text', value: kB(kit) }]
}

const sizeRows = async (): Promise<Row[]> => {
  const folder = join(MINI_APP, 'www')
  const entries = await readdir(folder, { recursive: true })
  const files = await Promise.all(
    entries.map(async (name) => ({ name, about: await stat(join(folder, name)) })),
  )
  const bytes = files.filter(({ about }) => about.isFile()).map(({ about }) => about.size)
  return [
    {
      what: 'build, all files',
      value: kB(bytes.reduce((sum, size) => sum + size, 0)),
      goal: '≤ 10 MB',
    },
    { what: 'largest file', value: kB(Math.max(...bytes)), goal: '≤ 3 MB' },
  ]
}

/** Milliseconds from the request until the browser has painted the first words, on a slowed processor. */
const firstTextMs = (browser: Browser, url: string): Promise<number> =>
  withPage(browser, async (page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    await page.goto(url, { waitUntil: 'commit' })
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    return (await paint.jsonValue()) ?? 0
  })

const startRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const bare = await startBarePage()
  try {
    const app = ground.phoneUrl('', 5)
    const pairs: [number, number][] = []
    for (let round = 0; round <= STARTS; round += 1) {
      const pair: [number, number] = [
        await firstTextMs(browser, app),
        await firstTextMs(browser, bare.url),
      ]
      // The first round warms the browser up.
      if (round > 0) pairs.push(pair)
    }
    const median = (which: 0 | 1): string =>
      `${Math.round(
        quantile(
          pairs.map((pair) => pair[which]),
          0.5,
        ),
      )} ms`
    return [
      {
        what: `first text at ${SLOWED}× slower processor ÷ bare React page`,
        value: ratioOf(pairs),
      },
      { what: 'of which the Mini App / the bare page', value: `${median(0)} / ${median(1)}` },
    ]
  } finally {
    await bare.stop()
  }
}

/** Builds the Mini App, opens it in the practice ground and prints the table. */
export const run = async (): Promise<void> => {
  await promisify(execFile)('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    cwd: MINI_APP,
  })
  const ground = await startGround()
  const browser = await launchBrowser()
  try {
    printTable('Mini App', [
      ...(await bytesRows(browser, ground)),
      ...(await sizeRows()),
      ...(await startRows(browser, ground)),
    ])
  } finally {
    await browser.close()
    await ground.stop()
  }
}

/** Measures the bytes of the Mini App: until each screen's own heading, and of the build. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import type { Ground } from '../support/open-ground.ts'
import { type ScreenPlace, screensWith } from '../support/screens.ts'
import { createVisitor } from '../support/visit-screens.ts'
import { kB, noteIn, PHONE, timeOf, withPage } from './mini-app-page.ts'
import type { Row } from './table.ts'

/** Zalo's own kit, by which signing in begins: fetched beside the rest, and counted by itself. */
const ZALO_KIT = /\/zalo-apis\./
const FIRST_TEXT_LIMIT = 100_000
const OTHER_ROUTE_LIMIT = 40_000
/** The page that Zalo's template makes with zmp-ui, as it was measured for ruling 20; it is no part of this repository. */
const STANDARD_PAGE = 145_000
const MEGABYTE = 1_000_000

const isOurs = (response: Response): boolean =>
  response.ok() &&
  response.url().includes('/assets/') &&
  ['script', 'stylesheet'].includes(response.request().resourceType())

const sizes = new Map<string, number>()
const zippedSize = async (responses: readonly Response[]): Promise<number> => {
  let sum = 0
  for (const response of responses) {
    const size = sizes.get(response.url()) ?? gzipSync(await response.body()).length
    sizes.set(response.url(), size)
    sum += size
  }
  return sum
}

/** When each file had arrived, by the page's own clock. */
const arrivalsIn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      performance.getEntriesByType('resource').map((entry) => [
        entry.name,
        // The typings of a page know the end of a loading only by this kind of entry.
        entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0,
      ]),
    ),
  )

/** The bytes that had arrived when the screen's own heading showed; the kit apart. */
const measureBytes = async (page: Page, url: string) => {
  const files: Response[] = []
  page.on('response', (response) => {
    if (isOurs(response)) files.push(response)
  })
  await noteIn(page)
  await page.goto(url, { waitUntil: 'commit' })
  const shownAt = await timeOf(page, 'own-heading')
  const arrivals = await arrivalsIn(page)
  const here = files.filter((file) => (arrivals[file.url()] ?? Infinity) <= shownAt)
  return {
    own: await zippedSize(here.filter((file) => !ZALO_KIT.test(file.url()))),
    kit: await zippedSize(files.filter((file) => ZALO_KIT.test(file.url()))),
  }
}

const addressOf = (ground: Ground, { at, route, person }: ScreenPlace): string => {
  const [path = '', query] = (at ?? route).split('?')
  return ground.phoneUrl(person, path, query === undefined ? '' : `&${query}`)
}

/** What home loads, and how much more every other screen loads on a phone that opens it as its first. */
export const bytesRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const visitor = createVisitor(ground, { browser, viewport: PHONE })
  const made = await visitor.makeObjects()
  await visitor.close()
  const [homePlace, ...others] = screensWith(made)
  if (!homePlace) throw new Error('there is no screen')
  const measure = (place: ScreenPlace) =>
    withPage(browser, (page) => measureBytes(page, addressOf(ground, place)))
  const home = await measure(homePlace)
  const more: { route: string; bytes: number }[] = []
  for (const place of others)
    more.push({ route: place.route, bytes: (await measure(place)).own - home.own })
  const heaviest = more.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5)
  return [
    {
      what: 'home: gzip until its own heading, without Zalo’s kit',
      value: kB(home.own),
      goal: '≤ 100 kB',
      isMissed: home.own > FIRST_TEXT_LIMIT,
    },
    {
      what: '÷ the standard page with zmp-ui (145 kB, its kit in it), ours with the kit',
      value: ((home.own + home.kit) / STANDARD_PAGE).toFixed(2),
    },
    ...heaviest.map(({ route, bytes }, index) => ({
      what: `${index + 1}. of ${more.length} other screens by what it loads more: /${route}`,
      value: kB(bytes),
      goal: '≤ 40 kB',
      isMissed: bytes > OTHER_ROUTE_LIMIT,
    })),
    { what: 'Zalo’s kit, fetched beside it', value: kB(home.kit) },
  ]
}

/** @param folder the build */
export const sizeRows = async (folder: string): Promise<Row[]> => {
  const names = await readdir(folder, { recursive: true })
  const entries = await Promise.all(names.map((name) => stat(join(folder, name))))
  const bytes = entries.filter((entry) => entry.isFile()).map(({ size }) => size)
  const all = bytes.reduce((sum, size) => sum + size, 0)
  const largest = Math.max(...bytes)
  return [
    { what: 'build, all files', value: kB(all), goal: '≤ 10 MB', isMissed: all > 10 * MEGABYTE },
    { what: 'largest file', value: kB(largest), goal: '≤ 3 MB', isMissed: largest > 3 * MEGABYTE },
  ]
}

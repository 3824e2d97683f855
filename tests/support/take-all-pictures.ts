/** Takes pictures of every screen in each state at three widths, into `data/pictures`: `pnpm pictures:all`. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { type Picture, writeSheets } from './contact-sheets.ts'
import { openGround } from './open-ground.ts'
import { openStatePhones, screenStates } from './screen-states.ts'
import { CLASS_IS_ON, classScreens, type ScreenPlace, screensWith } from './screens.ts'
import { createVisitor } from './visit-screens.ts'

const FOLDER = fileURLToPath(new URL('../../data/pictures', import.meta.url))
const WIDTHS = [320, 390, 1280] as const
const HIGHEST = 2400
type Width = (typeof WIDTHS)[number]
const heightOf = (width: Width): number => (width === 1280 ? 800 : 720)
const ACROSS: Record<Width, number> = { 320: 8, 390: 8, 1280: 4 }

const taken: Record<Width, Picture[]> = { 320: [], 390: [], 1280: [] }

/** One picture a width, of the whole screen. */
const take = async (page: Page, place: ScreenPlace, state: string): Promise<void> => {
  const name = `${place.person}-${(place.at ?? place.route).replaceAll(/\W+/g, '-') || 'home'}-${state}`
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: heightOf(width) })
    // As high as its content, so that what is fixed to the lower edge stands there and not across the middle.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(height, HIGHEST) })
    const file = `${width}/${name}.jpg`
    await page.screenshot({
      path: join(FOLDER, file),
      type: 'jpeg',
      quality: 70,
      animations: 'disabled',
    })
    taken[width].push({ file, words: `${place.at ?? place.route} · ${state}` })
  }
}

/** Words of the command line choose: parts of addresses, such as `sessions`; all screens without any. */
const asked = process.argv.slice(2)
const isAsked = ({ at, route }: ScreenPlace): boolean =>
  asked.length === 0 || asked.some((word) => (at ?? route).includes(word))

await rm(FOLDER, { recursive: true, force: true })
for (const width of WIDTHS) await mkdir(join(FOLDER, String(width)), { recursive: true })
const ground = await openGround()
const browser = await launchBrowser()
try {
  const visitor = createVisitor(ground, { browser, viewport: { width: 390, height: 844 } })
  const places = screensWith(await visitor.makeObjects()).filter(isAsked)
  for (const place of places) await take(await visitor.visit(place), place, 'content')
  const phones = openStatePhones(browser, ground)
  for (const place of places) {
    for (const state of screenStates) {
      await take(await phones.show(place, state), place, state)
    }
  }
  await ground.moveClockTo(CLASS_IS_ON)
  for (const place of classScreens.filter(isAsked))
    await take(await visitor.visit(place), place, 'class is on')
  for (const width of WIDTHS) {
    const sheet = { name: `all-${width}`, across: ACROSS[width], pictures: taken[width] }
    console.log((await writeSheets(browser, FOLDER, sheet)).join('\n'))
  }
} finally {
  await browser.close()
  await ground.close()
}

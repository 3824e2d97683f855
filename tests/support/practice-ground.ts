/** Opens pages in a practice ground of one's own, for the browser journeys. */
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { launchBrowser, VIETNAMESE } from './browser.ts'
import { type Ground, openGround } from './open-ground.ts'

export interface PracticeGround extends Ground {
  /** Opens the practice page at desktop width. */
  openPage(): Promise<Page>
  /** Opens the phone of the person at this index of `services/fixture/people.ts`, full screen. */
  openPhone(index: number, query?: string): Promise<Page>
}

const PHONE = { width: 390, height: 844 }

/** Everything ends with the test. A console error in any page fails it. */
export const startPracticeGround = async (): Promise<PracticeGround> => {
  const ground = await openGround()
  onTestFinished(() => ground.close())
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const faults: string[] = []
  onTestFinished(() => expect(faults).toEqual([]))
  const open = (viewport: { width: number; height: number }) =>
    openWatched(browser, { viewport, faults })
  return {
    ...ground,
    async openPage() {
      const page = await open({ width: 1280, height: 900 })
      await page.goto(ground.address)
      return page
    },
    async openPhone(index, query = '') {
      const page = await open(PHONE)
      await page.goto(ground.phoneUrl(index, '', query))
      return page
    },
  }
}

const openWatched = async (
  browser: Browser,
  options: { viewport: { width: number; height: number }; faults: string[] },
): Promise<Page> => {
  const context = await browser.newContext({ viewport: options.viewport, ...VIETNAMESE })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => options.faults.push(error.message))
  return page
}

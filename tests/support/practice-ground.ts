/** Starts the practice ground as a process of its own and opens pages in it, for the browser journeys. */
import type { pageState } from '@quan-triet/bot-server/practice/page/page-state'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { launchBrowser, VIETNAMESE } from './browser.ts'
import { eventually } from './eventually.ts'
import { createHouseProcess, freePort, type HouseProcess } from './house-process.ts'

export interface PracticeGround {
  house: HouseProcess
  /** `http://localhost:<port>`: the practice page. */
  address: string
  /** Opens the practice page at desktop width. */
  openPage(): Promise<Page>
  /** Opens the phone of the person at this index of `services/fixture/people.ts`, full screen. */
  openPhone(index: number, query?: string): Promise<Page>
  /** Moves the practice clock to an instant, through everything that is due on the way. */
  moveClockTo(instant: string): Promise<void>
}

const MINI_APP_ID = '3140592653589793238'
const PHONE = { width: 390, height: 844 }

/** Safe because the practice page lives by the same answer. */
const stateOf = (body: unknown) => body as Pick<ReturnType<typeof pageState>, 'clock'>

/** It answers while it is still moving to its own day, and refuses a second move meanwhile. */
const hasArrived = async (address: string): Promise<boolean> => {
  const { clock } = stateOf(await (await fetch(`${address}/practice/state`)).json())
  return clock.movingTo === null && clock.now >= FIXTURE_NOW
}

/** Everything ends with the test. A console error in any page fails it. */
export const startPracticeGround = async (): Promise<PracticeGround> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-journey-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const port = await freePort()
  const house = createHouseProcess(port, { DATABASE_URL: `sqlite:${join(folder, 'house.db')}` })
  onTestFinished(() => house.kill())
  await house.start()
  const address = `http://localhost:${port}`
  await eventually('the practice ground has come to its own day', () => hasArrived(address))
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const faults: string[] = []
  onTestFinished(() => expect(faults).toEqual([]))
  const open = (viewport: { width: number; height: number }) =>
    openWatched(browser, { viewport, faults })
  return {
    house,
    address,
    async openPage() {
      const page = await open({ width: 1280, height: 900 })
      await page.goto(address)
      return page
    },
    async openPhone(index, query = '') {
      const person = fixtureAccounts.at(index)?.botUserId ?? ''
      const page = await open(PHONE)
      await page.goto(
        `http://h5.zdn.vn.localhost:${port}/zapps/${MINI_APP_ID}/?practiceAs=${person}${query}`,
      )
      return page
    },
    async moveClockTo(instant) {
      const response = await fetch(`${address}/practice/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: 'instant', instant }),
      })
      expect(await response.json()).not.toHaveProperty('refused')
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

import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findFaults, findOverflow } from '../support/check-accessibility.ts'
import { openGround } from '../support/open-ground.ts'
import { readRoutes } from '../support/read-routes.ts'
import {
  CLASS_IS_ON,
  classScreens,
  listedRoutes,
  type ScreenPlace,
  screensWith,
} from '../support/screens.ts'
import { createVisitor } from '../support/visit-screens.ts'

/** The narrowest phone there is (WCAG 1.4.10), so high that nothing lies behind the navigation for the moment. */
const NARROW = { width: 320, height: 16_000 }

const showTextAt = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.setProperty('--text-scale', String(size / 100))
    document.documentElement.toggleAttribute('data-large-text', size >= 150)
  }, percent)

/** @param theme as the person's own choice, or null for the phone's */
const setTheme = (page: Page, theme: string | null): Promise<void> =>
  page.evaluate((name) => {
    if (name === null) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = name
  }, theme)

/** Every fault of the screen that shows, in each theme and at each size of text. */
const lookAt = async (page: Page): Promise<string[]> => {
  const faults: string[] = []
  const note = (look: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${look}: ${fault}`))
  note('light', [...(await findFaults(page, 'markup')), ...(await findOverflow(page))])
  for (const theme of ['toi', 'tuong_phan']) {
    await setTheme(page, theme)
    note(theme, await findFaults(page, 'looks'))
  }
  await setTheme(page, null)
  await showTextAt(page, 200)
  note('200 %', [...(await findFaults(page, 'looks')), ...(await findOverflow(page))])
  await showTextAt(page, 100)
  return faults
}

describe('every screen', () => {
  it('is in the list of screens, so that everything below looks at it', () => {
    expect(listedRoutes().toSorted()).toEqual(readRoutes().toSorted())
  })

  it(
    'can be used by everybody: no fault of accessibility in any theme, nothing cut off at 320 px or at 200 %',
    { timeout: 240_000 },
    async () => {
      const ground = await openGround()
      onTestFinished(() => ground.close())
      const browser = await launchBrowser()
      onTestFinished(() => browser.close())
      const visitor = createVisitor(ground, { browser, viewport: NARROW })
      const faults: string[] = []
      const look = async (places: readonly ScreenPlace[]) => {
        for (const place of places) {
          const found = await lookAt(await visitor.visit(place))
          faults.push(...found.map((fault) => `/${place.at ?? place.route} ${fault}`))
        }
      }
      await look(screensWith(await visitor.makeObjects()))
      await ground.moveClockTo(CLASS_IS_ON)
      await look(classScreens)
      expect(faults).toEqual([])
    },
  )
})

/** Opens pages of the Mini App for its measurements, on a phone as slow as wanted, and notes when what shows. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { VIETNAMESE } from '../support/browser.ts'

export const PHONE = { width: 390, height: 844 }
export const PRODUCT_NAME = 'Quán Triệt'
/** Times slower than this machine. */
export const SLOWED = 4
/** Chromium's own "slow 3G": bytes a second both ways, and milliseconds until an answer begins. */
export const SLOW_3G = { throughput: 400_000 / 8, latency: 400 }

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

export const withPage = async <T>(
  browser: Browser,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ viewport: PHONE, ...VIETNAMESE })
  try {
    const page = await context.newPage()
    return await use(page, await context.newCDPSession(page))
  } finally {
    await context.close()
  }
}

export const slowDown = async (session: CDPSession): Promise<void> => {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
}

export const slowNetwork = async (session: CDPSession): Promise<void> => {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_3G.latency,
    downloadThroughput: SLOW_3G.throughput,
    uploadThroughput: SLOW_3G.throughput,
  })
}

/** Runs in the page: marks when a screen's own heading shows, which the opening words are not, and a paragraph to read. */
const noteTexts = (productName: string): void => {
  new MutationObserver(() => {
    const words = document.querySelector('h1')?.textContent ?? ''
    const shown = {
      'own-heading': words !== '' && words !== productName,
      paragraph: document.querySelector('article p') !== null,
    }
    for (const [name, isShown] of Object.entries(shown))
      if (isShown && !performance.getEntriesByName(name)[0]) performance.mark(name)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** To be called before the page goes anywhere. */
export const noteIn = (page: Page): Promise<unknown> => page.addInitScript(noteTexts, PRODUCT_NAME)

type Text = 'own-heading' | 'paragraph'

const waitForText = (page: Page, text: Text): Promise<unknown> =>
  page.waitForFunction((name) => performance.getEntriesByName(name)[0], text, { timeout: 60_000 })

export const waitForOwnHeading = (page: Page): Promise<unknown> => waitForText(page, 'own-heading')

/** When a text showed, in milliseconds from the page's own beginning. */
export const timeOf = async (page: Page, text: Text): Promise<number> => {
  await waitForText(page, text)
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0, text)
}

/** Moves as a link inside the app does. */
export const moveInside = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    const root = /^\/zapps\/[^/]+\//.exec(location.pathname)?.[0] ?? '/'
    history.pushState(null, '', root + to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

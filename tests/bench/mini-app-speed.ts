/** Measures how long a slow phone waits for text, how long it is busy at a time, and whether its memory fills up. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Ground } from '../support/open-ground.ts'
import { startBarePage } from './bare-page.ts'
import {
  kB,
  moveInside,
  noteIn,
  PRODUCT_NAME,
  slowDown,
  SLOWED,
  slowNetwork,
  timeOf,
  waitForOwnHeading,
  withPage,
} from './mini-app-page.ts'
import { quantile, ratioOf, type Row } from './table.ts'

const MEMBER = 5
const SECRETARY = 0
const PART = 'parts/part-3'
const ROUNDS = 3
const COLD_LIMIT_MS = 5000
const WARM_LIMIT_MS = 2000
const TASK_LIMIT_MS = 200
const SCROLL_LIMIT_MS = 50
const PEOPLE = 200
const CHANGES = 200
const CHANGES_A_LAP = 40
/** Beyond what the first laps fill, such as the answers kept: that is a leak. */
const GROWTH_LIMIT = 0.1
const PAUSE_MS = 400
const RESTING_MS = 6000

const sayMs = (values: readonly number[]): string =>
  `${Math.round(quantile(values, 0.5))} ms (${values.map(Math.round).join(', ')})`

const repeat = async (measure: () => Promise<number>): Promise<number[]> => {
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) values.push(await measure())
  return values
}

/** Nothing kept, slow processor and slow network from the first byte on. */
const coldMs = (browser: Browser, url: string): Promise<number> =>
  withPage(browser, async (page, session) => {
    await slowDown(session)
    await slowNetwork(session)
    await noteIn(page)
    await page.goto(url, { waitUntil: 'commit' })
    return timeOf(page, 'paragraph')
  })

/** The app stands open at its first screen, and the part was never opened. */
const warmMs = (browser: Browser, url: string): Promise<number> =>
  withPage(browser, async (page, session) => {
    await slowDown(session)
    await page.goto(url)
    await page.locator('h1').filter({ hasNotText: PRODUCT_NAME }).first().waitFor()
    // What is fetched ahead of need has had its time.
    await page.waitForTimeout(RESTING_MS)
    await slowNetwork(session)
    const begun = await page.evaluate(() => performance.now())
    await moveInside(page, PART)
    await page
      .locator('article p, main p')
      .getByText(/đột phá|chi bộ/i)
      .first()
      .waitFor()
    return (await page.evaluate(() => performance.now())) - begun
  })

export const firstTextRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const cold = await repeat(() => coldMs(browser, ground.phoneUrl(MEMBER, PART)))
  const warm = await repeat(() => warmMs(browser, ground.phoneUrl(MEMBER)))
  const bare = await startBarePage()
  try {
    const bareCold = await repeat(() =>
      withPage(browser, async (page, session) => {
        await slowDown(session)
        await slowNetwork(session)
        await noteIn(page)
        await page.goto(bare.url, { waitUntil: 'commit' })
        return timeOf(page, 'own-heading')
      }),
    )
    const pairs = cold.map((value, index): [number, number] => [value, bareCold[index] ?? 1])
    return [
      {
        what: 'first text of a part, nothing kept, slow 3G',
        value: sayMs(cold),
        goal: '≤ 5 s',
        isMissed: quantile(cold, 0.5) > COLD_LIMIT_MS,
      },
      { what: '÷ bare React page on the same phone', value: ratioOf(pairs) },
      {
        what: 'first text of a part from a warm shell, slow 3G',
        value: sayMs(warm),
        goal: '≤ 2 s',
        isMissed: quantile(warm, 0.5) > WARM_LIMIT_MS,
      },
    ]
  } finally {
    await bare.stop()
  }
}

/** Runs in the page: keeps how long each task took that blocked it. */
const watchTasks = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const kept = document.documentElement.dataset
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        kept['longest'] = String(Math.max(Number(kept['longest'] ?? 0), duration))
    }).observe({ entryTypes: ['longtask'] })
  })

const longestIn = async (page: Page): Promise<number> =>
  Number(await page.evaluate(() => document.documentElement.dataset['longest'] ?? '0'))

const walk = ['parts', PART, 'check-in', 'attendance', 'matters', 'my-data', 'ask', '']

export const busyRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const longest = await withPage(browser, async (page, session) => {
    await noteIn(page)
    await page.goto(ground.phoneUrl(MEMBER))
    await waitForOwnHeading(page)
    await slowDown(session)
    await watchTasks(page)
    for (const path of walk) {
      await moveInside(page, path)
      await page.waitForTimeout(PAUSE_MS * 2)
    }
    return longestIn(page)
  })
  const scrolling = await withPage(browser, (page, session) =>
    scrollRoll(page, session, ground.phoneUrl(SECRETARY, 'sessions/session-1/call')),
  )
  return [
    {
      what: `longest task while walking through ${walk.length} screens, ${SLOWED}× slower`,
      value: `${Math.round(longest)} ms`,
      goal: '≤ 200 ms',
      isMissed: longest > TASK_LIMIT_MS,
    },
    {
      what: `longest task while a roll call of ${PEOPLE} scrolls, ${SLOWED}× slower`,
      value: scrolling === 0 ? 'none over 50 ms' : `${Math.round(scrolling)} ms`,
      goal: '≤ 50 ms',
      isMissed: scrolling > SCROLL_LIMIT_MS,
    },
  ]
}

interface Roll {
  people: { personId: string }[]
}

/** Safe because the house answers by its contract, of which only this is used. */
const asRoll = (answer: unknown) => answer as Roll

/** The fixture's branch again and again, until it has the number of people. */
const enlarge = (answer: unknown): Roll => {
  const roll = asRoll(answer)
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const one = roll.people[index % roll.people.length]
    if (!one) throw new Error('the roll is empty')
    return { ...one, personId: `${one.personId}-${index}` }
  })
  return { ...roll, people }
}

const scrollRoll = async (page: Page, session: CDPSession, url: string): Promise<number> => {
  await page.route(/\/api\/sessions\/[^/]+\/roll$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: enlarge(await response.json()) })
  })
  await page.goto(url)
  await page
    .locator('.call-row')
    .nth(PEOPLE - 1)
    .waitFor({ state: 'attached' })
  await slowDown(session)
  await page.waitForTimeout(PAUSE_MS)
  await watchTasks(page)
  await page.mouse.move(200, 400)
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(30)
  }
  return longestIn(page)
}

const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** The heap after each lap of screen changes; the first lap fills what is kept. */
export const memoryRows = async (browser: Browser, ground: Ground): Promise<Row[]> => {
  const laps = await withPage(browser, async (page, session) => {
    await noteIn(page)
    await page.goto(ground.phoneUrl(MEMBER))
    await waitForOwnHeading(page)
    const heaps: number[] = []
    for (let change = 1; change <= CHANGES; change += 1) {
      await moveInside(page, walk[change % walk.length] ?? '')
      await page.waitForTimeout(PAUSE_MS / 4)
      if (change % CHANGES_A_LAP === 0) heaps.push(await heapOf(session))
    }
    return heaps
  })
  const [first = 1] = laps
  const growth = (laps.at(-1) ?? first) / first - 1
  return [
    {
      what: `heap after each ${CHANGES_A_LAP} of ${CHANGES} screen changes`,
      value: laps.map(kB).join(', '),
    },
    {
      what: 'growth from the first of them to the last',
      value: `${(growth * 100).toFixed(1)} %`,
      goal: '≤ 10 %',
      isMissed: growth > GROWTH_LIMIT,
    },
  ]
}

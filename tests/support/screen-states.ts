/** Brings a screen into each of its states by what the server answers: late, with an error, not at all, with empty lists. */
import type { Browser, Page, Route } from 'playwright-core'
import { VIETNAMESE } from './browser.ts'
import type { Ground } from './open-ground.ts'
import type { ScreenPlace } from './screens.ts'

export const screenStates = ['loading', 'error', 'offline', 'empty'] as const
export type ScreenState = (typeof screenStates)[number]

/** Whose phone it is must be known first: these are answered in every state. */
const FIRST = /\/api\/(sign-ins|me|display|live|clock)\b/
/** Calls that found no network are made again twice, after 0.7 and 1.4 seconds. */
const PATIENCE_MS = 3500
const SETTLING_MS = 400

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** The same answer with nothing in its lists. */
const withoutItems = (value: unknown): unknown => {
  if (isList(value)) return []
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutItems(one)]))
}

const answerEmpty = async (route: Route): Promise<void> => {
  const response = await route.fetch()
  const isJson = response.headers()['content-type']?.includes('application/json')
  if (!isJson || route.request().method() !== 'GET') return route.fulfill({ response })
  await route.fulfill({ response, json: withoutItems(await response.json()) })
}

const PROBLEM = { type: 'about:blank', title: 'internal error', status: 500, code: 'internal' }

const answers: Record<ScreenState, (route: Route) => Promise<void>> = {
  loading: () => Promise.resolve(),
  error: (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', json: PROBLEM }),
  offline: (route) => route.abort('internetdisconnected'),
  empty: answerEmpty,
}

export interface StatePhones {
  /** The screen in that state, on a phone that has kept no answer; the next call leaves it. */
  show(place: ScreenPlace, state: ScreenState): Promise<Page>
}

/** Runs in the page before the app: its sign-in stays, since nobody may sign in hundreds of times an hour. */
const forgetAnswers = (): void => {
  for (const key of Object.keys(localStorage))
    if (/(answer|offline):/.test(key)) localStorage.removeItem(key)
}

const openPhone = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...VIETNAMESE })
  await context.addInitScript(forgetAnswers)
  return context.newPage()
}

/** @returns one phone a person; they end with the browser */
export const openStatePhones = (browser: Browser, ground: Ground): StatePhones => {
  const pages = new Map<number, Page>()
  return {
    async show(place, state) {
      const page = pages.get(place.person) ?? (await openPhone(browser))
      pages.set(place.person, page)
      // What is still on its way there is of no interest any more.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.goto('about:blank')
      await page.route(
        (url) => url.pathname.startsWith('/api/') && !FIRST.test(url.pathname),
        (route) => answers[state](route),
      )
      const [path = '', query] = (place.at ?? place.route).split('?')
      await page.goto(ground.phoneUrl(place.person, path, query === undefined ? '' : `&${query}`))
      await page.locator('h1').first().waitFor()
      const until = state === 'loading' ? 'attached' : 'detached'
      const skeleton = page.locator('.skeleton').first()
      await skeleton.waitFor({ state: until, timeout: PATIENCE_MS }).catch(leaveAsItIs)
      await page.waitForTimeout(SETTLING_MS)
      return page
    },
  }
}

/** A form waits for nothing, and what waits for ever shows itself on its picture. */
const leaveAsItIs = (): void => undefined

/** Opens the screens of the list in phones of the practice ground, moving inside the app from one to the next. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { ReportVersionView } from '@quan-triet/shared/models/report-view'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { VIETNAMESE } from './browser.ts'
import { eventually } from './eventually.ts'
import type { Ground } from './open-ground.ts'
import type { MadeObjects, ScreenPlace } from './screens.ts'

const SECRETARY = 0
const MEMBER = 5
const PATIENCE_MS = 15_000

interface Phone {
  context: BrowserContext
  page: Page
  /** The token that the app signs its calls with. */
  token(): string
  /** How many files and answers are on their way; the live stream never ends and does not count. */
  open(): number
}

export interface Visitor {
  /** Makes what some screens need to be opened, through the same calls that the app makes. */
  makeObjects(): Promise<MadeObjects>
  /** Shows a screen and waits until nothing is on its way any more. @throws Error naming what shows instead */
  visit(place: ScreenPlace): Promise<Page>
  /** Only goes there, for states in which something stays on its way. */
  goTo(place: ScreenPlace): Promise<Page>
  close(): Promise<void>
}

const isAnswered = (url: string): boolean => !url.endsWith('/api/live')

const watch = (context: BrowserContext, page: Page): Phone => {
  const waiting = new Set<unknown>()
  let token = ''
  page.on('request', (request) => {
    if (!isAnswered(request.url())) return
    waiting.add(request)
    if (request.url().includes('/api/')) token = request.headers()['authorization'] ?? token
  })
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  return { context, page, token: () => token, open: () => waiting.size }
}

const headingOf = async (page: Page): Promise<string> =>
  (await page.locator('h1').first().textContent({ timeout: PATIENCE_MS })) ?? ''

/** Moves as a link inside the app does, without loading anything anew. */
const moveTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((path) => {
    const root = /^\/zapps\/[^/]+\//.exec(location.pathname)?.[0] ?? '/'
    if (location.pathname === root + path) return
    for (const heading of document.querySelectorAll('h1')) heading.dataset['left'] = ''
    history.pushState(null, '', root + path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)

const hasFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

const isSettled = async (phone: Phone, place: ScreenPlace): Promise<boolean> => {
  const isHere = async () =>
    phone.open() === 0 &&
    (await phone.page.locator('h1[data-left]').count()) === 0 &&
    place.heading.test(await headingOf(phone.page))
  if (!(await isHere())) return false
  await hasFrame(phone.page)
  return isHere()
}

/** The id of what was made; a report's stands in its status. */
const idIn = (answer: unknown): string | null => {
  const report = ReportVersionView.safeParse(answer)
  if (report.success) return report.data.status.reportId
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : null
}

const ask = async (ground: Ground, path: string, init: { token: string; body: string }) => {
  const response = await fetch(`${ground.address}${path}`, {
    method: 'POST',
    headers: { authorization: init.token, 'content-type': 'application/json' },
    body: init.body,
  })
  const answer: unknown = await response.json()
  const id = idIn(answer)
  if (id !== null) return id
  throw new Error(`${path} answers ${response.status}: ${JSON.stringify(answer)}`)
}

/** @param viewport of every phone that it opens; one a person */
export const createVisitor = (
  ground: Ground,
  { browser, viewport }: { browser: Browser; viewport: { width: number; height: number } },
): Visitor => {
  const phones = new Map<number, Phone>()
  const phoneOf = async (person: number): Promise<Phone> => {
    const known = phones.get(person)
    if (known) return known
    const context = await browser.newContext({ viewport, ...VIETNAMESE })
    const phone = watch(context, await context.newPage())
    phones.set(person, phone)
    await phone.page.goto(ground.phoneUrl(person))
    await eventually('the app is signed in', async () => {
      const heading = await headingOf(phone.page)
      return heading.startsWith('Kính chào') && phone.token() !== ''
    })
    return phone
  }
  const goTo = async (place: ScreenPlace): Promise<Page> => {
    const { page } = await phoneOf(place.person)
    await moveTo(page, place.at ?? place.route)
    return page
  }
  return {
    goTo,
    async makeObjects() {
      const [secretary, member] = [await phoneOf(SECRETARY), await phoneOf(MEMBER)]
      const importId = await ask(
        ground,
        '/api/imports?kind=roster&orgUnitId=cb-khu-pho-3&fileName=ds.csv',
        { token: secretary.token(), body: 'Họ và tên;Năm sinh\nNgười Mới Đến;1970\nVô Danh;19\n' },
      )
      const requestId = await ask(ground, '/api/my-data/requests', {
        token: member.token(),
        body: JSON.stringify({ kind: 'dinh_chinh', field: 'ho_ten', value: 'Tên Đúng', note: '' }),
      })
      const reportId = await ask(ground, '/api/report-nodes/node-khu-pho-3/compile', {
        token: secretary.token(),
        body: '{}',
      })
      return { importId, requestId, reportId }
    },
    async visit(place) {
      const page = await goTo(place)
      const phone = await phoneOf(place.person)
      await eventually(
        `${place.route} shows ${place.heading}`,
        () => isSettled(phone, place),
        PATIENCE_MS,
      ).catch(async (error: unknown) => {
        throw new Error(`${place.route} is headed “${await headingOf(page)}”`, { cause: error })
      })
      // A screen that could not load is named right and shows nothing of what it is for.
      const failed = page.getByRole('alert').filter({ hasText: appCommon.failedTitle })
      if ((await failed.count()) > 0) throw new Error(`${place.at ?? place.route} did not load`)
      return page
    },
    async close() {
      await Promise.all([...phones.values()].map(({ context }) => context.close()))
    },
  }
}

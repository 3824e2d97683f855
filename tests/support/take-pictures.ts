/** Takes the pictures of the README in the real practice ground: `pnpm pictures`. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, VIETNAMESE } from './browser.ts'
import { createHouseProcess, freePort } from './house-process.ts'

const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const MINI_APP_ID = '3140592653589793238'
const PHONE = { width: 390, height: 780 }
/** Saturday 14/3, 07:50: people are arriving for session 2. */
const ARRIVING = '2026-03-14T00:50:00.000Z'
const ARRIVED = 17

const openPhone = async (
  browser: Browser,
  port: number,
  address: { index: number; query: string },
) => {
  const person = fixtureAccounts[address.index]?.botUserId ?? ''
  const page = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, ...VIETNAMESE })
  await page.goto(
    `http://h5.zdn.vn.localhost:${port}/zapps/${MINI_APP_ID}/?practiceAs=${person}${address.query}`,
  )
  await page.getByRole('heading').first().waitFor()
  return page
}

const save = (page: Page, name: string) =>
  page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })

const post = (port: number, path: string, json: object) =>
  fetch(`http://localhost:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  })

const pictureGround = async (browser: Browser, port: number) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...VIETNAMESE })
  await page.goto(`http://localhost:${port}/`)
  await page.getByRole('button', { name: 'Nhắc Bot', exact: true }).click()
  await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill('ai chua diem danh')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText(/26\/30 đồng chí có mặt/).waitFor()
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  await save(page, 'practice-desktop')
}

const pictureReading = async (browser: Browser, port: number) => {
  const page = await openPhone(browser, port, { index: 5, query: '&to=part&id=part-3' })
  await page.getByText(/đổi mới sinh hoạt chi bộ/).waitFor()
  await save(page, 'reading')
}

const pictureClass = async (browser: Browser, port: number) => {
  await post(port, '/practice/clock', { to: 'instant', instant: ARRIVING })
  const page = await openPhone(browser, port, { index: 0, query: '' })
  await page.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
  await page.getByRole('link', { name: /Buổi 2/ }).click()
  for (let arrived = 1; arrived <= ARRIVED; arrived += 1) {
    await page
      .getByRole('button', { name: /^Ghi có mặt: / })
      .first()
      .click()
    await page.getByText(`${arrived}/30`).first().waitFor()
  }
  await page.evaluate(() => window.scrollTo(0, 0))
  await save(page, 'class')
}

const folder = await mkdtemp(join(tmpdir(), 'quan-triet-pictures-'))
await mkdir(PICTURES, { recursive: true })
const port = await freePort()
const house = createHouseProcess(port, { DATABASE_URL: `sqlite:${join(folder, 'house.db')}` })
const browser = await launchBrowser()
try {
  await house.start()
  await pictureGround(browser, port)
  await pictureReading(browser, port)
  await pictureClass(browser, port)
} finally {
  await browser.close()
  await house.kill()
  await rm(folder, { recursive: true, force: true })
}

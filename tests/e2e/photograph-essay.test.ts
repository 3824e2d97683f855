import { members } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/check-accessibility.ts'
import { exifOf, inkedPage, jpegWith } from '../support/pictures.ts'
import { type PracticeGround, startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const WRITER = 23
const OTHER_WRITER = 24
const SOMEBODY_ELSE = 25
const AUTHOR = members[WRITER]?.name ?? ''
const PATIENCE = { timeout: 30_000 }

/** By its size each page is known again. */
const pageOf = (width: number, height: number) => ({
  name: `${width}x${height}.png`,
  mimeType: 'image/png',
  buffer: inkedPage(width, height),
})
const first = pageOf(480, 640)
const second = pageOf(500, 700)
const third = pageOf(520, 760)
const anew = pageOf(540, 820)
const broken = { name: 'hong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }

/** 48 × 32 points, taken with the phone upright: too small for the server. */
const lyingAndSmall = {
  name: 'nho.jpg',
  mimeType: 'image/jpeg',
  buffer: jpegWith(exifOf(6, '')),
}

const sizesOf = (phone: Page, name = /^Trang \d+$/): Promise<string[]> =>
  phone
    .getByRole('img', { name })
    .evaluateAll((images) =>
      images.map((image) =>
        image instanceof HTMLImageElement ? `${image.naturalWidth}x${image.naturalHeight}` : '',
      ),
    )
const expectPages = (phone: Page, ...sizes: string[]) =>
  expect.poll(() => sizesOf(phone), PATIENCE).toEqual(sizes)

const openEssay = async (ground: PracticeGround, phone: Page, index: number): Promise<void> => {
  await phone.goto(ground.phoneUrl(index, 'essay'))
  await phone.getByText('Chụp ảnh bài viết tay').click()
}

/** The line is as slow as in a hamlet; the app dies while the first page is on its way. */
const takeAndDie = async (phone: Page): Promise<void> => {
  const line = await phone.context().newCDPSession(phone)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 60_000,
    uploadThroughput: 8_000,
  })
  await phone.getByLabel('Chọn ảnh đã chụp').setInputFiles([first, broken, second, third])
  await phone.getByText(/^Máy không mở được ảnh: hong\.jpg\./).waitFor()
  await phone.getByText(/^Đang gửi, còn 3 ảnh\./).waitFor()
  await phone.close()
}

const retake = async (phone: Page): Promise<void> => {
  await phone.getByLabel('Chụp lại trang 1').setInputFiles(anew)
  await expectPages(phone, '540x820', '520x760', '500x700')
}

/** Turned by a quarter, then cut a little at one corner with the keys. */
const mend = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: 'Xoay, cắt trang 2' }).click()
  const sheet = phone.getByRole('dialog', { name: 'Chỉnh trang 2' })
  await sheet.getByRole('button', { name: 'Xoay phải' }).click()
  expect(await findFaults(phone, 'markup')).toEqual([])
  for (const corner of ['Góc trên bên trái', 'Góc dưới bên trái'])
    for (let step = 0; step < 10; step += 1)
      await sheet.getByRole('button', { name: corner }).press('ArrowRight')
  await sheet.getByRole('button', { name: 'Dùng ảnh này' }).click()
  await sheet.waitFor({ state: 'detached' })
  await expectPages(phone, '540x820', '684x520', '500x700')
}

const handIn = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: 'Nộp bài' }).click()
  await phone
    .getByRole('dialog')
    .getByText(/^Bài có 3 trang ảnh\./)
    .waitFor()
  await phone.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
  await phone.getByText('Bài đã nộp, chờ chấm.').waitFor()
  await phone.getByText(/^Bản 1: ảnh chụp bài viết tay/).click()
  await expectPages(phone, '540x820', '684x520', '500x700')
}

const seeAsGrader = async (ground: PracticeGround): Promise<void> => {
  const phone = await ground.openPhone(SECRETARY)
  await phone.goto(ground.phoneUrl(SECRETARY, 'grading'))
  await phone.getByRole('link', { name: new RegExp(AUTHOR) }).click()
  await phone.getByRole('heading', { name: 'Ảnh chụp bài viết tay' }).waitFor()
  await expectPages(phone, '540x820', '684x520', '500x700')
}

describe('an essay in photographs', () => {
  it('lives through a slow line and a dead app, is put in order, taken anew, turned, handed in and seen by its grader', async () => {
    const ground = await startPracticeGround()
    const dying = await ground.openPhone(WRITER)
    const context = dying.context()
    await openEssay(ground, dying, WRITER)
    await takeAndDie(dying)

    const phone = await context.newPage()
    await phone.goto(ground.phoneUrl(WRITER, 'essay'))
    await phone.getByText('3 trang ảnh đã gửi lên.').waitFor()
    await expectPages(phone, '480x640', '500x700', '520x760')
    await phone.getByRole('button', { name: 'Đưa trang 3 lên trước' }).click()
    await expectPages(phone, '480x640', '520x760', '500x700')
    await retake(phone)
    await mend(phone)
    await handIn(phone)
    await seeAsGrader(ground)
  })

  it('waits on the phone with its reason while it is refused or without line, and is nothing to the next person there', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(OTHER_WRITER)
    await openEssay(ground, phone, OTHER_WRITER)
    const pages = '**/api/my-essay/pages/**'
    await phone.route(pages, (route) => route.abort('internetdisconnected'))
    await phone.getByLabel('Chọn ảnh đã chụp').setInputFiles([lyingAndSmall, second])
    const waiting = phone.getByRole('region', { name: 'Ảnh chưa gửi' })
    await waiting.getByText(/^Còn 2 ảnh chưa gửi được\./).waitFor()
    expect(await sizesOf(phone, /^Ảnh chờ gửi/)).toEqual(['32x48', '500x700'])
    await phone.unroute(pages)
    await phone.reload()
    await waiting.getByText('Không đọc được ảnh này. Đồng chí chụp lại trang giấy.').waitFor()
    await phone.getByText('1 trang ảnh đã gửi lên.').waitFor()
    await phone.getByRole('button', { name: 'Nộp bài' }).click()
    await phone.getByText(/^Còn 1 ảnh trên máy này chưa gửi lên\./).waitFor()
    await phone.getByRole('button', { name: 'Viết tiếp' }).click()

    await phone.goto(ground.phoneUrl(SOMEBODY_ELSE, 'essay'))
    await phone.getByText('Đồng chí chưa viết bài.').waitFor()
    await phone.goto(ground.phoneUrl(OTHER_WRITER, 'essay'))
    await phone.getByText('1 trang ảnh đã gửi lên.').waitFor()
    await expectPages(phone, '500x700')
    expect(await waiting.count()).toBe(0)
  })
})

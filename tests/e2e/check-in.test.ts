import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { VIETNAMESE } from '../support/browser.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5
const ANOTHER = 6
const LATECOMER = 7
const OUTSIDER = 33
/** Saturday 14/3 at 07:45: check-in of session 2 has been open for five minutes. */
const BEFORE_CLASS = '2026-03-14T00:45:00.000Z'
const AFTER_LIMIT = '2026-03-14T01:20:00.000Z'

/** What a camera would really read from the secretary's screen, as a link's query. */
const queryOfQr = async (secretary: Page): Promise<string> => {
  const qr = secretary.getByRole('img', { name: /Mã QR điểm danh/ })
  const png = PNG.sync.read(await qr.screenshot())
  const read = jsQR.default(new Uint8ClampedArray(png.data), png.width, png.height)
  expect(read?.data).toMatch(/^https:\/\/zalo\.me\/s\/\d+\/\?to=check-in&c=/)
  return new URL(read?.data ?? '').search.replace('?', '&')
}

const SIGN_IN = '**/api/sign-ins'
const CHECK_IN = '**/api/check-ins'
const ANY_CALL = '**/api/**'
/** The phone notices by itself that there is network again; every 20 seconds it tries anyway. */
const comeOnline = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')))

describe('checking in to a class', () => {
  it('works by typed code and by QR, counts once, knows late from in time, and refuses in words', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo(BEFORE_CLASS)
    const secretary = await ground.openPhone(SECRETARY)
    await secretary.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    const typed = secretary.getByLabel(/Mã số điểm danh: /)
    const codeShown = async () =>
      ((await typed.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, '')
    expect(await codeShown()).toMatch(/^\d{6}$/)

    // By typed code: present, and the secretary's count moves by itself.
    const member = await ground.openPhone(MEMBER, '&to=check-in')
    await member.getByRole('textbox', { name: 'Mã số 6 chữ số' }).fill(await codeShown())
    await member.getByRole('button', { name: /Điểm danh bằng mã số/ }).click()
    await member.getByText('Đồng chí đã có mặt').waitFor()
    await secretary.getByText('1/30').first().waitFor()

    // A second time changes nothing.
    const again = await ground.openPhone(MEMBER, '&to=check-in')
    await again.getByRole('textbox', { name: 'Mã số 6 chữ số' }).fill(await codeShown())
    await again.getByRole('button', { name: /Điểm danh bằng mã số/ }).click()
    await again.getByText('Đã ghi nhận từ trước').waitFor()

    const query = await queryOfQr(secretary)
    const another = await ground.openPhone(ANOTHER, query)
    await another.getByText('Đồng chí đã có mặt').waitFor()
    await secretary.getByText('2/30').first().waitFor()

    // Somebody of another branch, with the same code.
    const outsider = await ground.openPhone(OUTSIDER, query)
    await outsider.getByText('Chưa điểm danh được').waitFor()
    await outsider
      .getByText(/Khu phố 3/)
      .first()
      .waitFor()

    // After the limit: late; and the old code has expired.
    await ground.moveClockTo(AFTER_LIMIT)
    const tooLate = await ground.openPhone(LATECOMER, query)
    await tooLate.getByText('Chưa điểm danh được').waitFor()
    const latecomer = await ground.openPhone(LATECOMER, '&to=check-in')
    const fresh = await secretary.reload().then(codeShown)
    await latecomer.getByRole('textbox', { name: 'Mã số 6 chữ số' }).fill(fresh)
    await latecomer.getByRole('button', { name: /Điểm danh bằng mã số/ }).click()
    await latecomer.getByText('Đã ghi nhận: đến muộn').waitFor()
    await secretary.getByText('3/30').first().waitFor()
  })

  it('lets the secretary mark by hand, excuse with a code, and close', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo(BEFORE_CLASS)
    const secretary = await ground.openPhone(SECRETARY)
    await secretary.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    await secretary.getByRole('button', { name: 'Ghi có mặt: Lê Hữu Tường' }).click()
    await secretary.getByText('1/30').first().waitFor()
    const person = secretary.getByRole('listitem').filter({ hasText: 'Phạm Ngọc Lam' })
    await person.getByRole('button').first().click()
    await secretary.getByRole('radio', { name: 'Vắng có lý do' }).check()
    await secretary.getByLabel('Lý do vắng').selectOption({ label: 'Đi công tác' })
    await secretary.getByRole('button', { name: 'Lưu' }).click()
    await secretary.getByText(/vắng có lý do 1/).waitFor()
    // A class is closed once it has begun, not before.
    await ground.moveClockTo(AFTER_LIMIT)
    await secretary.getByRole('button', { name: 'Chốt buổi học' }).click()
    await secretary.getByRole('dialog').getByRole('button', { name: 'Chốt buổi học' }).click()
    await secretary.getByText(/Đã chốt lúc/).waitFor()
  })

  it('keeps a code scanned before signing in or without network, counts it once, and leaves it to the secretary', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo(BEFORE_CLASS)
    const secretary = await ground.openPhone(SECRETARY)
    await secretary.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    const query = await queryOfQr(secretary)

    // Scanned by the camera of a phone on which nobody can sign in yet.
    const context = await secretary.context().browser()?.newContext(VIETNAMESE)
    const newcomer = await context?.newPage()
    if (!newcomer) throw new Error('the browser is gone')
    await newcomer.clock.install()
    await newcomer.route(SIGN_IN, (route) => route.abort())
    await newcomer.goto(ground.phoneUrl(MEMBER, '', query))
    await newcomer.getByText('Đã giữ mã điểm danh').waitFor()

    // The answer of a check-in is lost on its way: it was recorded, is sent again, and counts once.
    const unlucky = await ground.openPhone(ANOTHER, '&to=check-in')
    await unlucky.route(CHECK_IN, async (route) => {
      await route.fetch()
      await route.abort()
    })
    const typed = secretary.getByLabel(/Mã số điểm danh: /)
    const digits = ((await typed.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, '')
    await unlucky.getByRole('textbox', { name: 'Mã số 6 chữ số' }).fill(digits)
    await unlucky.getByRole('button', { name: /Điểm danh bằng mã số/ }).click()
    await unlucky.getByText('Đã giữ lượt điểm danh').waitFor()
    await secretary.getByText('1/30').first().waitFor()

    // Without network, and then a cold start without network: the phone still knows.
    const offline = await ground.openPhone(LATECOMER, '&to=check-in')
    await offline.getByText('Buổi 2 đang điểm danh').waitFor()
    await offline.route(ANY_CALL, (route) => route.abort())
    await offline.getByRole('textbox', { name: 'Mã số 6 chữ số' }).fill(digits)
    await offline.getByRole('button', { name: /Điểm danh bằng mã số/ }).click()
    await offline.getByText('Đã giữ lượt điểm danh').waitFor()
    await offline.reload()
    await offline.getByText('Có 1 lượt điểm danh đang chờ mạng để gửi.').waitFor()

    // Half an hour later everything works again, and all three are sent by themselves.
    await ground.moveClockTo(AFTER_LIMIT)
    await newcomer.unroute(SIGN_IN)
    await newcomer.clock.fastForward('35:00')
    await newcomer.getByRole('button', { name: 'Thử lại' }).click()
    await newcomer.getByText('Chờ Bí thư xác nhận').first().waitFor()
    await unlucky.unroute(CHECK_IN)
    await comeOnline(unlucky)
    await unlucky.getByText(/Đã gửi lượt điểm danh Buổi 2.*: đã ghi nhận/).waitFor()
    await offline.unroute(ANY_CALL)
    await comeOnline(offline)
    await offline.getByText(/Đã gửi lượt điểm danh Buổi 2.*: chờ Bí thư xác nhận/).waitFor()

    // The phones of this practice do not go by the class's clock: the secretary looks and decides.
    await secretary.getByRole('heading', { name: 'Cần xem lại (2)' }).waitFor()
    await secretary.getByText('Đồng hồ máy lệch').first().waitFor()
    for (const left of [1, 0]) {
      await secretary
        .getByRole('button', { name: /^Ghi có mặt: .+ \(\d{4}\)$/ })
        .first()
        .click()
      if (left > 0) await secretary.getByRole('heading', { name: 'Cần xem lại (1)' }).waitFor()
    }
    await secretary.getByText('3/30').first().waitFor()
    expect(await secretary.getByRole('heading', { name: /Cần xem lại/ }).count()).toBe(0)
  })
})

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5
const ANOTHER = 6
const LATECOMER = 7
const OUTSIDER = 33
/** Saturday 14/3 at 07:45: check-in of session 2 has been open for five minutes. */
const BEFORE_CLASS = '2026-03-14T00:45:00.000Z'
const AFTER_LIMIT = '2026-03-14T01:20:00.000Z'

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

    // By what a camera would really read from the secretary's screen.
    const qr = secretary.getByRole('img', { name: /Mã QR điểm danh/ })
    const png = PNG.sync.read(await qr.screenshot())
    const read = jsQR.default(new Uint8ClampedArray(png.data), png.width, png.height)
    expect(read?.data).toMatch(/^https:\/\/zalo\.me\/s\/\d+\/\?to=check-in&c=/)
    const query = new URL(read?.data ?? '').search.replace('?', '&')
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
    await secretary.getByRole('button', { name: /^Phạm Ngọc Lam,/ }).click()
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
})

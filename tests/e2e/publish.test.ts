import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const RESOLUTION = fileURLToPath(
  new URL('../fixtures/documents/nghi-quyet-ngan.txt', import.meta.url),
)

describe('publishing a resolution', () => {
  it('goes from the file to the group: import, shape, confirm, schedule, and each part at its time', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(SECRETARY)
    await phone.getByRole('link', { name: /Tài liệu và lịch gửi/ }).click()
    await phone.getByRole('link', { name: 'Đưa tài liệu lên' }).click()
    await phone.locator('input[type=file]').setInputFiles(RESOLUTION)
    await phone.getByRole('button', { name: 'Đưa lên và chia phần' }).click()

    // Cut into parts by its own headings; merge, split, rename, note.
    await phone.getByRole('link', { name: 'Sửa phần 1' }).waitFor()
    const parts = () => phone.getByRole('link', { name: /^Sửa phần \d+$/ }).count()
    const before = await parts()
    expect(before).toBeGreaterThan(1)
    await phone.getByRole('button', { name: 'Gộp phần 1 với phần 2' }).click()
    await phone.getByRole('button', { name: 'Gộp hai phần' }).click()
    await expect.poll(parts).toBe(before - 1)
    await phone.getByRole('link', { name: 'Sửa phần 1' }).click()
    await phone.getByLabel('Tên phần').fill('Phần mở đầu của tôi')
    await phone.getByRole('button', { name: 'Lưu tên phần' }).click()
    await phone.getByLabel('Lưu ý của Bí thư').fill('Đề nghị đọc trước buổi 2.')
    await phone.getByRole('button', { name: 'Lưu lưu ý' }).click()
    await phone
      .getByText(/Phần mở đầu của tôi/)
      .first()
      .waitFor()
    await phone.getByRole('button', { name: /Tách thành phần mới từ đoạn 2$/ }).click()
    await phone.getByRole('button', { name: 'Tách phần', exact: true }).click()
    await phone.goBack()
    await expect.poll(parts).toBe(before)

    // Not secret, by name; then the timetable.
    await phone.getByRole('link', { name: 'Xác nhận tài liệu không mật' }).click()
    await phone.getByLabel(/Gõ đủ họ và tên/).fill('Phan Thi Hong Nhan')
    await phone.getByRole('button', { name: 'Tôi xác nhận' }).click()
    await phone.getByRole('link', { name: 'Hẹn giờ gửi' }).click()
    await phone.getByRole('button', { name: /^Hẹn gửi \d+ phần, \d+ tin$/ }).click()
    await phone.getByText('Tất cả các phần đã có lịch gửi.').waitFor()

    // Paused, given an hour again, seen in the month.
    await phone.getByRole('link', { name: 'Sửa phần 2' }).click()
    await phone.getByRole('button', { name: 'Tạm dừng' }).click()
    await phone.getByRole('button', { name: 'Hẹn lại giờ gửi' }).click()
    await phone.getByRole('button', { name: 'Lưu giờ gửi' }).click()
    await phone.getByRole('button', { name: 'Tạm dừng' }).waitFor()
    await phone.goBack()
    await phone.getByText('Xem lịch gửi theo tháng').click()
    await phone
      .getByRole('button', { name: /: 1 phần$/ })
      .first()
      .click()
    await phone.getByText('Hẹn gửi lúc 07:30').first().waitFor()

    await ground.moveClockTo('2026-03-20T05:00:00.000Z')
    const page = await ground.openPage()
    await page
      .getByText(/Phần mở đầu của tôi/)
      .first()
      .waitFor()
    await page
      .getByText(/Đề nghị đọc trước buổi 2\./)
      .first()
      .waitFor()
  })
})

import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
/** Saturday 14/3 at 08:30: session 2 has begun. */
const IN_CLASS = '2026-03-14T01:30:00.000Z'
/** Twice round a screen with a roll of thirty. */
const MOST_STEPS = 120

/** Goes on by Tab until what has the focus bears this name, as somebody without a mouse does. */
const tabTo = async (page: Page, name: RegExp, by = 'Tab'): Promise<void> => {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const words = await page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ??
        document.activeElement?.textContent ??
        '',
    )
    if (name.test(words)) return
    await page.keyboard.press(by)
  }
  throw new Error(`no way by keyboard to ${name}`)
}

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

describe('running a class by keyboard alone', () => {
  it('opens it, projects the code, calls the roll, marks otherwise, and closes', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo(IN_CLASS)
    const page = await ground.openPhone(SECRETARY)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('link', { name: /Buổi học và điểm danh/ }).waitFor()
    await press(page, /Buổi học và điểm danh/)
    await page.getByRole('link', { name: /Buổi 2/ }).waitFor()
    await press(page, /Buổi 2/)
    await page.getByRole('button', { name: 'Chiếu lên màn hình lớn' }).waitFor()

    // The wall names branch, session and hours; Escape leaves it, and the focus is back.
    await press(page, /^Chiếu lên màn hình lớn/)
    const wall = page.getByRole('dialog', { name: 'Chiếu lên màn hình lớn' })
    await wall.getByText('Chi bộ Khu phố 3').waitFor()
    await wall.getByText('08:00–11:00 thứ Bảy 14/3/2026').waitFor()
    await wall.getByRole('img', { name: /Mã QR điểm danh/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await wall.waitFor({ state: 'detached' })

    // Enter marks, and the focus is on the next name.
    await page.getByRole('link', { name: 'Gọi tên điểm danh' }).waitFor()
    await press(page, /^Gọi tên điểm danh/)
    await page.getByText('Có mặt 0/30').waitFor()
    await press(page, /Vũ Thị Kim Chi, Chưa ghi nhận/)
    await page.getByText('Có mặt 1/30').waitFor()
    await page.waitForFunction(
      (name) => document.activeElement?.textContent?.includes(name),
      'Phạm Văn Chương, Chưa ghi nhận',
    )
    await page.keyboard.press('Enter')
    await page.getByText('Có mặt 2/30').waitFor()
    await press(page, /^Ghi khác: Dương Thị Thu Cúc/)
    await page.getByRole('dialog').waitFor()
    await press(page, /^Đi công tác/)
    await page.getByText('Dương Thị Thu Cúc: Vắng có lý do').waitFor()
    await page.getByText('Có mặt 2/30, còn 28 chưa ghi').waitFor()

    await tabTo(page, /^Quay lại.*Buổi 2/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Chốt buổi học' }).waitFor()
    await press(page, /^Chốt buổi học/)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Tab')
    await press(page, /^Chốt buổi học/)
    await page.getByText(/Đã chốt lúc/).waitFor()
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const WRITER = 21
const SOMEBODY_ELSE = 22

const understanding = (phone: Page) => phone.getByLabel(/^1\. Nhận thức/)
const responsibility = (phone: Page) => phone.getByLabel(/^2\. Trách nhiệm/)
const saved = (phone: Page) => phone.getByText(/^Đã lưu lúc/).waitFor()

/** Leaves the app for a moment: what waits is sent at once. */
const putAway = (phone: Page) =>
  phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** The first words go to the server; the next are typed without network, and the app dies. */
const writeAndDie = async (phone: Page): Promise<void> => {
  await phone.getByText('Đồng chí học đợt này nên viết bài thu hoạch.').waitFor()
  await phone.getByText('Kế hoạch ghi: “nộp thu hoạch đến hết ngày 25/3/2026”.').waitFor()
  await understanding(phone).pressSequentially('Tôi hiểu ba khâu đột phá.')
  await saved(phone)
  await phone.context().setOffline(true)
  await understanding(phone).pressSequentially(' Tôi sẽ nêu gương.')
  await phone.getByText(/^Đã lưu trên máy\. Chưa gửi được/).waitFor()
  await phone.close()
}

/** Both phones write: the first one is shown the other's text and keeps both. */
const writeOnTwo = async (phone: Page, other: Page): Promise<void> => {
  await responsibility(other).fill('Viết ở máy kia.')
  await putAway(other)
  await saved(other)
  await responsibility(phone).fill('Viết ở máy này.')
  await putAway(phone)
  const choice = phone.getByRole('region', { name: 'Bài đang có hai bản khác nhau' })
  await choice.getByText('Viết ở máy kia.').waitFor()
  await phone.getByRole('button', { name: 'Giữ cả hai, nối bản kia vào cuối' }).click()
  await saved(phone)
  expect(await responsibility(phone).inputValue()).toBe('Viết ở máy này.\n\nViết ở máy kia.')
}

const handIn = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: 'Nộp bài' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
  await phone.getByText('Bài đã nộp, chờ chấm.').waitFor()
}

describe('the own essay', () => {
  it('is written through a lost network, a dead app and a second phone, handed in, taken back and handed in again', async () => {
    const ground = await startPracticeGround()
    const first = await ground.openPhone(WRITER)
    await first.getByRole('link', { name: /^Thu hoạch/ }).click()
    const context = first.context()
    await writeAndDie(first)

    const phone = await context.newPage()
    await context.setOffline(false)
    await phone.goto(ground.phoneUrl(WRITER, 'essay'))
    await saved(phone)
    expect(await understanding(phone).inputValue()).toBe(
      'Tôi hiểu ba khâu đột phá. Tôi sẽ nêu gương.',
    )
    await phone.getByRole('button', { name: 'Nộp bài' }).click()
    await phone
      .getByText('Chưa viết phần “Trách nhiệm của bản thân trong tổ chức thực hiện”.')
      .waitFor()
    await phone.getByRole('button', { name: 'Viết tiếp' }).click()

    const other = await ground.openPhone(WRITER)
    await other.goto(ground.phoneUrl(WRITER, 'essay'))
    await writeOnTwo(phone, other)

    await handIn(phone)
    await phone.getByText(/^Đã nhận bản 1 lúc/).waitFor()
    await phone.getByRole('button', { name: 'Rút lại để sửa' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Rút lại để sửa' }).click()
    expect(await responsibility(phone).inputValue()).toBe('Viết ở máy này.\n\nViết ở máy kia.')
    await handIn(phone)
    await phone.getByText(/^Bản 1: gõ trên ứng dụng/).click()
    await phone.getByText('Tôi hiểu ba khâu đột phá. Tôi sẽ nêu gương.').waitFor()

    // Whoever takes the same phone next finds nothing of it.
    await phone.goto(ground.phoneUrl(SOMEBODY_ELSE, 'essay'))
    await phone.getByText('Đồng chí chưa viết bài.').waitFor()
    expect(await understanding(phone).inputValue()).toBe('')
  })
})

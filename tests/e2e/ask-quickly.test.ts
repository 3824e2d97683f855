import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5

/** Opens a question by the keyboard, as somebody would who does not see the page. */
const press = async (phone: Page, question: string) => {
  await phone.locator('summary', { hasText: question }).focus()
  await phone.keyboard.press('Enter')
}

const answerUnder = (phone: Page, question: string) =>
  phone.locator('details[open]', { hasText: question }).getByText(/Trả lời lúc/)

/** Names stay on no device: without network the question must be asked again. */
const tellsTheSecretaryNames = async (phone: Page) => {
  await phone.getByText('Ai chưa điểm danh?').waitFor()
  await press(phone, 'Ai chưa điểm danh?')
  await phone.getByText(/Tạ Văn Hạnh/).waitFor()
  await phone.route('**/api/**', (route) => route.abort())
  await phone.reload()
  await press(phone, 'Ai chưa điểm danh?')
  await phone.getByText(/^Hỏi câu mới cần có mạng\./).waitFor()
  expect(await phone.getByText(/Tạ Văn Hạnh/).count()).toBe(0)
}

describe('asking on the page of quick questions', () => {
  it('answers under the button and the box, leads on, and keeps what was answered, but no names, without network', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER)
    const menu = phone.getByRole('navigation', { name: 'Học tập' })
    expect(await menu.getByRole('link').first().textContent()).toMatch(/^Hỏi nhanh/)
    await menu.getByRole('link').first().click()
    await phone.getByRole('heading', { name: 'Hỏi nhanh', level: 1 }).waitFor()
    await phone.getByText('Mấy giờ học buổi tới?').waitFor()
    expect(await phone.locator('summary').count()).toBe(30)
    await press(phone, 'Mấy giờ học buổi tới?')
    await phone.getByText('08:00 thứ Bảy 14/3/2026, điểm danh từ 07:40.').waitFor()
    await press(phone, 'Bao nhiêu người chưa điểm danh?')
    await answerUnder(phone, 'Bao nhiêu người chưa điểm danh?').waitFor()
    expect(await phone.getByText(/Tạ Văn Hạnh/).count()).toBe(0)
    await phone.getByRole('textbox', { name: 'Gõ câu hỏi của đồng chí' }).fill('han nop bai')
    await phone.keyboard.press('Enter')
    await phone.getByText('Hạn nộp thu hoạch: hết ngày thứ Tư 25/3/2026 (còn 13 ngày).').waitFor()
    await press(phone, 'Cho tôi xem lại một phần')
    await phone.getByRole('button', { name: 'Phần 2', exact: true }).click()
    await phone.getByRole('link', { name: 'Đọc phần này' }).click()
    await phone.getByText('II. MỤC TIÊU ĐẾN NĂM 2030').waitFor()
    await phone.goBack()
    await phone.getByText('han nop bai').waitFor()
    // The app's own files lie in the phone; what is missing is the house.
    await phone.route('**/api/**', (route) => route.abort())
    await phone.reload()
    await press(phone, 'Mấy giờ học buổi tới?')
    await phone.getByText('Đang không có mạng. Đây là câu trả lời lần trước.').waitFor()
    await phone.getByText('08:00 thứ Bảy 14/3/2026, điểm danh từ 07:40.').waitFor()
    await press(phone, 'Học ở đâu?')
    await phone.getByText(/^Hỏi câu mới cần có mạng\./).waitFor()
    await tellsTheSecretaryNames(await ground.openPhone(SECRETARY, '&to=ask'))
  })
})

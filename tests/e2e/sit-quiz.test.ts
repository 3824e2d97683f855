import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const OFFICER = 35
const SITTER = 21

const bank = Array.from({ length: 6 }, (_, index) => {
  const number = index + 1
  const options = ['A. đúng', 'B. sai một', 'C. sai hai', 'D. sai ba'].map(
    (option) => `${option} (${number})`,
  )
  return [`Câu ${number}. Nội dung thứ ${number}?`, ...options, 'Đáp án: A', 'Phần 3'].join('\n')
}).join('\n')

/** The officer lets a test replace the essay, pastes the questions, keeps the proposed windows of 19/3, publishes. */
const makeTest = async (desk: Page): Promise<void> => {
  await desk.getByLabel('Làm bài trắc nghiệm').check()
  await desk.getByRole('button', { name: /^Lưu/ }).click()
  await desk.getByRole('link', { name: /^Bài trắc nghiệm/ }).click()
  await desk.getByLabel('Số câu mỗi đề').fill('5')
  await desk.getByRole('button', { name: 'Thêm ca 1' }).click()
  await desk.getByRole('button', { name: 'Thêm ca 2' }).click()
  await desk.getByRole('button', { name: 'Lưu cách làm bài' }).click()
  await desk.getByText('Đã lưu.').waitFor()
  await desk.getByRole('button', { name: 'Dán nhiều câu' }).click()
  await desk.getByLabel('Các câu hỏi').fill(bank)
  await desk.getByRole('button', { name: 'Đọc thử' }).click()
  await desk.getByRole('button', { name: 'Thêm 6 câu' }).click()
  await desk.getByRole('button', { name: 'Công bố', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()
  await desk.getByText(/^Công bố lúc/).waitFor()
}

const questions = (phone: Page) => phone.getByRole('group', { name: /^Câu \d/ })

describe('a test in place of the essay', () => {
  it('is begun, answered without network too, gone on with after a reload, and told when its window is over', async () => {
    const ground = await startPracticeGround()
    const desk = await ground.openPhone(OFFICER)
    await desk.goto(ground.phoneUrl(OFFICER, 'office/campaigns/nodes/node-phuong-sao-mai/settings'))
    await makeTest(desk)

    const phone = await ground.openPhone(SITTER)
    await phone.goto(ground.phoneUrl(SITTER, 'quiz'))
    await phone.getByText('Ca của đồng chí mở lúc 08:00 thứ Năm 19/3/2026.').waitFor()
    await ground.moveClockTo('2026-03-19T01:10:00.000Z')
    await phone.reload()
    await phone.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await phone.getByText('Đã trả lời 0/5 câu').waitFor()
    const asked = await questions(phone).allInnerTexts()

    // Two right answers, one of them while there is no network; the app dies and comes back.
    await questions(phone).nth(0).getByLabel(/^đúng/).check()
    await phone.getByText('Đã lưu').waitFor()
    await phone.context().setOffline(true)
    await questions(phone).nth(1).getByLabel(/^đúng/).check()
    await phone.getByText(/^1 câu chưa gửi được/).waitFor()
    await phone.context().setOffline(false)
    await phone.reload()
    await phone.getByText('Đã trả lời 2/5 câu').waitFor()
    await phone.getByText('Đã lưu').waitFor()
    expect(await questions(phone).allInnerTexts()).toEqual(asked)
    await questions(phone).nth(2).getByLabel(/^đúng/).check()
    await questions(phone)
      .nth(3)
      .getByLabel(/^sai một/)
      .check()
    await phone.getByRole('button', { name: 'Nộp bài' }).click()
    await phone.getByText(/^Còn 1 câu chưa trả lời/).waitFor()
    await phone.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
    await phone.getByText('Chưa có kết quả.').waitFor()

    await ground.moveClockTo('2026-03-19T03:01:00.000Z')
    await phone.getByText('Đúng 3/5 (60,00%)').waitFor()
    await phone.getByText('Xem lại 2 câu chưa đúng').click()
    await phone.getByText(/^Đồng chí chọn: sai một/).waitFor()
    await phone.getByText('Đồng chí chưa trả lời câu này.').waitFor()
    expect(await phone.getByRole('link', { name: /^Đọc lại: Phần 3\./ }).count()).toBe(2)
    await desk.reload()
    await desk.getByText('Đạt, trên số đã có kết quả: 1/1 (100,00%)').waitFor()
  })
})

import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const WARD = members.length + 2 + officers.findIndex((one) => one.role === 'can_bo_tuyen_giao')

const record = async (page: Page, number: string): Promise<void> => {
  await page.getByLabel('Số đạt được').fill(number)
  await page.getByRole('button', { name: 'Lưu số', exact: true }).click()
}

const back = (page: Page) =>
  page.getByRole('link', { name: 'Quay lại Chỉ tiêu nhiệm kỳ' }).first().click()

describe('an officer with the targets of the term', () => {
  it('records how far they are, is held to a part within its whole, and sets one more', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPhone(WARD)
    await page.getByRole('link', { name: /^Việc/ }).first().click()
    await page.getByRole('link', { name: /^Chỉ tiêu nhiệm kỳ/ }).click()
    await page.getByText('8/60 đảng viên', { exact: true }).waitFor()
    await page.getByText('118/128 (92,19%)', { exact: true }).waitFor()
    await page.getByRole('rowheader', { name: /Khu phố 5/ }).waitFor()

    await page.getByRole('link', { name: 'Kết nạp đảng viên mới' }).first().click()
    await page.getByRole('img', { name: /^Đường số liệu từ 3 lên 8/ }).waitFor()
    await page.getByRole('button', { name: 'Ghi số', exact: true }).click()
    await page.getByLabel('Số đạt được').fill('15%')
    await page.getByText('Ghi số nguyên, không ghi phần trăm.').waitFor()
    await record(page, '9')
    await page.getByText('Còn thiếu 51 đảng viên').waitFor()
    await page.getByText(/^Cứ đà này, đến Chủ nhật 30\/6\/2030 được khoảng \d+$/).waitFor()
    await back(page)

    await page.getByRole('link', { name: /doanh nghiệp ngoài khu vực Nhà nước$/ }).click()
    await page.getByRole('button', { name: 'Ghi số', exact: true }).click()
    await record(page, '10')
    await page.getByText(/^Số của phần không được lớn hơn số chung \(9\)/).waitFor()
    await record(page, '2')
    await page.getByText('2/10 đảng viên', { exact: true }).waitFor()
    await back(page)

    await page.getByRole('button', { name: 'Đặt chỉ tiêu', exact: true }).click()
    await page
      .getByLabel('Chọn chỉ tiêu')
      .selectOption({ label: 'K-10. Thành lập tổ chức Đoàn – Hội' })
    expect(await page.getByLabel('Cần đạt bao nhiêu').inputValue()).toBe('25')
    await page.getByRole('button', { name: 'Lưu chỉ tiêu', exact: true }).click()
    await page.getByRole('link', { name: 'Thành lập tổ chức Đoàn – Hội' }).waitFor()
    await page.getByText('Chỉ tiêu: 25 tổ chức, cả nhiệm kỳ').waitFor()
  })
})

import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const WARD = members.length + 2 + officers.findIndex((one) => one.role === 'can_bo_tuyen_giao')

const openReports = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: /^Báo cáo kết quả/ }).click()
  await page.getByRole('heading', { name: /^Báo cáo của/ }).waitFor()
}

const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const compile = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Lập (?:lại )?báo cáo$/ }).click()
  await confirm(page, 'Lập báo cáo')
  await page.getByRole('heading', { name: 'Số liệu', exact: true }).waitFor()
}

const send = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Gửi báo cáo', exact: true }).click()
  await confirm(page, 'Gửi báo cáo')
  await page.getByText('Đã gửi', { exact: true }).waitFor()
}

/** The branch: compiled in one tap, opened down to the people, words saved by themselves, sent. */
const reportFromBranch = async (branch: Page): Promise<void> => {
  await openReports(branch)
  await compile(branch)
  await branch.getByRole('button', { name: /^Đảng viên đã học, trên số phải học/ }).click()
  const studied = branch.getByRole('region', { name: 'Đã học xong, trong số phải học' })
  await studied.getByText('26 đồng chí được tính').waitFor()
  await branch.keyboard.press('Escape')
  await branch.getByLabel('II. Kết quả').fill('Chi bộ học tập nghiêm túc, đủ buổi.')
  await branch.getByText(/^Đã lưu lúc/).waitFor()
  await send(branch)
}

/** What came on paper in place of the report taken in, with the line that does not add up. */
const typePaper = async (ward: Page): Promise<void> => {
  await ward.getByRole('link', { name: /^Nhập từ bản giấy: .*Khu phố 3/ }).click()
  await ward
    .getByLabel(/^Dán lời báo cáo/)
    .fill('Đã mở 82 lớp cho 4.502/4.600 đảng viên, chiếm 97,27% và 4.225 quần chúng.')
  await ward.getByRole('button', { name: 'Đọc số liệu' }).click()
  await ward
    .getByText(/Bản giấy ghi 97,27%; tính lại: 97,87%/)
    .first()
    .waitFor()
  await ward.getByText('4.502/4.600 (97,87%)', { exact: true }).first().waitFor()
  expect(await ward.getByLabel('Tổng số đảng viên').inputValue()).toBe('4600')
  await ward.getByLabel('Lý do thay bản đã nhận').fill('Bản giấy có chữ ký')
  await ward.getByLabel(/^Tôi đã xem các chỗ mâu thuẫn/).check()
  await ward.getByRole('button', { name: 'Lưu báo cáo', exact: true }).click()
  await confirm(ward, 'Lưu báo cáo')
  await ward.getByText('Cấp trên đã nhận', { exact: true }).waitFor()
  await ward.getByRole('link', { name: 'Quay lại Báo cáo kết quả' }).click()
}

describe('the report of a campaign', () => {
  it('goes from branch to ward and back with a reason, up again, and is typed from paper', async () => {
    const ground = await startPracticeGround()
    const branch = await ground.openPhone(SECRETARY)
    await reportFromBranch(branch)

    const ward = await ground.openPhone(WARD)
    await openReports(ward)
    await ward.getByRole('button', { name: /^Trả lại: .*Khu phố 3/ }).click()
    await ward.getByLabel('Lý do trả lại').fill('Ghi thêm kiến nghị')
    await confirm(ward, 'Trả lại')

    await branch.getByText('Lý do: Ghi thêm kiến nghị').first().waitFor()
    await compile(branch)
    await branch.getByLabel('IV. Kiến nghị, đề xuất').fill('Cấp thêm tài liệu in.')
    await branch.getByText(/^Đã lưu lúc/).waitFor()
    await send(branch)

    await ward.getByRole('button', { name: /^Nhận báo cáo: .*Khu phố 3/ }).click()
    await confirm(ward, 'Nhận báo cáo')
    await ward.getByText(/^Đã nhận: 26\/30 \(86,67%\)/).waitFor()
    await typePaper(ward)

    await compile(ward)
    await ward.getByRole('button', { name: /^Đảng viên đã học, trên số phải học/ }).click()
    await ward.getByRole('dialog').getByText('4.502', { exact: true }).first().waitFor()
    await ward.keyboard.press('Escape')
    await send(ward)
  })
})

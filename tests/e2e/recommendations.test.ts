import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const MEMBER = 5
const SECRETARY = 0
const PROPAGANDA =
  members.length + 2 + officers.findIndex((one) => one.role === 'can_bo_tuyen_giao')

const ANSWER = 'Phường sẽ sửa đèn trong tháng 4.'

const openBoard = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: /^Tổng hợp kiến nghị/ }).click()
  await page.getByRole('heading', { name: 'Tổng hợp kiến nghị' }).waitFor()
}

const gatherEach = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Gom riêng từng mục còn lại/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gom', exact: true }).click()
  await page.getByText('Không còn kiến nghị nào chờ tổng hợp.').waitFor()
}

const report = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Báo cáo \d+ nhóm$/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /^Báo cáo \d+ nhóm$/ }).click()
  await sheet.waitFor({ state: 'detached' })
}

const openMatters = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /Thắc mắc, kiến nghị/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Thắc mắc, kiến nghị' }).waitFor()
}

describe('a recommendation', () => {
  it('goes up from a member without name, is joined with one like it, and its answer comes back', async () => {
    const ground = await startPracticeGround()
    const member = await ground.openPhone(MEMBER)
    await openMatters(member)
    await member.getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await member
      .getByLabel('Nội dung', { exact: true })
      .fill('Đèn đường trước nhà văn hóa khu phố hỏng, đề nghị sửa.')
    await member.getByLabel('Thuộc nhóm').selectOption({ label: 'Đời sống nhân dân' })
    await member.getByLabel(/^Giấu tên/).check()
    await member.getByRole('button', { name: 'Xem lại trước khi gửi' }).click()
    await member.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click()
    await member.getByText(/^Đã ghi nhận kiến nghị số 6\./).waitFor()
    await member.getByRole('button', { name: 'Xong' }).click()

    const secretary = await ground.openPhone(SECRETARY)
    await openBoard(secretary)
    await gatherEach(secretary)
    await report(secretary)
    await secretary
      .getByText(/^Báo cáo tuyên giáo cấp trên/)
      .first()
      .waitFor()

    const ward = await ground.openPhone(PROPAGANDA)
    await openBoard(ward)
    await ward.getByText('Hai kiến nghị này gần giống nhau').first().waitFor()
    await ward.getByRole('button', { name: /^Gộp lại: Nhóm số [26] .* với Nhóm số [26] / }).click()
    await ward.getByLabel('Nội dung chung').fill('Sửa đèn đường trước nhà văn hóa khu phố 3.')
    await ward.getByRole('dialog').getByRole('button', { name: 'Gom', exact: true }).click()
    await ward.getByText('Đời sống nhân dân · 2 ý kiến của 1 đơn vị').waitFor()
    expect(await ward.getByText(members[MEMBER]?.name ?? '').count()).toBe(0)
    await report(ward)
    await ward.getByRole('button', { name: 'Ghi kết quả: nhóm số 1' }).click()
    await ward.getByLabel('Nội dung trả lời').fill(ANSWER)
    await ward.getByRole('button', { name: 'Gửi kết quả' }).click()
    await ward
      .getByText(/^Được (tiếp thu|giải trình)$/)
      .first()
      .waitFor()

    await member.reload()
    await member.getByText(ANSWER).waitFor()
    await member.getByText('Đường đi', { exact: true }).first().click()
    await member.getByText(/: đã báo cáo lên, Đảng bộ phường Sao Mai$/).waitFor()
  })
})

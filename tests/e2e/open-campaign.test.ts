import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const PROPAGANDA = 35

/** Goes to the campaigns of the office on the phone of the person at this index. */
const goToCampaigns = (page: Page, index: number) => {
  const url = new URL(page.url())
  const [app = ''] = /^\/zapps\/\d+/.exec(url.pathname) ?? []
  const person = fixtureAccounts.at(index)?.botUserId ?? ''
  return page.goto(`${url.origin}${app}/office/campaigns?practiceAs=${person}`)
}

const openCampaign = async (page: Page): Promise<void> => {
  await goToCampaigns(page, PROPAGANDA)
  await page.getByRole('link', { name: 'Mở đợt mới: Phường Sao Mai' }).click()
  await page.getByLabel('Tên đợt học tập').fill('Học tập Nghị quyết 07 (giả định)')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const next = page.getByRole('button', { name: 'Tiếp tục' })
  expect(await next.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Số đảng viên phải học').check()
  await page.getByLabel('Nộp bài thu hoạch').fill('đến hết ngày 25/5/2026')
  await page.getByText('Hiểu là: hết ngày thứ Hai 25/5/2026').waitFor()
  await next.click()
  await page.getByText('Đợt học tập sẽ tới 3 đơn vị.').waitFor()
  await page.getByRole('button', { name: 'Mở đợt học tập' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Mở đợt học tập' }).click()
  await page.getByText('Đã nhận 0/3 (0,00%)').waitFor()
}

describe('opening a campaign from the ward', () => {
  it('reaches the secretary of a branch, who takes note, and the ward sees it', async () => {
    const ground = await startPracticeGround()
    const ward = await ground.openPhone(PROPAGANDA)
    await openCampaign(ward)
    const secretary = await ground.openPhone(SECRETARY)
    await goToCampaigns(secretary, SECRETARY)
    await secretary.getByRole('link', { name: /Học tập Nghị quyết 07/ }).click()
    await secretary.getByRole('button', { name: 'Nhận đợt học tập' }).click()
    await secretary.getByText(/Đã nhận: Phan Thị Hồng Nhạn/).waitFor()
    await goToCampaigns(ward, PROPAGANDA)
    await ward.getByRole('link', { name: /Học tập Nghị quyết 07/ }).click()
    await ward.getByText('Đã nhận 1/3 (33,33%)').waitFor()
    await ward.getByRole('button', { name: 'Kết thúc đợt' }).click()
    const dialog = ward.getByRole('dialog')
    await dialog.getByText(/Còn 4 đơn vị chưa xong/).waitFor()
    await dialog.getByRole('button', { name: 'Kết thúc đợt' }).click()
    await ward.getByRole('button', { name: 'Mở lại đợt' }).waitFor()
  })
})

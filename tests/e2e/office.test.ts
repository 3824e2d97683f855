import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const officer = (role: (typeof officers)[number]['role']) =>
  members.length + 2 + officers.findIndex((one) => one.role === role)

const goToTool = async (page: Page, tool: RegExp): Promise<void> => {
  await page.getByRole('link', { name: /^Việc quản lý/ }).click()
  await page.getByRole('link', { name: tool }).click()
}

const openWard = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Mở các đơn vị thuộc Đảng bộ phường Sao Mai/ }).click()
}

const handOver = async (page: Page): Promise<void> => {
  await goToTool(page, /^Phân công và bàn giao/)
  await page.getByRole('link', { name: /nhiệm vụ Bí thư của đồng chí Phan Thị Hồng Nhạn/ }).click()
  await page.getByText('Nhóm Zalo: Chi bộ Khu phố 3').waitFor()
  await page.getByRole('searchbox', { name: 'Người nhận' }).fill('Trịnh Quốc Khải')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('radio', { name: /Trịnh Quốc Khải/ }).check()
  await page.getByRole('button', { name: 'Xem lại và bàn giao' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Bàn giao' }).click()
  await dialog.waitFor({ state: 'detached' })
}

const merge = async (page: Page): Promise<void> => {
  await goToTool(page, /^Cây tổ chức/)
  await openWard(page)
  await page.getByRole('link', { name: /^Chi bộ Khu phố 5/ }).click()
  await page.getByRole('link', { name: /^Hợp nhất/ }).click()
  await page.getByLabel('Số quyết định').fill('21-QĐ/ĐU')
  await page.getByRole('searchbox', { name: 'Hợp nhất với' }).fill('khu pho 3')
  await page.getByRole('button', { name: /^Chi bộ Khu phố 3/ }).click()
  await page.getByLabel('Tên đơn vị').fill('Chi bộ Khu phố Ngã Ba')
  await page.getByLabel('Mã', { exact: true }).fill('cb-nga-ba')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/32 đảng viên.* của Chi bộ Khu phố 3 chuyển về/).waitFor()
  await dialog.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
  await page.getByText('Đã ghi thay đổi.').waitFor()
  await page.getByRole('heading', { name: 'Chi bộ Khu phố Ngã Ba' }).waitFor()
}

describe('the work of an office', () => {
  it('hands a branch over, merges it with another, keeps yesterday’s tree, and the auditor reads of both', async () => {
    const ground = await startPracticeGround()
    const secretary = await ground.openPhone(SECRETARY)
    await handOver(secretary)

    const desk = await ground.openPhone(officer('quan_tri'))
    await merge(desk)
    await desk.getByRole('link', { name: 'Cây tổ chức' }).click()
    await openWard(desk)
    await desk.getByRole('link', { name: /^Chi bộ Khu phố Ngã Ba/ }).waitFor()
    expect(await desk.getByRole('link', { name: /^Chi bộ Khu phố 3/ }).count()).toBe(0)
    await desk.getByRole('button', { name: /^Cây tổ chức ngày/ }).click()
    await desk.getByRole('button', { name: 'thứ Tư 11/3/2026' }).click()
    await openWard(desk)
    await desk.getByRole('link', { name: /^Chi bộ Khu phố 3/ }).waitFor()
    expect(await desk.getByRole('link', { name: /^Chi bộ Khu phố Ngã Ba/ }).count()).toBe(0)

    const auditor = await ground.openPhone(officer('kiem_tra'))
    await goToTool(auditor, /^Nhật ký/)
    const lines = auditor.getByRole('list', { name: 'Các dòng nhật ký' })
    await lines.getByText('Bàn giao nhiệm vụ').waitFor()
    await lines.getByText('21-QĐ/ĐU').first().waitFor()
  })
})

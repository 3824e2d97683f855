import { readDocument } from '@quan-triet/bot-server/lib/documents/read-document'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { takeGivenFile } from '../support/given-file.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const WARD = members.length + 2 + officers.findIndex((one) => one.role === 'can_bo_tuyen_giao')

const unitNames = (page: Page) =>
  page.getByRole('region', { name: 'Đơn vị trực thuộc' }).getByRole('rowheader').allInnerTexts()

/** The officer at the desk: most people missing first, search without marks, one level down, the curve and its table. */
const followUnits = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: /^Tiến độ các đơn vị/ }).click()
  await page.getByText('Đã học 26/36 (72,22%), chỉ tiêu 98% còn thiếu 10 người.').waitFor()
  await page.getByRole('img', { name: /^Đường tiến độ từ thứ Hai 2\/3\/2026/ }).waitFor()
  expect(await unitNames(page)).toEqual(['Cơ quan Đảng ủy', 'Khu phố 3', 'Khu phố 5'])
  await page.getByRole('combobox', { name: 'Chỉ xem' }).selectOption('Đang học')
  expect(await unitNames(page)).toEqual(['Khu phố 3'])
  await page.getByRole('combobox', { name: 'Chỉ xem' }).selectOption('Tất cả')
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('khu pho')
  expect(await unitNames(page)).toEqual(['Khu phố 3', 'Khu phố 5'])
  await page.getByRole('link', { name: 'Khu phố 3' }).press('Enter')
  await page.getByRole('heading', { name: 'Chi bộ Khu phố 3' }).waitFor()
  await page.getByText('Chỉ tiêu 98%: không thể đạt với mẫu số này.').waitFor()
  await page.getByText('Bảng số theo ngày').click()
  const day = page.getByRole('row', { name: /thứ Năm 5\/3\/2026/ })
  expect(await day.innerText()).toMatch(/26\/30 \(86,67%\)/)
  await page.getByRole('link', { name: 'Quay lại Phường Sao Mai' }).click()
  await page.getByRole('heading', { name: 'Đảng bộ phường Sao Mai' }).waitFor()
}

const downloadPlan = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: /^Đợt học tập/ }).click()
  await page.getByRole('link', { name: /Nghị quyết 05/ }).click()
  const { bytes } = await takeGivenFile(page, () =>
    page.getByRole('button', { name: 'Tải dự thảo kế hoạch (Word)' }).click(),
  )
  await page.getByText(/^Đã tải dự thảo/).waitFor()
  const reading = await readDocument({ bytes, name: 'ke-hoach.docx' })
  if (!reading.ok) throw new Error(reading.reason)
  return reading.text
}

describe('progress of the units', () => {
  it('is followed at a desk down to the branch, whose secretary gets the draft of its plan', async () => {
    const ground = await startPracticeGround()
    await followUnits(await ground.openPhone(WARD))
    const plan = await downloadPlan(await ground.openPhone(SECRETARY))
    expect(plan).toContain('CHI BỘ KHU PHỐ 3')
    expect(plan).toContain('IV. TỔ CHỨC THỰC HIỆN')
  })
})

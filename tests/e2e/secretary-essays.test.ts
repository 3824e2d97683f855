import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { takeGivenFile } from '../support/given-file.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const WRITER = 21
const NAME = members[WRITER]?.name ?? ''

const giveTime = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: `Gia hạn cho ${NAME}` }).click()
  const sheet = phone.getByRole('dialog', { name: 'Gia hạn' })
  expect(await sheet.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await sheet.getByLabel('Lý do gia hạn').fill('Đi công tác dài ngày')
  await sheet.getByRole('button', { name: 'Gia hạn cho 1 đồng chí' }).click()
  await sheet.waitFor({ state: 'detached' })
  await phone.getByText('Gia hạn đến', { exact: false }).first().waitFor()
}

/** Everybody who is missing, as of today. */
const takeAllPaper = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: 'Nhận bản giấy', exact: true }).click()
  const sheet = phone.getByRole('dialog', { name: 'Nhận bản giấy' })
  await sheet.getByRole('button', { name: 'Chọn tất cả' }).click()
  await sheet.getByRole('button', { name: 'Ghi nhận 13 bài' }).click()
  await sheet.getByText('Đã ghi nhận 13 bài.').waitFor()
  await sheet.getByRole('button', { name: 'Đóng' }).click()
}

describe('the secretary with the essays of the branch', () => {
  it('gives one person more time, takes a whole branch’s paper at once, and keeps the results', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(SECRETARY)
    await phone.getByRole('link', { name: /^Thu hoạch chi bộ/ }).click()
    await phone.getByText('15/26').waitFor()
    await giveTime(phone)

    const writer = await ground.openPhone(WRITER)
    await writer.goto(ground.phoneUrl(WRITER, 'essay'))
    await writer.getByText(/^Đồng chí được gia hạn đến/).waitFor()

    await takeAllPaper(phone)
    await phone.getByText('26/26').waitFor()
    await phone.getByLabel('Xem', { exact: true }).selectOption({ label: 'Đạt (11)' })
    expect(await phone.getByRole('button', { name: /^Đã nhận bản giấy của/ }).count()).toBe(0)

    const { bytes } = await takeGivenFile(phone, () =>
      phone.getByRole('button', { name: 'Tải danh sách kết quả (Excel)' }).click(),
    )
    const table = JSON.stringify(await readSpreadsheet(bytes))
    expect(table).toContain(NAME)
    expect(table).toContain('Phải viết 26, đã nộp 26')
  })
})

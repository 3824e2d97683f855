import { wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startProgram, verify } from '../integration/services/webhooks/scene.ts'
import { findFaults, findOverflow } from '../support/check-accessibility.ts'
import { eventually } from '../support/eventually.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const officer = (role: (typeof officers)[number]['role']) =>
  members.length + 2 + officers.findIndex((one) => one.role === role)

const goToTool = async (page: Page, tool: RegExp): Promise<void> => {
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: tool }).click()
}

/** What cannot be used or is cut off, as it stands, on small phones and at a desk. */
const lookAt = async (page: Page): Promise<string[]> => {
  const faults: string[] = []
  // A sheet that still rises has the colours of what is behind it.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    faults.push(...(await findFaults(page, 'markup')), ...(await findOverflow(page)))
  }
  await page.setViewportSize({ width: 390, height: 844 })
  return faults
}

const shownSecret = async (page: Page): Promise<string> =>
  (await page.locator('.shown-once').textContent()) ?? ''

describe('an officer who lets a program read', () => {
  it('makes a token for it, sees it once, and takes it back', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPhone(officer('can_bo_tuyen_giao'))
    await goToTool(page, /^Mã truy cập cho chương trình/)
    await page.getByText('Đồng chí chưa tạo mã nào.').waitFor()
    await page.getByRole('button', { name: 'Tạo mã mới' }).click()
    expect(await lookAt(page)).toEqual([])
    await page.getByLabel('Tên chương trình dùng mã').fill('Bảng tổng hợp của Văn phòng')
    await page.getByLabel('Đọc số liệu, chỉ tiêu').check()
    await page.getByRole('button', { name: 'Tạo mã', exact: true }).click()
    await page.getByRole('heading', { name: 'Mã đã tạo' }).waitFor()
    expect(await lookAt(page)).toEqual([])
    const token = await shownSecret(page)
    await page.getByRole('button', { name: 'Đã cất mã, đóng lại' }).click()
    expect(await page.getByText(token).count()).toBe(0)

    const ask = async (path: string) =>
      (await fetch(`${ground.address}${path}`, { headers: { authorization: `Bearer ${token}` } }))
        .status
    expect(await ask(`/api/figures?unitId=${wardUnit}`)).toBe(200)
    expect(await ask('/api/reports')).toBe(403)
    expect(await ask('/api/me')).toBe(403)
    await page.reload()
    await page.getByText(/^Dùng lần cuối /).waitFor()
    expect(await lookAt(page)).toEqual([])
    await page.getByRole('button', { name: 'Thu hồi mã của Bảng tổng hợp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText('Đồng chí chưa tạo mã nào.').waitFor()
    expect(await ask(`/api/figures?unitId=${wardUnit}`)).toBe(401)
  })
})

describe('an administrator who lets a program be told', () => {
  it('adds its address, tries it out, and reads what became of it', async () => {
    const ground = await startPracticeGround()
    const program = await startProgram()
    const page = await ground.openPhone(officer('quan_tri'))
    await goToTool(page, /^Báo cho chương trình khác/)
    await page.getByText('Đơn vị chưa báo cho chương trình nào.').waitFor()
    await page.getByRole('button', { name: 'Thêm chương trình' }).click()
    expect(await lookAt(page)).toEqual([])
    await page.getByLabel('Tên chương trình').fill('Trang nội bộ')
    await page.getByLabel('Địa chỉ nhận tin').fill('gopher://127.0.0.1/')
    await page.getByLabel('Một buổi học đã chốt').check()
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await page.getByText(/^Địa chỉ này không dùng được/).waitFor()
    await page.getByLabel('Địa chỉ nhận tin').fill(program.url)
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await page.getByRole('heading', { name: 'Khóa bí mật' }).waitFor()
    const secret = await shownSecret(page)
    await page.getByRole('button', { name: 'Đã cất khóa, đóng lại' }).click()

    await page.getByRole('button', { name: 'Gửi tin thử cho Trang nội bộ' }).click()
    await eventually('the program is told', () => Promise.resolve(program.heard.length > 0))
    const [message] = program.heard
    if (message) verify(message, secret)
    expect(program.types()).toEqual(['webhook.test'])
    await page.getByText('Các tin gần đây của Trang nội bộ').click()
    await page.getByText('Tin thử', { exact: true }).waitFor()
    await page.getByText('Đã gửi', { exact: true }).waitFor()
    expect(await lookAt(page)).toEqual([])
    await page.getByRole('button', { name: 'Dừng báo cho Trang nội bộ' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Dừng báo' }).click()
    await page.getByRole('button', { name: 'Báo lại cho Trang nội bộ' }).waitFor()
  })
})

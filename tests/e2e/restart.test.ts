import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

describe('the practice ground', () => {
  it('is as it was after a kill and a new start: same chat, same time, nothing sent twice', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo('2026-03-16T00:35:00.000Z')
    const page = await ground.openPage()
    const messages = page.getByText('Đọc cả phần này:')
    await expect.poll(() => messages.count()).toBe(4)
    // A phone that is still loading when the house dies has a fault to tell; this is about one in use.
    const phone = page.frameLocator('iframe:not([inert])')
    await phone.getByRole('heading', { name: /^Việc/ }).first().waitFor()
    await ground.house.kill()
    await ground.house.start()
    await page.reload()
    await expect.poll(() => messages.count()).toBe(4)
    await page.getByText('16/3/2026').first().waitFor()
    await ground.moveClockTo('2026-03-16T01:00:00.000Z')
    expect(await messages.count()).toBe(4)
  })

  it('lets one visitor project the code as the secretary and scan it as a member, on one page', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo('2026-03-14T00:45:00.000Z')
    const page = await ground.openPage()
    const phone = page.frameLocator('iframe:not([inert])')
    await page.getByRole('button', { name: /^Bí thư / }).click()
    await phone.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
    await phone.getByRole('link', { name: /Buổi 2/ }).click()
    await page.getByRole('button', { name: 'Quét mã đang chiếu' }).waitFor()
    await page.getByRole('button', { name: 'Đảng viên Nguyễn Văn Bình' }).click()
    await phone.getByText('Nguyễn Văn Bình').first().waitFor()
    await page.getByRole('button', { name: 'Quét mã đang chiếu' }).click()
    await phone.getByText('Đồng chí đã có mặt').waitFor()
    // The secretary's phone was still projecting all the while.
    await page.getByRole('button', { name: /^Bí thư / }).click()
    await phone.getByText('1/30').first().waitFor()
  })

  it('says in words where the clock arrived and what that brought', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo('2026-03-15T05:00:00.000Z')
    const page = await ground.openPage()
    await page.getByRole('button', { name: 'Đến việc tiếp theo' }).click()
    await page.getByText('Đã đến 07:30 thứ Hai 16/3/2026. Nhóm có 1 tin mới.').waitFor()
    await page.getByText('Phần 4/6', { exact: false }).first().waitFor()
  })

  it('fits a phone of 320 pixels as well as a wide screen', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPage()
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ width, overflow }).toEqual({ width, overflow: 0 })
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBe(800)
    const screen = await page.locator('iframe').boundingBox()
    expect(screen?.height).toBeGreaterThanOrEqual(560)
  })
})

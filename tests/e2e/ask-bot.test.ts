import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

describe('asking the bot in the group', () => {
  it('gives the group counts, the secretary names, and nobody else a name', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPage()
    await page.getByRole('button', { name: 'Nhắc Bot' }).click()
    await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill('ai chua diem danh')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page
      .getByText(
        'Buổi 1: 26/30 đồng chí có mặt, 3 vắng có lý do, 1 chưa ghi nhận. Danh sách chỉ gửi riêng Bí thư.',
      )
      .waitFor()
    const messages = page.getByRole('log', { name: 'Tin nhắn' })
    expect(await messages.getByText(/Tạ Văn Hạnh/).count()).toBe(0)
    await page.getByRole('tab', { name: 'Tin riêng với Bot' }).click()
    await messages.getByText(/Tạ Văn Hạnh/).waitFor()
    await messages.getByText(/Mai Xuân Vượng/).waitFor()
    await page.getByRole('button', { name: 'Đảng viên Nguyễn Văn Bình' }).click()
    await page.getByRole('tab', { name: 'Tin riêng với Bot' }).click()
    await page.getByText('Chưa có tin riêng nào ở đây.').waitFor()
  })

  it('says nothing to a name typed by hand, which Zalo does not pass on', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPage()
    await page
      .getByRole('textbox', { name: 'Viết tin nhắn' })
      .fill('@Bot Quán Triệt ai chưa điểm danh')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByText('@Bot Quán Triệt ai chưa điểm danh').waitFor()
    await ground.moveClockTo('2026-03-12T02:10:00.000Z')
    expect(await page.getByText(/26\/30 đồng chí có mặt/).count()).toBe(0)
  })
})

import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const ADMINISTRATOR = members.length + 2 + officers.findIndex((one) => one.role === 'quan_tri')

describe('whoever operates the house', () => {
  it('sees at one look how it stands, and chooses who is told when something is wrong', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPhone(ADMINISTRATOR)
    await page.goto(ground.phoneUrl(ADMINISTRATOR, 'office/status'))
    const machine = page.getByRole('region', { name: 'Máy chủ' })
    await machine.getByText('Đang chạy').first().waitFor()
    await machine
      .getByText(/^còn .+ trong .+/)
      .first()
      .waitFor()
    const care = page.getByRole('region', { name: 'Sao lưu và kiểm tra' })
    expect(await care.getByText('Chưa có lần nào').count()).toBeGreaterThan(0)
    const alarms = page.getByRole('region', { name: 'Ai nhận cảnh báo' })
    await alarms.getByRole('checkbox').first().check()
    await alarms.getByRole('button', { name: 'Lưu người nhận' }).click()
    await alarms.getByText('Đã lưu.').waitFor()
    await page.reload()
    await alarms.getByRole('checkbox', { checked: true }).waitFor()
    await alarms.getByRole('button', { name: 'Thêm hộp thư' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Địa chỉ thư điện tử').fill('truc.may@example.vn')
    await sheet.getByRole('button', { name: 'Thêm và gửi thư xác nhận' }).click()
    await alarms.getByText('t…@example.vn').waitFor()
    await alarms.getByText('Chờ người giữ hộp thư đồng ý').waitFor()
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const MEMBER = 6
const ADMINISTRATOR = 36
const NEW_PHONE = 29
const AGREE = { name: 'Đồng ý và tiếp tục' }

/** The secretary gives the code, the new phone takes it. */
const bind = async (secretary: Page, phone: Page): Promise<void> => {
  await secretary.getByRole('link', { name: 'Danh sách chi bộ' }).click()
  await secretary.getByRole('button', { name: 'Cấp mã cho Tạ Văn Hạnh' }).click()
  const code = await secretary.locator('.roster-code').textContent()
  await phone.getByRole('textbox').fill(code ?? '')
  await phone.getByRole('button', { name: 'Xác nhận mã' }).click()
}

describe('the own data', () => {
  it('begins with a notice whose tick nobody has set, and declining leaves the own data and no penalty', async () => {
    const ground = await startPracticeGround()
    const secretary = await ground.openPhone(0)
    const phone = await ground.openPhone(NEW_PHONE)
    await bind(secretary, phone)
    await phone.getByRole('heading', { name: 'Thông báo về dữ liệu cá nhân' }).waitFor()
    expect(await phone.getByRole('checkbox').isChecked()).toBe(false)
    expect(await phone.getByRole('button', AGREE).getAttribute('aria-disabled')).toBe('true')
    await phone.getByRole('button', { name: 'Không đồng ý' }).click()
    await phone.getByText('Bí thư ghi điểm danh và nhận bài thu hoạch').waitFor()
    await phone.getByRole('link', { name: 'Mở Dữ liệu của tôi' }).click()
    await phone.getByText('Họ tên và năm sinh').click()
    await phone.getByText('Họ và tên: Tạ Văn Hạnh').waitFor()
    await secretary.getByRole('button', { name: 'Đóng' }).click()
    await secretary.getByRole('link', { name: 'Đồng ý và bản giấy' }).click()
    await secretary.getByText('Ghi nhận trên giấy').waitFor()
    await phone.getByRole('link', { name: 'Quay lại' }).click()
    await phone.getByRole('checkbox').check()
    await phone.getByRole('button', AGREE).click()
    await phone.getByText('Kính chào đồng chí').waitFor()
  })

  it('is corrected by a request that somebody answers with a clock running', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER)
    await phone.getByRole('link', { name: 'Dữ liệu của tôi' }).click()
    await phone.getByRole('link', { name: 'Gửi yêu cầu' }).click()
    await phone.getByLabel('Nội dung đúng').fill('Lê Hữu Tưởng')
    await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click()
    await phone.getByText('Đã gửi yêu cầu').waitFor()
    const office = await ground.openPhone(ADMINISTRATOR)
    await office.getByRole('link', { name: 'Việc quản lý' }).click()
    await office.getByRole('link', { name: 'Yêu cầu về dữ liệu cá nhân' }).click()
    await office.getByText('Còn 2 ngày làm việc').waitFor()
    await office.getByRole('link', { name: 'Đính chính dữ liệu' }).click()
    await office.getByText('Đang lưu: Lê Hữu Tường').waitFor()
    await office.getByLabel('Chấp nhận', { exact: true }).check()
    await office.getByLabel('Lời trả lời').fill('Đã sửa theo giấy khai sinh.')
    await office.getByRole('button', { name: 'Gửi trả lời' }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Gửi trả lời' }).click()
    await office.getByText('Đã trả lời: Đã sửa theo giấy khai sinh.').waitFor()
    await phone.getByRole('link', { name: 'Dữ liệu của tôi', exact: true }).click()
    await phone.getByText('Trả lời: Đã sửa theo giấy khai sinh.').waitFor()
    await phone.getByText('Họ tên và năm sinh').click()
    await phone.getByText('Họ và tên: Lê Hữu Tưởng').waitFor()
  })
})

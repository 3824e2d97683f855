import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const ADMINISTRATOR = members.length + 2 + officers.findIndex(({ role }) => role === 'quan_tri')
const FILE = {
  name: 'danh-sach.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'DANH SÁCH ĐẢNG VIÊN (giả định)',
      'Họ và tên;Năm sinh;Chi bộ;Số CCCD',
      'LÝ THỊ MỚI ĐẾN (đ/c);5/3/1970;CB KP3;079070000001',
      'Lê Hữu Tường;1963;Khu phố 5;079063000002',
      'Võ Văn Lạc;1980;Khu phố 9;079080000003',
    ].join('\n'),
  ),
}

describe('bringing a roster in', () => {
  it('goes from the file to the roster: columns, doubts answered and mended, saved only when confirmed', async () => {
    const ground = await startPracticeGround()
    const desk = await ground.openPhone(ADMINISTRATOR)
    await desk.getByRole('link', { name: /quản lý/i }).click()
    await desk.getByRole('link', { name: /Nhập từ Excel/ }).click()
    await desk.locator('input[type=file]').setInputFiles(FILE)
    await desk.getByText(/Không lấy và không lưu: Số CCCD/).waitFor()
    await desk.getByRole('button', { name: 'Đọc và kiểm tra' }).click()

    // A unit that does not exist is mended in place.
    await desk.getByText(/Không có chi bộ nào tên hoặc mã “Khu phố 9”/).waitFor()
    await desk.getByRole('button', { name: 'Sửa dòng 5' }).click()
    await desk.getByRole('textbox', { name: 'Chi bộ' }).fill('Khu phố 5')
    await desk.getByRole('button', { name: 'Lưu dòng' }).click()
    await desk.getByText('Không có dòng nào.').waitFor()

    // Somebody of another branch: moved, not doubled.
    await desk.getByLabel('Xem các dòng').last().selectOption('nghi_van')
    await desk.getByRole('button', { name: /Là đồng chí Lê Hữu Tường/ }).click()
    await desk.getByRole('button', { name: 'Lưu 3 dòng' }).click()
    // What was done is said as soon as it is, however late the rows are told anew.
    const said = Promise.withResolvers<void>()
    await desk.route(/\/imports\/[^/]+\/rows/, async (route) => {
      await said.promise
      await route.continue()
    })
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click()
    await desk.getByText('Đã thêm mới 2, cập nhật 0, chuyển đến 1.').waitFor()
    said.resolve()

    // The same file again adds nobody.
    await desk.getByRole('link', { name: 'Nhập tệp khác' }).click()
    await desk.locator('input[type=file]').setInputFiles(FILE)
    await desk.getByRole('button', { name: 'Đọc và kiểm tra' }).click()
    await desk.getByLabel('Xem các dòng').last().selectOption('khong_doi')
    await expect.poll(() => desk.getByText(/^Dòng \d+$/).count()).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
/** Absent from session 1, which is closed. */
const csvOf = (name: string) => ({
  name: 'diem-danh.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['Họ và tên;Số CCCD;Trạng thái', `${name};079070000001;Vắng`, 'Người Không Có;;Có mặt'].join(
      '\n',
    ),
  ),
})

describe('making up a missed session', () => {
  it('invites the absent in one tap, counts who comes, and takes the rest from another system', async () => {
    const ground = await startPracticeGround()
    const desk = await ground.openPhone(SECRETARY)
    await desk.getByRole('link', { name: 'Buổi học', exact: true }).click()
    await desk.getByRole('link', { name: /Buổi 1/ }).click()
    await desk.getByRole('link', { name: 'Mở buổi học bù' }).click()
    await desk.getByRole('button', { name: /^Mời \d+ đồng chí$/ }).click()
    await desk.getByRole('heading', { name: 'Người được mời' }).waitFor()
    await desk.getByText(/^Đã mời \d+ đồng chí\.$/).waitFor()
    const first = desk.getByRole('main').locator('li .strong').first()
    const name = (await first.innerText()).replace(/ \(.*/, '')
    const invited = await desk.getByRole('main').getByRole('listitem').count()

    // At its hour the first of them is called and counted; the absence of session 1 stays.
    await ground.moveClockTo('2026-03-21T01:05:00.000Z')
    await desk.getByRole('link', { name: /Quay lại Buổi học/ }).click()
    await desk.getByRole('button', { name: `Ghi có mặt: ${name}` }).click()
    await desk.getByRole('link', { name: 'Người được mời' }).click()
    await desk.getByText('Đã đến học').first().waitFor()
    expect(await desk.getByRole('main').getByRole('listitem').count()).toBe(invited)

    // What another system has is brought in once; whoever is not of the branch is said so.
    const next = await first.innerText()
    await desk.getByRole('link', { name: /Quay lại Buổi học/ }).click()
    await desk.getByRole('link', { name: 'Nhập điểm danh từ Excel' }).click()
    await desk.locator('input[type=file]').setInputFiles(csvOf(next.replace(/ \(.*/, '')))
    await desk.getByText(/Không lấy và không lưu: Số CCCD/).waitFor()
    await desk.getByRole('button', { name: 'Đọc và kiểm tra' }).click()
    await desk.getByText(/Chi bộ không có đồng chí Người Không Có/).waitFor()
    await desk.getByRole('button', { name: 'Lưu 1 dòng' }).click()
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click()
    await desk.getByText('Đã ghi 1, sửa 0.').waitFor()
    await desk.getByText('Đã có từ trước 0, không ghi được 1.').waitFor()
  })
})

import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5
const REASON = 'Sửa số liệu theo bản chính thức'

describe('correcting a part', () => {
  it('goes from the secretary to the group and the reader, who sees what changed, answers a question without network and rates the class', async () => {
    const ground = await startPracticeGround()
    const secretary = await ground.openPhone(SECRETARY)
    await secretary.getByRole('link', { name: /Tài liệu và lịch gửi/ }).click()
    await secretary
      .getByRole('link', { name: /^Nghị quyết/ })
      .first()
      .click()
    await secretary.getByRole('link', { name: 'Xem phần 1' }).click()

    await secretary.getByRole('link', { name: 'Câu hỏi sau phần này' }).click()
    await secretary.getByRole('button', { name: 'Thêm câu hỏi' }).click()
    await secretary.getByLabel('Câu hỏi', { exact: true }).fill('Nghị quyết nêu mấy nhiệm vụ?')
    await secretary.getByLabel('Lựa chọn 1', { exact: true }).fill('Ba nhiệm vụ')
    await secretary.getByLabel('Lựa chọn 2', { exact: true }).fill('Bốn nhiệm vụ')
    await secretary.getByLabel('Lựa chọn đúng').selectOption('Bốn nhiệm vụ')
    await secretary.getByLabel('Giải thích ngắn').fill('Nêu ở mục III.')
    await secretary.getByRole('button', { name: 'Lưu câu hỏi' }).click()
    await secretary.getByText('Người đọc thấy câu hỏi ở cuối phần.').waitFor()
    await secretary.goBack()

    // Typed, left, and found again: nothing is lost before it is stored.
    await secretary.getByRole('link', { name: 'Đính chính phần này' }).click()
    const text = secretary.getByRole('textbox', { name: 'Nội dung' })
    const before = await text.inputValue()
    await text.fill(`${before}\n\nChi bộ hoàn thành trước ngày 30/6.`)
    await secretary.goBack()
    await secretary.getByRole('link', { name: 'Đính chính phần này' }).click()
    await secretary.getByLabel('Lý do đính chính').fill(REASON)
    await secretary.getByRole('button', { name: 'Xem thay đổi trước khi lưu' }).click()
    await secretary.getByRole('insertion').filter({ hasText: 'hoàn thành trước' }).waitFor()
    await secretary.getByText('1 tin vào nhóm', { exact: false }).waitFor()
    await secretary.getByLabel(/Gõ đủ họ và tên/).fill('phan thi hong nhan')
    await secretary.getByRole('button', { name: 'Lưu và gửi 1 tin' }).click()
    await secretary.getByRole('link', { name: 'Đính chính phần này' }).waitFor()
    const page = await ground.openPage()
    await page.getByText(`Lý do: ${REASON}`).first().waitFor()

    const member = await ground.openPhone(MEMBER, '&to=part&id=part-1')
    await member.getByText(/^Phần này đã được đính chính/).waitFor()
    await member.getByText('Chi bộ hoàn thành trước ngày 30/6.').waitFor()
    await member.getByRole('link', { name: 'Xem thay đổi' }).click()
    await member.getByRole('insertion').filter({ hasText: 'hoàn thành trước' }).waitFor()
    await member.getByLabel('Bản trước').check()
    await member.getByRole('article', { name: 'Bản trước' }).waitFor()
    expect(await member.getByText('hoàn thành trước ngày 30/6').count()).toBe(0)
    await member.goBack()

    await member.getByRole('button', { name: 'Ba nhiệm vụ' }).waitFor()
    const sent: string[] = []
    member.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
    await member.context().setOffline(true)
    await member.getByRole('button', { name: 'Ba nhiệm vụ' }).click()
    await member.getByText('Chưa đúng. Đồng chí chọn lại được.').waitFor()
    await member.getByRole('button', { name: 'Bốn nhiệm vụ' }).click()
    await member.getByText('Nêu ở mục III.').waitFor()
    await member.context().setOffline(false)
    expect(sent).toEqual([])

    const seat = await ground.openPhone(MEMBER, '&to=attendance')
    await seat
      .getByRole('group', { name: 'Báo cáo viên trình bày' })
      .getByRole('button', { name: 'Tốt' })
      .click()
    await seat.getByText('Đã ghi nhận.').waitFor()
    await seat
      .getByRole('group', { name: 'Nội dung buổi học' })
      .getByRole('button', { name: 'Dễ hiểu' })
      .click()
    await seat.getByText('Đồng chí đã góp ý. Xin cảm ơn.').waitFor()
  })
})

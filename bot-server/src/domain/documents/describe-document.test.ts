/** Proves that the head of a document gives its title, number, date and type. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeDocument } from './describe-document.ts'
import { readParagraphs } from './paragraphs.ts'

const describeText = (text: string) => describeDocument(readParagraphs(text))

describe('describeDocument', () => {
  it('reads the head of a resolution', () => {
    const url = new URL('../../../../tests/fixtures/documents/nghi-quyet-dai.md', import.meta.url)
    expect(describeText(readFileSync(url, 'utf8'))).toEqual({
      title: expect.stringMatching(/^NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG VỀ NÂNG CAO/),
      number: '07',
      symbol: 'NQ/ĐU',
      issuedOn: '2026-03-02',
      type: 'nghi_quyet',
    })
  })

  it.each([
    [
      'Số 03-NQ/ĐUK, ngày 04 tháng 01 năm 2016',
      { number: '03', symbol: 'NQ/ĐUK', issuedOn: '2016-01-04', type: 'nghi_quyet' },
    ],
    ['Số: 12 - KH/ĐU', { number: '12', symbol: 'KH/ĐU', type: 'ke_hoach' }],
    ['Số 45/HD-ĐU', { number: '45', symbol: 'HD-ĐU', type: 'huong_dan' }],
    ['Số 01-ĐA/ĐUK', { number: '01', symbol: 'ĐA/ĐUK', type: 'de_an' }],
    ['Sao Mai, ngày 31 tháng 2 năm 2026', { issuedOn: undefined }],
    ['Sao Mai, ngày 29 tháng 02 năm 2024', { issuedOn: '2024-02-29' }],
  ])('reads the line %j', (line, expected) => {
    expect(describeText(`ĐẢNG ỦY PHƯỜNG SAO MAI\n${line}`)).toMatchObject(expected)
  })

  it.each([
    [
      'CHỈ THỊ\nvề tăng cường sinh hoạt chi bộ',
      'chi_thi',
      'Chỉ thị về tăng cường sinh hoạt chi bộ',
    ],
    ['KẾ HOẠCH HỌC TẬP NGHỊ QUYẾT', 'ke_hoach', 'KẾ HOẠCH HỌC TẬP NGHỊ QUYẾT'],
    [
      'CHƯƠNG TRÌNH HÀNH ĐỘNG\nTHỰC HIỆN NGHỊ QUYẾT',
      'chuong_trinh_hanh_dong',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG THỰC HIỆN NGHỊ QUYẾT',
    ],
    ['BÁO CÁO CHÍNH TRỊ', 'bao_cao_chinh_tri', 'Báo cáo chính trị'],
  ])('knows the type of %j', (head, type, title) => {
    expect(describeText(`ĐẢNG CỘNG SẢN VIỆT NAM\n${head}\nCăn cứ Điều lệ Đảng;`)).toMatchObject({
      type,
      title,
    })
  })

  it('takes the first short line of an article for its title, past dates and slogans', () => {
    expect(
      describeText(
        'Chào mừng đại hội Đảng bộ phường!\nChủ nhật, 21 Tháng 4, 2024 - 16:02\nHội nghị quán triệt nghị quyết của phường\nSáng nay.',
      ).title,
    ).toBe('Hội nghị quán triệt nghị quyết của phường')
  })

  it('does not take a date inside the text for the date of the document', () => {
    const sentence =
      'Đảng bộ phường đã tổ chức hội nghị học tập, quán triệt nghị quyết cho toàn thể cán bộ, đảng viên của phường vào ngày 10 tháng 6 năm 2026.'
    expect(describeText(`Tin hội nghị\n${sentence}`).issuedOn).toBeUndefined()
  })

  it('leaves open what a document does not show', () => {
    expect(describeText('')).toEqual({
      title: undefined,
      number: undefined,
      symbol: undefined,
      issuedOn: undefined,
      type: undefined,
    })
  })
})

/** Proves that a secret document is known by its stamp, and that talk about secrecy is no stamp. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSecrecyMark, secrecyMarks } from './secrecy.ts'

const BODY = 'Căn cứ Điều lệ Đảng, Đảng ủy phường ban hành nghị quyết.\n'.repeat(60)

describe('findSecrecyMark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['Tuyệt mật', 'TUYỆT MẬT'],
    ['M Ậ T', 'MẬT'],
    ['M   Ậ   T', 'MẬT'],
    ['T Ố I  M Ậ T', 'TỐI MẬT'],
    ['TOI MAT', 'TỐI MẬT'],
    ['TUYET MAT', 'TUYỆT MẬT'],
    ['(MẬT)', 'MẬT'],
    ['* TỐI MẬT *', 'TỐI MẬT'],
    ['**MẬT**', 'MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Độ mật: TUYỆT MẬT', 'TUYỆT MẬT'],
    ['MỨC ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['ĐẢNG BỘ TỈNH NGÂN HÀ\tMẬT', 'MẬT'],
    ['TỐI MẬT | ĐẢNG CỘNG SẢN VIỆT NAM', 'TỐI MẬT'],
    ['ĐẢNG ỦY PHƯỜNG SAO MAI          MẬT', 'MẬT'],
    ['MẬT ĐẢNG CỘNG SẢN VIỆT NAM', 'MẬT'],
    ['Số 01-NQ/ĐU MẬT', 'MẬT'],
    ['\u200bMẬT\u00a0', 'MẬT'],
    ['ＭẬＴ', 'MẬT'],
    ['\u{1d40c}Ậ\u{1d413}', 'MẬT'],
    ['\u041cẬ\u0422', 'MẬT'],
    ['\u041c\u0410\u0302\u0323\u0422', 'MẬT'],
    ['\u03a4ỐI \u039cẬ\u03a4', 'TỐI MẬT'],
  ])('finds the mark in %j', (line, mark) => {
    expect(findSecrecyMark(`ĐẢNG CỘNG SẢN VIỆT NAM\n${line}\nNGHỊ QUYẾT\n${BODY}`)).toBe(mark)
    expect(findSecrecyMark(`\n\n${line}\r\n${BODY}`.normalize('NFD'))).toBe(mark)
  })

  it.each([
    'NGHỊ QUYẾT VỀ CÔNG TÁC BẢO VỆ BÍ MẬT',
    'BẢO MẬT',
    'Mật độ dân cư của phường',
    'Tài liệu mật phải gửi qua đường văn thư.',
    'Không đưa tin mật lên mạng, kể cả tin TỐI MẬT đã cũ.',
    'ĐẢNG ỦY PHƯỜNG BẢO MẬT',
    'Độ mật: không',
    'MAT',
    'Số 01-NQ/ĐU',
    'ĐẢNG BỘ PHƯỜNG MẬT MÃ',
  ])('leaves %j alone', (line) => {
    expect(findSecrecyMark(`ĐẢNG CỘNG SẢN VIỆT NAM\n${line}\nNGHỊ QUYẾT\n${BODY}`)).toBeUndefined()
  })

  it('looks at the head only', () => {
    expect(findSecrecyMark(`${BODY}MẬT\n`)).toBeUndefined()
  })

  it('names the highest mark if a document bears several', () => {
    expect(findSecrecyMark('MẬT\nTUYỆT MẬT\nTỐI MẬT')).toBe('TUYỆT MẬT')
  })

  it('finds a stamp on any of the first lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...secrecyMarks), fc.nat(25), (mark, before) => {
        expect(findSecrecyMark(`${'Dòng đầu văn bản.\n\n'.repeat(before)}${mark}\n${BODY}`)).toBe(
          mark,
        )
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { spellOut } from './spelling.ts'
import { splitWords } from './words.ts'

const spelt = (text: string): string =>
  spellOut(splitWords(text))
    .map(({ key }) => key)
    .join(' ')

describe('spelling out what people type', () => {
  it.each([
    ['ko bít ntn', 'khong biet nhu the nao'],
    ['hạn nộp cthđ', 'han nop chuong trinh hanh dong'],
    ['có mặt bn ng r', 'co mat bao nhieu nguoi roi'],
    ['đ/c nào vắng', 'dong chi nao vang'],
  ])('writes the short forms of "%s" in full', (text, keys) => {
    expect(spelt(text)).toBe(keys)
  })

  it.each([
    ['đc Lan nộp bài', 'dong chi lan nop bai'],
    ['nộp qua zalo đc không', 'nop qua zalo duoc khong'],
    ['p3', 'phan 3'],
    ['b2 t7', 'buoi 2 thu 7'],
    ['đi hok', 'di hoc'],
    ['viết tay được hok', 'viet tay duoc khong'],
  ])('reads the short forms of "%s" by their neighbours', (text, keys) => {
    expect(spelt(text)).toBe(keys)
  })

  it.each([
    ['ddieemr danh chuwa', 'diem danh chua'],
    ['nopj baif', 'nop bai'],
    ['d9ie6m3 danh', 'diem danh'],
    ['dduwowcj', 'duoc'],
    ['chưaaaa', 'chua'],
    ['rồii', 'roi'],
  ])('reads the keyboard leftovers of "%s"', (text, keys) => {
    expect(spelt(text)).toBe(keys)
  })

  it.each([
    ['diemdanh', 'diem danh'],
    ['aichuadiemdanh', 'ai chua diem danh'],
    ['t7học', 'thu 7 hoc'],
  ])('separates the run-together words of "%s"', (text, keys) => {
    expect(spelt(text)).toBe(keys)
  })

  it.each([
    ['điểm dnah', 'diem danh'],
    ['thu hoahc', 'thu hoach'],
    ['nop bia', 'nop bai'],
    ['phna 3', 'phan 3'],
    ['chaư nộp', 'chua nop'],
  ])('mends the slip in "%s"', (text, keys) => {
    expect(spelt(text)).toBe(keys)
  })

  it.each(['uống bia', 'anh hung', 'hoa sen', 'tinh thần'])('leaves "%s" as it is', (text) => {
    expect(spelt(text)).toBe(
      splitWords(text)
        .map(({ key }) => key)
        .join(' '),
    )
  })
})

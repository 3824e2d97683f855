import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, fold } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Ai chưa điểm danh?', 'ai chua diem danh?'],
    ['AI CHƯA ĐIỂM DANH', 'ai chua diem danh'],
    ['ai chưa điểm danh'.normalize('NFD'), 'ai chua diem danh'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['  Đảng\u00a0bộ  phường ', 'dang bo phuong'],
  ])('gives %j the key %j', (text, key) => {
    expect(fold(text)).toBe(key)
  })

  it('gives the same key to every Unicode form, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('cleanText', () => {
  it('keeps line breaks and words, drops what cannot be seen', () => {
    expect(cleanText('\ufeffNghị\u00a0quyết\u200b\r\nsố 03')).toBe('Nghị quyết\nsố 03')
  })
})

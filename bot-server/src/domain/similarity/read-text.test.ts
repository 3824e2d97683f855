import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evasionOf } from './judge-copy.ts'
import { buildBase } from './base-texts.ts'
import { prepareText } from './prepare-text.ts'
import { readText } from './read-text.ts'

const PLAIN = 'Đề nghị quyết tâm sửa đường'

const syllablesOf = (text: string): string[] => {
  const { starts, ends, count } = readText(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
}
const hashesOf = (text: string): number[] => {
  const { hashes, count } = readText(text)
  return [...hashes.subarray(0, count)]
}

describe('a text that is read', () => {
  it.each([
    ['decomposed', PLAIN.normalize('NFD')],
    ['in capitals', PLAIN.toUpperCase()],
    ['without marks', 'de nghi quyet tam sua duong'],
    ['with wrong marks', 'Đẻ nghĩ quyệt tấm sứa dướng'],
    ['with marks typed as letters', 'dde nghij quyeets taam suwra dduwowfng'],
    ['with signs that are not seen', 'Đề ng\u200bhị quyế\u2060t tâm s\u00adửa đường'],
    ['with Cyrillic letters', 'Đề nghị quyết tâm sử\u0430 đường'],
    ['with other letters for đ', '\u00d0ề nghị quyết tâm sửa \u0189ường'],
    ['full width', 'ｄｅ ｎｇｈｉ ｑｕｙｅｔ ｔａｍ ｓｕａ ｄｕｏｎｇ'],
    ['in mathematical letters', '𝐃𝐞 𝐧𝐠𝐡𝐢 𝐪𝐮𝐲𝐞𝐭 𝐭𝐚𝐦 𝐬𝐮𝐚 𝐝𝐮𝐨𝐧𝐠'],
    ['letter by letter', 'Đề n g h ị q u y ế t tâm sửa đường'],
    ['glued together', 'đềnghịquyết tâm sửa đường'],
    ['broken by signs', 'Đề ng.hị qu-yết tâm sửa đường'],
    ['with digits for letters', 'Đề ngh1 quyết tâm sửa đường'],
  ])('%s is the same', (_, text) => {
    expect(hashesOf(text)).toEqual(hashesOf(PLAIN))
  })

  it('keeps numbers, names and abbreviations as words of their own', () => {
    expect(syllablesOf('Điểm a, b, c: năm 2030 UBND TP.HCM mua 5.000 đồng/ha 😀 Internet')).toEqual(
      [
        'Điểm',
        'a',
        'b',
        'c',
        'năm',
        '2030',
        'UBND',
        'TP',
        'HCM',
        'mua',
        '5',
        '000',
        'đồng',
        'ha',
        'Internet',
      ],
    )
    for (const text of ['', '😀😀 🎉', ' \n\t', '…—“”']) expect(syllablesOf(text)).toEqual([])
  })

  it('tells places that lie in the text, rising, whatever it holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          'đ',
          'ề',
          'e\u0302\u0301',
          ' ',
          '.',
          '\u200b',
          'а',
          '1',
          'q',
          'u',
          '\n',
        ),
      }),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { starts, ends, count, hashes } = readText(text)
        expect(hashes.length).toBeGreaterThanOrEqual(count)
        let until = 0
        for (let at = 0; at < count; at += 1) {
          expect(starts[at]).toBeGreaterThanOrEqual(until)
          expect(ends[at]).toBeGreaterThan(starts[at] ?? 0)
          until = ends[at] ?? 0
        }
        expect(until).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('says what it does to be read otherwise, and nothing of honest typing', () => {
    const base = buildBase([])
    const evasions = (text: string) => evasionOf(prepareText(text, base))
    const long = `${PLAIN}, ưu tiên cơ sở vật chất. `.repeat(5)
    expect(evasions(long)).toEqual([])
    expect(evasions(long.normalize('NFD').toUpperCase())).toEqual([])
    expect(evasions(long.replaceAll('a', '\u0430'))).toEqual(['homoglyph'])
    expect(evasions(long.replaceAll('ng', 'n\u200bg'))).toEqual(['zero_width'])
    expect(evasions('q u y ế t tâm, n g h ị sự, v ữ n g vàng')).toEqual(['spaced_letters'])
    expect(evasions(`${PLAIN} \ue001\ue002\ue003`)).toEqual(['private_use'])
  })
})

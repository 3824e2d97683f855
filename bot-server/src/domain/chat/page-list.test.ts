/** Proves that a long list loses nobody on the way from page to page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from './page-list.ts'

const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (/: (.*)\.$/s.exec(line)?.[1] ?? '').split('; ').filter(Boolean))

describe('a list in pages', () => {
  it('that is short is one page, word for word', () => {
    const list =
      'Danh sách gửi riêng Bí thư, Buổi 1:\nChưa ghi nhận (1): A.\nVắng có lý do (2): B; C.'
    expect(pageOf(list, 1)).toEqual({ text: list, left: 0 })
    expect(pageOf(list, 2)).toBeUndefined()
    expect(pageOf('Không còn đồng chí nào vắng.', 1)?.left).toBe(0)
  })

  it('says the label again on the next page, and how many are left', () => {
    const names = Array.from({ length: 150 }, (_, index) => `Đồng chí số ${index + 1}`)
    const list = `Chưa nộp (150): ${names.join('; ')}.`
    const first = pageOf(list, 1)
    expect(first?.text.length).toBeLessThanOrEqual(1600)
    expect(first?.left).toBe(150 - namesIn(first?.text ?? '').length)
    expect(pageOf(list, 2)?.text).toMatch(/^Chưa nộp \(150\): Đồng chí số \d+; .*\.$/)
  })

  it('names everybody exactly once, in order, within the limit', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,60}$/)
    const line = fc.array(name, { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const list = [
          'Danh sách:',
          ...lines.map((one, n) => `Mục ${n} (${one.length}): ${one.join('; ')}.`),
        ]
        const told: string[] = []
        for (let page = 1, left = 1; left > 0; page += 1) {
          const one = pageOf(list.join('\n'), page)
          expect(one?.text.length ?? 0).toBeLessThanOrEqual(1600)
          told.push(...namesIn(one?.text ?? ''))
          left = one?.left ?? 0
        }
        expect(told).toEqual(lines.flat())
      }),
      { numRuns: 60 },
    )
  })
})

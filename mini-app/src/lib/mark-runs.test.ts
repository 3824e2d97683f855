import { describe, expect, it } from 'vitest'
import { markRuns } from './mark-runs.ts'

const shown = (text: string, runs: string[]) =>
  markRuns(text, runs)
    .map((piece) => (piece.isCommon ? `[${piece.text}]` : piece.text))
    .join('')

describe('marking the words that two texts have in common', () => {
  it('finds runs given without marks in text with marks, and joins neighbours with what is between them', () => {
    expect(shown('Đề nghị sửa đèn đường, sớm!', ['sua den duong'])).toBe(
      'Đề nghị [sửa đèn đường], sớm!',
    )
    expect(shown('Sửa đèn đường sớm', ['sua den', 'duong som'])).toBe('[Sửa đèn đường sớm]')
  })

  it('marks nothing that only looks alike, and loses no letter', () => {
    expect(shown('đèn đỏ', ['den duong'])).toBe('đèn đỏ')
    const text = '  “Sửa” đèn — đường?  '
    expect(
      markRuns(text, ['den duong'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords, type ComparedParagraph } from './word-changes.ts'

const show = (compared: readonly ComparedParagraph[]): string[] =>
  compared.map((one) =>
    one.kind === 'unchanged'
      ? `(${one.count})`
      : one.runs
          .map(({ kind, text }) =>
            kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`,
          )
          .join(''),
  )

/** One side of the comparison, without the breaks between paragraphs. */
const side = (compared: readonly ComparedParagraph[], without: 'added' | 'removed'): string =>
  compared
    .flatMap((one) => (one.kind === 'unchanged' ? [] : one.runs))
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('comparing two texts by word', () => {
  it('marks the words that came and went, and whole words only', () => {
    expect(show(compareWords(['Học xong trong quý I.'], ['Học xong trong quý II.']))).toEqual([
      'Học xong trong quý [-I.-][+II.+]',
    ])
    expect(show(compareWords(['Nghị quyết số 5'], ['Nghị quyết mới số 5']))).toEqual([
      'Nghị quyết [+mới +]số 5',
    ])
  })

  it('shows neighbouring words that were replaced as one change, not by turns', () => {
    expect(show(compareWords(['Thứ nhất, nâng cao'], ['Một là, nâng cao']))).toEqual([
      '[-Thứ nhất,-][+Một là,+] nâng cao',
    ])
  })

  it('counts paragraphs nobody touched, and keeps those beside a change', () => {
    const before = ['A', 'B', 'C', 'D cũ', 'E', 'G', 'H']
    const after = ['A', 'B', 'C', 'D mới', 'E', 'G', 'H']
    expect(show(compareWords(before, after))).toEqual(['(2)', 'C', 'D [-cũ-][+mới+]', 'E', '(2)'])
  })

  it('shows a paragraph that came or went, and says nothing of equal texts', () => {
    expect(show(compareWords(['Một.', 'Ba.'], ['Một.', 'Hai.', 'Ba.'])).join('|')).toContain(
      '[+Hai.+]',
    )
    expect(show(compareWords(['Một.', 'Hai.'], ['Một.'])).join('|')).toContain('[-Hai.-]')
    expect(compareWords(['Một.', 'Hai.'], ['Một.', 'Hai.'])).toEqual([])
  })

  it('loses no word of either text, whatever they are', () => {
    const paragraph = fc
      .array(fc.constantFrom('chi', 'bộ', 'học', 'Nghị', 'quyết,'), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '))
    const text = fc.array(paragraph, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareWords(before, after)
        if (compared.length === 0 || compared.some(({ kind }) => kind === 'unchanged')) return
        expect(side(compared, 'added')).toBe(before.join(''))
        expect(side(compared, 'removed')).toBe(after.join(''))
      }),
      { numRuns: 200 },
    )
  })
})

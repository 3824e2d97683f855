/** Proves that answers stay whole where they can, and break between sentences where they cannot. */
import { describe, expect, it } from 'vitest'
import { cutAtSentence, packAnswers } from './pack-answers.ts'

describe('the answers to one message', () => {
  it('go together while they fit, each once, and the next message takes a whole one', () => {
    expect(packAnswers(['A.', 'B.', 'A.'], 10)).toEqual(['A.\n\nB.'])
    expect(packAnswers(['Một hai.', 'Ba bốn.'], 10)).toEqual(['Một hai.', 'Ba bốn.'])
    expect(packAnswers([], 10)).toEqual([])
  })

  it('too long for any message end with a sentence or a line, else with a word', () => {
    expect(cutAtSentence('Câu thứ nhất dài. Câu hai.', 20)).toBe('Câu thứ nhất dài.')
    expect(cutAtSentence('Dòng thứ nhất dài\nDòng hai nữa', 20)).toBe('Dòng thứ nhất dài')
    expect(cutAtSentence('Không có dấu chấm nào ở đây cả', 20)).toMatch(/^Không có dấu chấm…$/)
    expect(cutAtSentence('Số 26.5 và 3.14 đều là số', 14)).toBe('Số 26.5 và…')
  })
})

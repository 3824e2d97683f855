import { describe, expect, it } from 'vitest'
import { areQuestions, questionsOf } from './essay-questions.ts'

describe('questions for essays', () => {
  it('are read one a line, without empty lines and blanks around them', () => {
    expect(questionsOf(' Một là gì? \n\n\tHai là gì?\r\n')).toEqual(['Một là gì?', 'Hai là gì?'])
    expect(questionsOf(' \n ')).toEqual([])
  })

  it.each([
    ['', true],
    ['Việc gì?', true],
    ['Vì', false],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
    [Array.from({ length: 10 }, () => 'Việc gì?').join('\n'), true],
    [Array.from({ length: 11 }, () => 'Việc gì?').join('\n'), false],
  ])('may be sent when there are few and each says something: %#', (text, expected) => {
    expect(areQuestions(text)).toBe(expected)
  })
})

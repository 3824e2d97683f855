import { PartQuestion } from '@quan-triet/shared/models/part-questions'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFinished } from './is-finished.ts'

const word = fc.constantFrom('', ' ', 'Ba', 'Bốn', ' Bốn', 'Năm')

it('offers to save exactly the questions that the server takes', () => {
  const question = fc.record({
    text: word,
    choices: fc.array(word, { minLength: 1, maxLength: 4 }),
    right: fc.nat(4),
    explanation: word,
  })
  fc.assert(
    fc.property(question, (one) => {
      expect(isFinished(one)).toBe(PartQuestion.safeParse(one).success)
    }),
    { numRuns: 300 },
  )
})

import { QuizQuestionId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPaper, shuffled } from './draw-paper.ts'

const bankOf = (size: number): QuizQuestionId[] =>
  Array.from({ length: size }, (_, index) => QuizQuestionId.parse(`question-${index}`))

const inOrder = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b)

describe('drawing a paper', () => {
  it('asks so many different questions of the bank, each with its four options in some order', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(80), fc.nat(60), (seed, size, count) => {
        const bank = bankOf(size)
        const paper = drawPaper({ seed, questionIds: bank, count })
        const asked = paper.map((one) => one.questionId)
        expect(asked).toHaveLength(Math.min(size, count))
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.every((id) => bank.includes(id))).toBe(true)
        for (const { order } of paper) expect(inOrder(order)).toEqual([0, 1, 2, 3])
      }),
      { numRuns: 60 },
    )
  })

  it('draws the same paper for the same seed and different ones for different seeds', () => {
    const questionIds = bankOf(40)
    const draw = (seed: string) => drawPaper({ seed, questionIds, count: 20 })
    expect(draw('one')).toEqual(draw('one'))
    expect(draw('one')).not.toEqual(draw('two'))
  })

  it('puts every option at every place about equally often', () => {
    const questionIds = bankOf(20)
    const first = Array.from({ length: 100 }, (_, seed) =>
      drawPaper({ seed: String(seed), questionIds, count: 20 }),
    ).flat()
    for (const place of [0, 1, 2, 3])
      for (const option of [0, 1, 2, 3]) {
        const times = first.filter(({ order }) => order[place] === option).length
        expect(times).toBeGreaterThan(400)
        expect(times).toBeLessThan(600)
      }
  })

  it('loses nothing whatever the dice show', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (items, dice) => {
        const throwDice = (below: number): number => (dice.next().value ?? 0) % below
        expect(inOrder(shuffled(items, throwDice))).toEqual(inOrder(items))
      }),
      { numRuns: 60 },
    )
  })
})

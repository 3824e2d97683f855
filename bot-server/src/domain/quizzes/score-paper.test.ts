import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from './draw-paper.ts'
import { outcomeOf, scorePaper } from './score-paper.ts'

const options = [0, 1, 2, 3]
const question = fc.record({
  right: fc.nat(3),
  order: fc.shuffledSubarray(options, { minLength: 4 }),
  chosen: fc.option(fc.nat(3)),
  isStruck: fc.boolean(),
})
const paper = fc.array(question, { maxLength: 30 })

describe('scoring a paper', () => {
  it('comes to the same whatever the order of questions and of options', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 1, max: 100 }), fc.string(), (questions, pass, seed) => {
        let dice = seed.length
        const otherwise = shuffled(questions, (below) => (dice += 7) % below).map((one) => {
          const order = one.order.toReversed()
          const said = one.chosen === null ? null : one.order[one.chosen]
          return {
            ...one,
            order,
            chosen: said === null ? null : order.findIndex((o) => o === said),
          }
        })
        expect(scorePaper(otherwise, pass)).toEqual(scorePaper(questions, pass))
      }),
    )
  })

  it('never falls when a question is taken out, and is passed on whole numbers', () => {
    fc.assert(
      fc.property(paper, fc.nat(29), fc.integer({ min: 1, max: 100 }), (questions, at, pass) => {
        const struck = questions.map((one, index) =>
          index === at ? { ...one, isStruck: true } : one,
        )
        const before = scorePaper(questions, pass)
        const after = scorePaper(struck, pass)
        expect(after.right).toBeGreaterThanOrEqual(before.right)
        expect(after.isPassed || !before.isPassed).toBe(true)
        expect(before.isPassed).toBe(before.of > 0 && 100 * before.right >= pass * before.of)
      }),
    )
  })

  it.each([
    [[true], 'dat', null],
    [[false], 'viet_lai', 'khong_dat'],
    [[null], 'dang_cham', null],
    [[false, null], 'dang_cham', 'khong_dat'],
    [[false, true], 'dat', 'khong_dat'],
    [[true, null], 'dat', null],
    [[false, false], 'viet_lai', 'khong_dat'],
  ] as const)(
    'makes of the goes %j the essay %s, rewritten because of %s',
    (goes, state, reason) => {
      expect(outcomeOf(goes)).toEqual({ state, rewriteReason: reason })
    },
  )

  it('is not passed without a question', () => {
    expect(scorePaper([], 1)).toEqual({ right: 0, of: 0, struck: 0, isPassed: false })
  })
})

/** Proves lines over any cells: within bounds, honest at the edges, the same for a whole and the sum of its parts. */
import { CELL_CODES, FigureCells } from '@quan-triet/shared/models/figure-cells'
import { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsBy, differenceOfCells, noCells, sameCells, sumCells, unequalCells } from './cells.ts'
import { lineFor, linesOf, sumTerms } from './report-lines.ts'

const anyCells = fc
  .array(fc.nat(6_000_000), { minLength: CELL_CODES.length, maxLength: CELL_CODES.length })
  .map((counts) => cellsBy((cell) => counts[CELL_CODES.indexOf(cell)] ?? 0))
const smallCells = fc
  .array(fc.nat(40), { minLength: CELL_CODES.length, maxLength: CELL_CODES.length })
  .map((counts) => cellsBy((cell) => counts[CELL_CODES.indexOf(cell)] ?? 0))
const options = fc.record({
  guests: fc.nat(100),
  targetPercent: fc.integer({ min: 0, max: 100 }),
  base: fc.constantFrom('tong_so' as const, 'phai_hoc' as const),
})

describe('cells', () => {
  it('of a tree add up to the same however it is cut into parts', () => {
    fc.assert(
      fc.property(fc.array(smallCells, { maxLength: 12 }), fc.nat(12), (units, cut) => {
        const whole = sumCells(units)
        const parts = sumCells([sumCells(units.slice(0, cut)), sumCells(units.slice(cut))])
        expect(sameCells(parts, whole)).toBe(true)
        expect(sumCells(units.toReversed())).toEqual(whole)
        expect(FigureCells.parse(whole)).toEqual(whole)
      }),
    )
  })

  it('of a whole are right again once the difference of one part is added', () => {
    fc.assert(
      fc.property(smallCells, smallCells, smallCells, (rest, before, after) => {
        const whole = sumCells([rest, before, differenceOfCells(after, before)])
        expect(whole).toEqual(sumCells([rest, after]))
        expect(unequalCells(before, after)).toEqual(
          CELL_CODES.filter((cell) => before[cell] !== after[cell]),
        )
      }),
    )
  })
})

describe('the lines of any cells', () => {
  it('are all there, and every printed ratio lies between nought and one', () => {
    fc.assert(
      fc.property(fc.oneof(anyCells, smallCells), options, (cells, chosen) => {
        const lines = linesOf(cells, chosen)
        expect(lines.map((one) => one.code)).toEqual(ReportLineCode.options)
        expect(lines.filter((one) => one.isDecisive)).toHaveLength(1)
        for (const line of lines) {
          expect(ReportLine.parse(line)).toEqual(line)
          if (line.kind !== 'ratio') {
            expect(line.percent).toBe('')
            expect(line.text).not.toContain('%')
            continue
          }
          const { numerator: n, denominator: d } = line
          expect(d !== null && d > 0 && n >= 0 && n <= d).toBe(true)
          expect(line.percent === '100,00%').toBe(n === d)
          expect(line.percent === '0,00%').toBe(n === 0)
          expect(line.text.endsWith(`(${line.percent})`)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are made of the cells they name', () => {
    fc.assert(
      fc.property(smallCells, options, (cells, chosen) => {
        for (const line of linesOf(cells, chosen)) {
          if (line.code !== 'guests') expect(line.numerator).toBe(sumTerms(line.numeratorOf, cells))
          if (line.denominator !== null && line.code !== 'masses')
            expect(line.denominator).toBe(sumTerms(line.denominatorOf, cells))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('ask for the smallest number that reaches the target, and never for more than can come without saying so', () => {
    const studied = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(400)).map(([a, b, exempt]) => ({
      ...noCells,
      members: Math.max(a, b) + exempt,
      exempt,
      completed: Math.min(a, b),
      completedRequired: Math.min(a, b),
    }))
    fc.assert(
      fc.property(studied, options, (cells, chosen) => {
        const { numerator, denominator, missing, verdict, isReachable } = lineFor(
          'studied_of_members',
          cells,
          chosen,
        )
        fc.pre(missing !== null && denominator !== null)
        const reaches = (n: number) => 100 * n >= chosen.targetPercent * (denominator ?? 0)
        expect(reaches(numerator + (missing ?? 0))).toBe(true)
        expect(missing === 0 || !reaches(numerator + (missing ?? 0) - 1)).toBe(true)
        expect(verdict === 'dat').toBe(missing === 0)
        expect(isReachable).toBe(
          (missing ?? 0) <= cells.members - cells.exempt - cells.completedRequired,
        )
      }),
    )
  })

  it('form no percentage where a typed part exceeds its whole', () => {
    const typed = { ...noCells, members: 40, completed: 41, massesPeople: 9, massesDeclared: 5 }
    const options98 = { guests: 0, targetPercent: 98, base: 'tong_so' } as const
    expect(lineFor('studied_of_members', typed, options98)).toMatchObject({
      kind: 'impossible',
      text: '41/40; không tính được tỷ lệ vì lớn hơn mẫu số',
      verdict: null,
    })
    expect(lineFor('masses', { ...typed, massesDeclaring: 1 }, options98).kind).toBe('impossible')
    expect(lineFor('not_studied', { ...typed, completedRequired: 41 }, options98)).toMatchObject({
      kind: 'impossible',
      text: 'không tính được vì phần lớn hơn tổng số',
    })
  })
})

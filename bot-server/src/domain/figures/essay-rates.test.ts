/** Proves that essays by unit add up, and that neither a row nor a difference of rows tells of fewer than ten members. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCells, sumCells } from './cells.ts'
import { type EssayPlace, essayTable } from './essay-rates.ts'

const placeOf = (cells: Partial<FigureCells>, hasNames = false): EssayPlace => ({
  cells: { ...noCells, ...cells },
  hasNames,
})

const anyPlace = fc
  .record({
    members: fc.nat(40),
    hasNames: fc.boolean(),
    shares: fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
  })
  .map(({ members, hasNames, shares }) => {
    // Each of those before it: whoever is judged has handed in, whoever has handed in had to.
    let most = members
    const [due = 0, handedIn = 0, graded = 0, passed = 0, copied = 0, weak = 0] = shares.map(
      (share, index) => {
        const part = Math.floor((most * share) / 4)
        if (index < 3) most = part
        return part
      },
    )
    return placeOf(
      {
        members,
        essaysDue: due,
        essaysIn: handedIn,
        essaysGraded: graded,
        essaysPassed: passed,
        rewriteCopied: copied,
        rewriteFailed: weak,
      },
      hasNames,
    )
  })

const tableOf = (places: readonly EssayPlace[]) =>
  essayTable({ cells: sumCells(places.map((one) => one.cells)), hasNames: false }, places)

/** Nothing stands below it. */
const branch = (members: number, hasNames: boolean) =>
  essayTable(placeOf({ members, essaysDue: members, essaysIn: 4, essaysGraded: 3 }, hasNames), [])
    .total

describe('essays by unit', () => {
  it('show a branch of ten by verdict, and of nine only to who may know who is who', () => {
    expect(branch(10, false).verdicts).toMatchObject({ graded: 3 })
    expect(branch(9, false)).toMatchObject({ due: 9, verdicts: null })
    expect(branch(9, true).verdicts).toMatchObject({ graded: 3 })
    expect(essayTable(placeOf({ members: 3, essaysDue: 3 }), []).total.verdicts).not.toBeNull()
  })

  it('keep the smallest other unit silent with a single small one, whose verdicts the sum would tell', () => {
    const few = { members: 4, essaysIn: 3, essaysGraded: 2, rewriteCopied: 1 }
    const some = { members: 12, essaysIn: 8, essaysGraded: 6, essaysPassed: 6 }
    const many = { members: 30, essaysIn: 20, essaysGraded: 9, rewriteFailed: 2 }
    const { rows, together, total } = tableOf([placeOf(many), placeOf(few), placeOf(some)])
    expect(rows.map((row) => row.verdicts?.graded ?? null)).toEqual([9, null, null])
    expect(together).toEqual({ units: 2, graded: 8, passed: 6, copied: 1, weak: 0 })
    expect(total.verdicts).toEqual({ graded: 17, passed: 6, copied: 1, weak: 2 })
  })

  it('add up row by row, and tell of nobody among fewer than ten, not even by subtraction', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 8 }), (places) => {
        const { rows, together, total } = tableOf(places)
        for (const count of ['due', 'handedIn', 'voluntary'] as const)
          expect(rows.reduce((sum, row) => sum + row[count], 0)).toBe(total[count])
        const silent = places.filter((_, index) => rows[index]?.verdicts === null)
        const hidden = silent.reduce((sum, { cells }) => sum + cells.members, 0)
        for (const [index, { cells, hasNames }] of places.entries())
          if (!hasNames && cells.essaysIn > 0 && cells.members < 10)
            expect(rows[index]?.verdicts).toBeNull()
        if (total.verdicts === null) {
          expect(together).toBeNull()
          return
        }
        expect(hidden === 0 || hidden >= 10).toBe(true)
        for (const verdict of ['graded', 'passed', 'copied', 'weak'] as const) {
          const told = rows.reduce((sum, row) => sum + (row.verdicts?.[verdict] ?? 0), 0)
          expect(told + (together?.[verdict] ?? 0)).toBe(total.verdicts[verdict])
        }
      }),
    )
  })
})

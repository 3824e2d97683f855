/** Proves that neighbours are packed evenly and within bounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packNeighbours } from './pack-neighbours.ts'

const LIMITS = { min: 600, max: 900 }

describe('packNeighbours', () => {
  it.each([
    [[], []],
    [[100], [1]],
    [
      [400, 400, 400, 400],
      [2, 4],
    ],
    [
      [300, 300, 300, 300, 300],
      [3, 5],
    ],
    [[1200], [1]],
    [
      [50, 1200, 50],
      [1, 2, 3],
    ],
    [
      [900, 10, 900],
      [1, 2, 3],
    ],
  ])('groups %j into runs that end at %j', (sizes, ends) => {
    expect(packNeighbours(sizes, LIMITS).at(-1)).toBe(ends.at(-1))
    expect(packNeighbours(sizes, LIMITS).length).toBe(ends.length)
  })

  it('covers every piece once and keeps a run within the maximum unless a piece alone exceeds it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1500), { maxLength: 80 }), (sizes) => {
        const ends = packNeighbours(sizes, LIMITS)
        expect(ends.at(-1) ?? 0).toBe(sizes.length)
        for (const [index, end] of ends.entries()) {
          const run = sizes.slice(ends[index - 1] ?? 0, end)
          const size = run.reduce((sum, each) => sum + each, 0)
          expect(run.length > 0 && (run.length === 1 || size <= LIMITS.max)).toBe(true)
        }
      }),
    )
  })
})

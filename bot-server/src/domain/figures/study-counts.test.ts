import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseOfMasses, type MassesSums, sumMasses } from './masses.ts'
import { noStudyCounts, sumStudyCounts } from './study-counts.ts'

const masses = (some: Partial<MassesSums> = {}): MassesSums => ({
  people: 0,
  visits: 0,
  declared: 0,
  declaring: 0,
  undeclared: 0,
  ...some,
})

describe('counts of study', () => {
  it('of nobody are noughts', () => {
    expect(sumStudyCounts([])).toEqual(noStudyCounts)
  })

  it('add up operand by operand, in any order', () => {
    const counts = fc.record({
      members: fc.nat(500),
      exempt: fc.nat(50),
      probationary: fc.nat(50),
      completed: fc.nat(500),
      completedRequired: fc.nat(500),
      writersSoFar: fc.nat(500),
      writers: fc.nat(500),
    })
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), (all) => {
        const sum = sumStudyCounts(all)
        expect(sumStudyCounts(all.toReversed())).toEqual(sum)
        for (const key of Object.keys(noStudyCounts) as (keyof typeof noStudyCounts)[])
          expect(sum[key]).toBe(all.reduce((total, one) => total + one[key], 0))
      }),
    )
  })
})

describe('the base of masses over several units', () => {
  it('is the sum of what the units declare', () => {
    const all = sumMasses([
      masses({ people: 40, visits: 60, declared: 90, declaring: 1 }),
      masses({ declared: 30, declaring: 1 }),
    ])
    expect([all.people, all.visits, baseOfMasses(all)]).toEqual([40, 60, 120])
  })

  it('is missing while one unit that counted people has declared none (TV-08)', () => {
    const all = sumMasses([
      masses({ people: 40, visits: 60, declared: 90, declaring: 1 }),
      masses({ people: 5, visits: 5, undeclared: 1 }),
    ])
    expect(baseOfMasses(all)).toBeNull()
    expect(baseOfMasses(masses())).toBeNull()
  })
})

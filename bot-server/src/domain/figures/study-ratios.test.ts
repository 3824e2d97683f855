/** Proves F-01 and F-02: who stands in the numerator and the base of each. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRatio } from './ratio.ts'
import { ratioOfMembers, ratioOfRequired } from './study-ratios.ts'

const ids = (from: number, to: number): PersonId[] =>
  Array.from({ length: to - from }, (_, index) => `person-${from + index}` as PersonId)
const sets = { members: ids(0, 32), required: ids(0, 30), completed: new Set(ids(0, 26)) }

describe('the ratios of study', () => {
  it('are formed on both bases (TV-07)', () => {
    expect(ratioOfMembers(sets)).toEqual(makeRatio(26, 32, 'tong_so'))
    expect(ratioOfRequired(sets)).toEqual(makeRatio(26, 30, 'phai_hoc'))
  })

  it('count an exempt member who came on all members only, and a guest nowhere (INV-05, TV-15)', () => {
    const completed = new Set([...ids(0, 26), ...ids(31, 32), ...ids(40, 41)])
    expect(ratioOfMembers({ ...sets, completed })).toEqual(makeRatio(27, 32, 'tong_so'))
    expect(ratioOfRequired({ ...sets, completed })).toEqual(makeRatio(26, 30, 'phai_hoc'))
  })

  it('stay within none and all, whoever completed', () => {
    fc.assert(
      fc.property(fc.subarray(ids(0, 60)), (completed) => {
        const all = { ...sets, completed: new Set(completed) }
        expect(ratioOfMembers(all).numerator).toBeLessThanOrEqual(32)
        expect(ratioOfRequired(all).numerator).toBeLessThanOrEqual(30)
      }),
    )
  })
})

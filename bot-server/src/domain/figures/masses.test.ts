/** Proves F-11: no ratio without a base that holds. */
import { describe, expect, it } from 'vitest'
import { massesFigure } from './masses.ts'
import { makeRatio } from './ratio.ts'

describe('the share of the masses', () => {
  it('has no ratio without a declared base (TV-08)', () => {
    expect(massesFigure(4225, null)).toEqual({ kind: 'no_base', count: 4225 })
  })

  it('is formed on the declared base', () => {
    expect(massesFigure(33, 40)).toEqual({ kind: 'ratio', ratio: makeRatio(33, 40, 'quan_chung') })
  })

  it('has no ratio when more came than were declared', () => {
    expect(massesFigure(41, 40)).toEqual({ kind: 'base_too_small', count: 41, base: 40 })
  })
})

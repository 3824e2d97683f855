import { Level } from '@quan-triet/shared/vocabulary/levels'
import { describe, expect, it } from 'vitest'
import { takesMembers } from './takes-members.ts'

describe('people belong to', () => {
  it('branches without units below, or with groups alone', () => {
    expect(takesMembers('chi_bo_truc_thuoc', [])).toBe(true)
    expect(takesMembers('chi_bo_truc_thuoc', ['to_dang', 'to_dang'])).toBe(true)
    expect(takesMembers('tccsd', [])).toBe(true)
  })

  it('no unit that has branches, no group, and nothing above the branches', () => {
    expect(takesMembers('tccsd', ['to_dang', 'chi_bo_truc_thuoc'])).toBe(false)
    const all = Level.options.filter((level) => takesMembers(level, []))
    expect(all).toEqual(['tccsd', 'chi_bo_truc_thuoc'])
  })
})

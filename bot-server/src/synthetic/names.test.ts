import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockedCount, isBlocked } from './block-list.ts'
import { namePerson } from './name-person.ts'
import { streamOf } from './random.ts'
import { listCommuneNames, openNameBook } from './unit-names.ts'
import { familyShares, otherFamilies } from './words-people.ts'
import { realCommunes, wardNames } from './words-units.ts'

const DRAWS = 20_000
const lowlanders = Array.from({ length: DRAWS }, (_, index) =>
  namePerson(streamOf('names', index), 'bac', index % 2 === 0 ? 'nam' : 'nu'),
)

const menOf = (region: 'nam' | 'vung_cao') =>
  Array.from({ length: 2000 }, (_, index) => namePerson(streamOf('region', index), region, 'nam'))

describe('the names of invented people', () => {
  it('are never those of a known person, however spelled', () => {
    expect(blockedCount).toBeGreaterThan(300)
    // The one known name that may stand here: a street in every town, and dead since 1969.
    for (const spelled of ['Hồ Chí Minh', 'HO CHI MINH', 'Hồ  Chí Minh'.normalize('NFD')])
      expect(isBlocked(spelled)).toBe(true)
    expect(lowlanders.filter((name) => isBlocked(name))).toEqual([])
  })

  it('come as often as families do in the country', () => {
    const families = new Map<string, number>()
    for (const name of lowlanders) {
      const family = name.split(' ')[0] ?? ''
      families.set(family, (families.get(family) ?? 0) + 1)
    }
    for (const [family, share] of Object.entries(familyShares)) {
      if (family === 'khac') continue
      const found = (100 * (families.get(family) ?? 0)) / DRAWS
      expect(Math.abs(found - share)).toBeLessThan(1.2)
    }
    expect(families.get('Huỳnh')).toBeUndefined()
    const known = new Set([...Object.keys(familyShares), ...otherFamilies])
    expect([...families.keys()].filter((family) => !known.has(family))).toEqual([])
  })

  it('are southern in the south, and those of its peoples in the highlands', () => {
    const southern = menOf('nam')
    expect(southern.some((name) => name.startsWith('Huỳnh '))).toBe(true)
    expect(southern.some((name) => /^(Hoàng|Vũ) /.test(name))).toBe(false)
    const highland = menOf('vung_cao').filter((name) =>
      /^(Giàng|Vàng|Sùng|Lò|Đinh|Ksor|Y) /.test(name),
    )
    expect(Math.abs(highland.length / 2000 - 0.647)).toBeLessThan(0.05)
  })
})

describe('the names of invented units', () => {
  it('are no two alike, and none that a real commune has or had', () => {
    fc.assert(
      fc.property(fc.string(), (root) => {
        const names = listCommuneNames(root, 150)
        expect(new Set(names).size).toBe(150)
        expect(names.filter((name) => realCommunes.includes(name))).toEqual([])
      }),
      { numRuns: 20 },
    )
    expect(new Set(wardNames).size).toBe(wardNames.length)
    expect(() => listCommuneNames('any', 1000)).toThrow(RangeError)
  })

  it('never repeat within a committee, however many branches it has', () => {
    const book = openNameBook('book', true)
    const types = [
      'khu_dan_cu',
      'truong_hoc',
      'co_quan',
      'doanh_nghiep',
      'luc_luong',
      'y_te',
    ] as const
    const names = types.flatMap((type) =>
      Array.from({ length: 500 }, () => book.nameBranch(type).org),
    )
    expect(new Set(names).size).toBe(names.length)
  })
})

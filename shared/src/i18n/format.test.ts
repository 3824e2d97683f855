/** Proves the house style of days, times, counts and ratios on the vectors of the domain model. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDay,
  formatDayTime,
  formatDue,
  formatShortDay,
  formatTime,
  percentText,
  ratioText,
} from './format.ts'

describe('days and times', () => {
  it('prints a day with its Vietnamese weekday', () => {
    expect(formatDay('2026-03-14')).toBe('thứ Bảy 14/3/2026')
    expect(formatDay('2026-03-15')).toBe('Chủ nhật 15/3/2026')
  })

  it('prints an instant at the wall time of Vietnam, across midnight of UTC', () => {
    expect(formatTime('2026-03-14T01:00:00.000Z')).toBe('08:00')
    expect(formatDayTime('2026-03-13T17:30:00.000Z')).toBe('00:30 thứ Bảy 14/3/2026')
  })
})

describe('deadlines and short days', () => {
  it('names only the day of a deadline that ends with it', () => {
    expect(formatDue('2026-03-25T16:59:59.000Z')).toBe('hết ngày thứ Tư 25/3/2026')
    expect(formatDue('2026-03-25T10:00:00.000Z')).toBe('17:00 thứ Tư 25/3/2026')
  })

  it('prints day and month alone where space is scarce', () => {
    expect(formatShortDay('2026-03-05')).toBe('5/3')
  })
})

describe('counts and ratios', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [4502, '4.502'],
    [1930000, '1.930.000'],
  ])('prints the count %i as %s', (n, text) => {
    expect(formatCount(n)).toBe(text)
  })

  it.each([
    ['TV-01', 4502, 4600, '4.502/4.600 (97,87%)'],
    ['TV-02', 232, 240, '232/240 (96,67%)'],
    ['TV-03', 35599, 35900, '35.599/35.900 (99,16%)'],
    ['TV-04', 2909, 3044, '2.909/3.044 (95,57%)'],
    ['TV-05 reached', 49, 50, '49/50 (98,00%)'],
    ['TV-05 missed', 48, 49, '48/49 (97,96%)'],
    ['TV-06', 45999, 46000, '45.999/46.000 (99,99%)'],
    ['the branch of the fixture', 26, 30, '26/30 (86,67%)'],
  ])('prints the ratio of %s with its base', (...[, n, d, text]) => {
    expect(ratioText(n, d)).toBe(text)
  })

  it('keeps 100,00% for everybody and 0,00% for nobody', () => {
    expect(percentText(30, 30)).toBe('100,00%')
    expect(percentText(0, 30)).toBe('0,00%')
    expect(percentText(1, 1_000_000)).toBe('0,01%')
    expect(percentText(999_999, 1_000_000)).toBe('99,99%')
  })

  it('says that there is nobody to count instead of dividing by zero', () => {
    expect(percentText(0, 0)).toBe('không có đối tượng')
    expect(ratioText(0, 0)).toBe('không có đối tượng')
  })

  it('stays within half a hundredth of the true percentage, save where the ends are kept apart', () => {
    const pair = fc
      .integer({ min: 1, max: 2_000_000 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)))
    fc.assert(
      fc.property(pair, ([n, d]) => {
        const printed = Number(percentText(n, d).replace(',', '.').replace('%', ''))
        expect(Math.abs(printed - (100 * n) / d)).toBeLessThanOrEqual(0.01)
        expect(printed === 100).toBe(n === d)
        expect(printed === 0).toBe(n === 0)
      }),
    )
  })
})

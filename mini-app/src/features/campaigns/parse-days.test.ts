import { describe, expect, it } from 'vitest'
import { parseDays, parseLadder } from './parse-days.ts'

describe('reminder days as typed', () => {
  it.each([
    ['', null],
    ['-7, -3, 0, 1', [-7, -3, 0, 1]],
    ['1;0 −3', [-3, 0, 1]],
    ['+3', [3]],
    ['-15', undefined],
    ['8', undefined],
    ['mai', undefined],
  ])('«%s» are understood as %j', (text, days) => {
    expect(parseDays(text)).toEqual(days)
  })
})

describe('the working days around a due day on which what is owed climbs', () => {
  it('are four that rise, only the first before the due day; an empty text means the usual ones', () => {
    expect(parseLadder(' −5, 0; 2 4 ')).toEqual([-5, 0, 2, 4])
    expect(parseLadder('0, 1, 2, 30')).toEqual([0, 1, 2, 30])
    expect(parseLadder('')).toBeNull()
    for (const wrong of [
      '-3 0 1',
      '-3 0 1 3 5',
      '-3 -1 0 1',
      '-3 0 2 2',
      '-21 0 1 2',
      '0 1 2 31',
      'a',
    ])
      expect([wrong, parseLadder(wrong)]).toEqual([wrong, undefined])
  })
})

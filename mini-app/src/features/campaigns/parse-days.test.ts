import { describe, expect, it } from 'vitest'
import { parseDays } from './parse-days.ts'

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

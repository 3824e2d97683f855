import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

describe('JSON of a platform', () => {
  it('keeps every digit of a long id, quoted or not', () => {
    expect(readJson('{"a":[186729651760683225],"b":-186729651760683225,"c":"5"}')).toEqual({
      a: ['186729651760683225'],
      b: '-186729651760683225',
      c: '5',
    })
  })

  it('leaves other numbers as they are', () => {
    expect(readJson('[1,-2,0.5,1e3,9007199254740991,1e400]')).toEqual([
      1,
      -2,
      0.5,
      1000,
      9_007_199_254_740_991,
      Infinity,
    ])
  })

  it('is nothing when it is none, or nested beyond reading', () => {
    expect(readJson('{')).toBeUndefined()
    expect(readJson('')).toBeUndefined()
    expect(readJson('['.repeat(500_000) + ']'.repeat(500_000))).toBeUndefined()
  })
})

import { expect, it } from 'vitest'
import { moved } from './moved.ts'

it.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
] as const)(
  'moves the page at place %s by %s, and never beyond the ends',
  (index, step, expected) => {
    expect(moved(['a', 'b', 'c'], index, step).join('')).toBe(expected)
  },
)

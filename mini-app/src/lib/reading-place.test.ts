import { expect, it } from 'vitest'
import { forgetPlace, notePlace, placeIn } from './reading-place.ts'

it('remembers where each part was left, and begins a part read to its end anew', () => {
  expect(placeIn('part-1')).toBe(0)
  notePlace('part-1', 4)
  notePlace('part-2', 7)
  notePlace('part-1', 5)
  expect([placeIn('part-1'), placeIn('part-2')]).toEqual([5, 7])
  forgetPlace('part-1')
  expect([placeIn('part-1'), placeIn('part-2')]).toEqual([0, 7])
})

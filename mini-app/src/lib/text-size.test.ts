/** Proves the steps of the text size. */
import { expect, it } from 'vitest'
import { stepTextSize } from './text-size.ts'

it('makes the text larger step by step, up to twice its size and no further', () => {
  expect(stepTextSize(100, 1)).toBe(125)
  expect(stepTextSize(200, 1)).toBe(200)
})

it('makes the text smaller step by step, never below its usual size', () => {
  expect(stepTextSize(125, -1)).toBe(100)
  expect(stepTextSize(100, -1)).toBe(100)
})

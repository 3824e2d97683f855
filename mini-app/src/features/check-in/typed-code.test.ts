/** Proves how a typed or pasted check-in code is read. */
import { expect, it } from 'vitest'
import { typedDigits } from './typed-code.ts'

it.each([
  ['123 456', '123456'],
  ['12-34.56', '123456'],
  ['1234567', '123456'],
  ['12a', '12'],
  ['', ''],
])('reads the typed check-in code "%s" as "%s"', (text, digits) => {
  expect(typedDigits(text)).toBe(digits)
})

import { expect, it } from 'vitest'
import { maskAddress } from './mask-address.ts'

it.each([
  ['quantri@xa.example.vn', 'q…@xa.example.vn'],
  ['a@b.vn', 'a…@b.vn'],
])('of %s shows %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown)
})

import { describe, expect, it } from 'vitest'
import { looksLikeAddress } from './looks-like-address.ts'

describe('typed text', () => {
  it.each([
    ['ten@donvi.vn', true],
    [' Ten@Donvi.VN ', true],
    ['ten@donvi', false],
    ['ten donvi.vn', false],
    ['a@b.vn, c@d.vn', false],
    ['', false],
  ])('“%s” may be an address: %s', (text, expected) => {
    expect(looksLikeAddress(text)).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSeal, sealBytes } from './seal.ts'

const SECRET = 'Xin sửa lại năm sinh của tôi'
const about = 'data_request:one'
const key = Buffer.alloc(32, 'key')

describe('a seal', () => {
  it('opens to what was sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = sealBytes(key, Buffer.from(text), about)
        expect(openSeal(key, sealed, about).toString()).toBe(Buffer.from(text).toString())
      }),
      { numRuns: 50 },
    )
  })

  it('never looks the same twice, and shows nothing of the text', () => {
    const [one, other] = [1, 2].map(() => sealBytes(key, Buffer.from(SECRET), about))
    expect(one).not.toBe(other)
    expect(Buffer.from(one ?? '', 'base64url').includes(Buffer.from(SECRET))).toBe(false)
  })

  it('does not open with another key, about another row, or with any bit changed or cut off', () => {
    const sealed = sealBytes(key, Buffer.from(SECRET), about)
    const bytes = Buffer.from(sealed, 'base64url')
    expect(() => openSeal(Buffer.alloc(32, 'other'), sealed, about)).toThrow()
    expect(() => openSeal(key, sealed, 'data_request:two')).toThrow()
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => openSeal(key, changed.toString('base64url'), about)).toThrow()
      }),
    )
    for (let length = 0; length < bytes.length; length += 1) {
      const short = bytes.subarray(0, length).toString('base64url')
      expect(() => openSeal(key, short, about)).toThrow()
    }
  })
})

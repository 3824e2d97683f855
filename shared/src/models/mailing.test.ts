import { describe, expect, it } from 'vitest'
import { MailAddress } from './mailing.ts'

describe('an address for letters', () => {
  it.each(['van.phong@saomai.gov.vn', ' An+hoc@Example.VN ', 'a@b.co', "o'brien_1@x-y.vn"])(
    'is taken in small letters: %s',
    (address) => {
      expect(MailAddress.parse(address)).toBe(address.trim().toLowerCase())
    },
  )

  it.each([
    '',
    'a',
    'a@b',
    '@b.vn',
    'a@.vn',
    'a b@c.vn',
    'a@b.vn, c@d.vn',
    'a@b.vn\r\nBcc: c@d.vn',
    'a\n@b.vn',
    '"a b"@c.vn',
    'An <a@b.vn>',
    'a..b@c.vn',
    '.a@b.vn',
    'a@b..vn',
    'a@-b.vn',
    'a@b.vn>',
    'thưđiệntử@c.vn',
    'a@[127.0.0.1]',
    'a@b.v1',
    `${'a'.repeat(65)}@b.vn`,
    `a@${'b.'.repeat(140)}vn`,
  ])('is refused when it is not one plain address: %j', (address) => {
    expect(MailAddress.safeParse(address).success).toBe(false)
  })
})

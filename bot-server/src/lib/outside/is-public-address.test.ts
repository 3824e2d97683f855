import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './is-public-address.ts'

const NOT_PUBLIC = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'localhost',
  '127.1',
  '0x7f000001',
  '2130706433',
  '',
]
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '126.255.255.255',
  '128.0.0.1',
  '168.63.129.15',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.255.255',
  '192.169.0.1',
  '198.17.255.255',
  '223.255.255.255',
  '2400:cb00::1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
]

describe('an address of the network', () => {
  it('is not public when it is anybody’s own, set aside, or carries another in it', () => {
    expect(NOT_PUBLIC.filter(isPublicAddress)).toEqual([])
  })

  it('is public when it was given out to be reached', () => {
    expect(PUBLIC.filter((one) => !isPublicAddress(one))).toEqual([])
  })

  it('of version 4 is not let through by being written into one of version 6', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const dotted = octets.join('.')
        for (const prefix of ['::ffff:', '::', '64:ff9b::', '::ffff:0:'])
          expect(isPublicAddress(`${prefix}${dotted}`)).toBe(false)
      }),
    )
  })
})

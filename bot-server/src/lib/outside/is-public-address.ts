/** Says whether an address of the network belongs to the open internet, and to nobody's own machine or network. */
import { BlockList, isIP } from 'node:net'

/** What IANA sets aside, and where clouds answer their own machines. */
const RESERVED_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Within what is given out at all: documentation, and addresses that carry one of the others in them. */
const RESERVED_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

const reserved = new BlockList()
for (const [net, prefix] of RESERVED_4) reserved.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of RESERVED_6) reserved.addSubnet(net, prefix, 'ipv6')
/** All that is given out of version 6; mapped and embedded forms lie outside. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

/** @param address in the form that a name server gives; anything else is not public */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !reserved.check(address, 'ipv4')
    case 6:
      return givenOut.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
    default:
      return false
  }
}

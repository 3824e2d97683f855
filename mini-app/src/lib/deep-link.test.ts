/** Proves that links from the group lead to their screen and that nothing else leads anywhere but home. */
import { describe, expect, it } from 'vitest'
import { checkInCodeOf, routeOfLink, routeOfNotice } from './deep-link.ts'

describe('links from the group', () => {
  it.each([
    ['?to=part&id=0198-ab_c', '/parts/0198-ab_c'],
    ['?to=check-in&c=a.b-c', '/check-in?c=a.b-c'],
    ['?to=check-in', '/check-in'],
    ['?to=home', '/'],
    ['?to=parts', '/parts'],
    ['?to=leave', '/leave'],
    ['?to=leave&session=s-1', '/leave?session=s-1'],
    ['?to=leave&session=../x', '/leave'],
    ['?to=attendance', '/attendance'],
    ['?to=deliveries', '/deliveries'],
    ['?to=deliveries&src=cb-khu-pho-3', '/deliveries?unit=cb-khu-pho-3'],
    ['?to=group', '/group'],
    ['?to=link', '/link'],
    ['?to=mail', '/mail'],
    ['?to=matters', '/matters'],
    ['?to=ask', '/ask'],
    ['?to=session&id=s-1', '/sessions/s-1'],
    ['?to=roll&id=s-1', '/sessions/s-1/roll'],
    ['?to=node&id=n-1', '/office/campaigns/nodes/n-1'],
    ['?to=request&id=r-1', '/office/requests/r-1'],
    ['?to=part&id=0198-ab_c&src=cb-khu-pho-3', '/parts/0198-ab_c'],
    ['?src=cb-khu-pho-3&id=0198-ab_c&to=part', '/parts/0198-ab_c'],
    ['?to=part&id=p1&src=https://example.vn', '/parts/p1'],
    ['?to=deliveries&src=../../x', '/deliveries'],
    ['?to=deliveries&src=a%26unit%3Db', '/deliveries'],
    [`?to=deliveries&src=${'x'.repeat(121)}`, '/deliveries'],
  ])('leads %s to %s', (search, route) => {
    expect(routeOfLink(search)).toBe(route)
  })

  it.each([
    '?to=hack',
    '?to=session',
    '?to=roll&id=a/b',
    '?to=constructor',
    '?to=part&id=../../x',
    '?to=part',
    '?to=https://example.vn',
    '?to=',
  ])('leads the unknown link %s home', (search) => {
    expect(routeOfLink(search)).toBe('/')
  })

  it('stays where it is when the query names no screen', () => {
    expect(routeOfLink('?env=TESTING')).toBeNull()
  })

  it('drops a code that no QR of ours could hold', () => {
    expect(routeOfLink(`?to=check-in&c=${'x'.repeat(401)}`)).toBe('/check-in')
  })
})

describe('the link of a notice', () => {
  it.each([
    ['/parts/p1', '/parts/p1'],
    ['/check-in', '/check-in'],
    ['?to=part&id=p1', '/parts/p1'],
    ['/?to=leave', '/leave'],
    ['/deliveries', '/deliveries'],
    ['/deliveries?unit=cb-khu-pho-3', '/deliveries?unit=cb-khu-pho-3'],
    ['/deliveries?unit=../x', '/'],
    ['/deliveries?unit=a&x=b', '/'],
    ['/leave?session=s-1', '/leave?session=s-1'],
    ['/leave?session=<b>', '/'],
    ['/group', '/group'],
    ['/matters', '/matters'],
    ['/office/campaigns/my-assignments', '/office/campaigns/my-assignments'],
    ['/office/standing/people/p-1', '/office/standing/people/p-1'],
    ['/my-data', '/my-data'],
    ['/office/../x', '/'],
    ['/ask', '/ask'],
    ['//example.vn', '/'],
    ['/anything', '/'],
  ])('takes %s to %s', (to, route) => {
    expect(routeOfNotice(to)).toBe(route)
  })
})

describe('what the scanner read', () => {
  it('finds the code in the link of the QR', () => {
    expect(checkInCodeOf('https://zalo.me/s/123/?to=check-in&c=abc.def')).toBe('abc.def')
  })

  it.each(['', 'https://example.vn', 'https://example.vn/?c=abc', '123456'])(
    'finds no code in the foreign QR "%s"',
    (content) => {
      expect(checkInCodeOf(content)).toBeNull()
    },
  )
})

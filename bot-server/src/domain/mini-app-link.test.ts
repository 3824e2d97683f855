import { describe, expect, it } from 'vitest'
import { miniAppLink } from './mini-app-link.ts'

describe('a link into the Mini App', () => {
  it.each([
    [{ to: 'part', id: 'p-1' }, '?to=part&id=p-1'],
    [{ to: 'part', id: 'p-1', src: 'cb-khu-pho-3' }, '?to=part&id=p-1&src=cb-khu-pho-3'],
    [{ to: 'deliveries', src: 'cb-khu-pho-3' }, '?to=deliveries&src=cb-khu-pho-3'],
    [{ to: 'parts' }, '?to=parts'],
    [{ to: 'check-in', c: 'a b&c' }, '?to=check-in&c=a+b%26c'],
  ] as const)('of %o is %s', (target, query) => {
    expect(miniAppLink('314', target)).toBe(`https://zalo.me/s/314/${query}`)
  })
})

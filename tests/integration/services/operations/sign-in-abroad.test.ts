import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { listenForTest } from '../../../support/start-zalo.ts'
import { openNotices } from './oa-house.ts'

describe('a server outside Vietnam', () => {
  it('is told to the operator when Zalo refuses to say who signs in, and is over once Zalo does', async () => {
    let isAbroad = true
    const graph = new Hono().get('/v2.0/me', (c) =>
      c.json(isAbroad ? { error: -501, message: 'Personal information is limited' } : { id: '1' }),
    )
    const house = await makeHouse({ graphUrl: await listenForTest((one) => graph.fetch(one)) })
    const { zaloIdentity } = house.deps
    for (const accessToken of ['a', 'b'])
      await expect(zaloIdentity.whoIs(accessToken)).rejects.toMatchObject({
        code: 'zalo_outside_vietnam',
      })
    expect(await openNotices(house)).toEqual(['sign_in/outside_vietnam'])
    isAbroad = false
    expect(await zaloIdentity.whoIs('a')).toBe('1')
    expect(await openNotices(house)).toEqual([])
  })
})

import { createApp } from '@quan-triet/bot-server/app'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { markSignInRevoked } from '@quan-triet/bot-server/db/queries/sign-ins'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { listenForTest } from '../../support/start-zalo.ts'

/** Opens the live stream of the person at an index. @returns what arrives, piece by piece; undefined at its end */
const watch = async (house: House, index: number) => {
  const app = createApp(house.deps, {
    botWebhookSecret: 'unused-here',
    onReceived: () => undefined,
    extraOrigins: [],
    heartbeatMs: 20,
  })
  const token = `token-${index}`
  await house.db
    .insertInto('sign_in')
    .values({
      token_hash: hashSecret(token),
      zalo_user_id: fixtureAccounts.at(index)
        ?.zaloUserId as (typeof fixtureAccounts)[0]['zaloUserId'],
      signed_in_at: house.clock.now(),
      expires_at: '2026-12-31T00:00:00.000Z',
      revoked_at: null,
    })
    .execute()
  const url = await listenForTest((request) => app.fetch(request))
  const response = await fetch(`${url}/api/live`, { headers: { authorization: `Bearer ${token}` } })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async (): Promise<string | undefined> => (await reader?.read())?.value
  return {
    next,
    revoke: () => markSignInRevoked(house.db, hashSecret(token), house.clock.now()),
    /** The first data that arrives after the comments. */
    async nextData(): Promise<string | undefined> {
      let piece = await next()
      while (piece?.startsWith(':') && !piece.includes('data:')) piece = await next()
      return piece
    },
    async end(): Promise<void> {
      while ((await next()) !== undefined);
    },
  }
}

describe('the live stream', () => {
  it('says only that something changed, in the person’s own branch and where a guest is, nowhere else', async () => {
    const house = await makeHouse()
    const [member, guest] = [await watch(house, 5), await watch(house, 32)]
    await member.next()
    await guest.next()
    house.deps.live.publish(otherUnit, { topic: 'publishing' })
    house.deps.live.publish(fixtureUnit, { topic: 'roll' })
    expect(await member.nextData()).toContain('data: {"topic":"roll"}')
    expect(await guest.nextData()).toContain('data: {"topic":"publishing"}')
  })

  it('tells an officer of figures and reports of the units below, and of nothing else there', async () => {
    const house = await makeHouse()
    const ward = members.length + 2 + officers.findIndex((one) => one.role === 'can_bo_tuyen_giao')
    const officer = await watch(house, ward)
    await officer.next()
    for (const topic of ['roll', 'matters', 'reports', 'figures'] as const)
      house.deps.live.publish(wardUnit, { topic })
    let told = (await officer.nextData()) ?? ''
    while (!told.includes('figures')) told += (await officer.nextData()) ?? ''
    expect(told.match(/"topic":"\w+"/g)).toEqual(['"topic":"reports"', '"topic":"figures"'])
  })

  it('ends soon after its sign-in was revoked', async () => {
    const house = await makeHouse()
    const member = await watch(house, 5)
    await member.next()
    await member.revoke()
    await member.end()
  })

  it('ends when the house stops', async () => {
    const house = await makeHouse()
    const member = await watch(house, 5)
    await member.next()
    house.deps.live.close()
    await member.end()
  })
})

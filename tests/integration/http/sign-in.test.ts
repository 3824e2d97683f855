import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'

const accountOf = (index: number) => fixtureAccounts.at(index)?.zaloUserId ?? ''
const HANH = 29

const signIn = async (house: OpenHouse, accessToken: string) => {
  const response = await house.call('POST', '/api/sign-ins', { json: { accessToken } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('signing in', () => {
  it('believes Zalo alone: a token of the stand-in becomes a token of the house, stored only as a hash', async () => {
    const house = await openHouse()
    const { body } = await signIn(house, house.graph.mintAccessToken(accountOf(5)))
    expect(body['me']).toMatchObject({ fullName: 'Trần Thị Mai Sương', standing: 'phai_hoc' })
    const stored = await house.db.selectFrom('sign_in').select('token_hash').execute()
    expect(stored).toHaveLength(1)
    expect(stored[0]?.token_hash).not.toBe(body['token'])
  })

  it('refuses an access token that Zalo does not know', async () => {
    const house = await openHouse()
    expect(await signIn(house, 'made up')).toMatchObject({
      status: 401,
      body: { code: 'zalo_refused' },
    })
  })

  it('asks only for the id, so that it works where Zalo hides personal data from abroad', async () => {
    const house = await openHouse()
    house.graph.switches.set({ isAbroad: true })
    expect(await signIn(house, house.graph.mintAccessToken(accountOf(5)))).toMatchObject({
      status: 200,
    })
  })

  it('knows nobody behind a new phone until the secretary’s code binds it', async () => {
    const house = await openHouse()
    const { body } = await signIn(house, house.graph.mintAccessToken(accountOf(HANH)))
    expect(body['me']).toBeNull()
    const token = String(body['token'])
    const me = await house.call('GET', '/api/me', { token })
    expect(await me.json()).toMatchObject({ status: 403, code: 'not_on_roster' })
    const secretary = await house.signIn(0)
    const personId = fixtureAccounts[HANH]?.personId
    const given = await house.call('POST', '/api/roster-codes', {
      token: secretary,
      json: { personId },
    })
    const { code } = (await given.json()) as { code: string }
    const bound = await house.call('POST', '/api/roster-bindings', { token, json: { code } })
    expect(await bound.json()).toMatchObject({ fullName: 'Tạ Văn Hạnh' })
    expect((await house.call('GET', '/api/me', { token })).status).toBe(200)
  })

  it('ends at once on signing out, and by itself after thirty days', async () => {
    const house = await openHouse()
    const token = await house.signIn(5)
    expect((await house.call('DELETE', '/api/sign-ins/current', { token })).status).toBe(200)
    expect((await house.call('GET', '/api/me', { token })).status).toBe(401)
    const another = await house.signIn(5)
    house.clock.moveTo('2026-04-12T02:00:00.000Z')
    expect((await house.call('GET', '/api/me', { token: another })).status).toBe(401)
  })
})

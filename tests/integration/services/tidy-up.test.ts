import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { tidyUp } from '@quan-triet/bot-server/services/tidy-up'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'

describe('tidying up', () => {
  it('forgets what has ended, and keeps what is in use', async () => {
    const house = await openHouse()
    const { db, clock } = house
    const ended = await house.signIn(5)
    await house.call('DELETE', '/api/sign-ins/current', { token: ended })
    await house.signIn(6)
    clock.moveTo('2026-04-10T02:00:00.000Z')
    const inUse = await house.signIn(7)
    const personId = fixtureAccounts[29]?.personId as PersonId
    await createRosterCode({ ctx: house.secretary, input: { personId } })
    await house.call('POST', '/api/check-ins', {
      token: inUse,
      json: { code: '123456', method: 'ma_so' },
    })
    clock.moveTo('2026-04-12T02:00:00.000Z')
    await tidyUp({ ctx: house.system })
    const count = async (table: 'sign_in' | 'roster_code' | 'code_try') =>
      (await db.selectFrom(table).selectAll().execute()).length
    expect([await count('sign_in'), await count('roster_code'), await count('code_try')]).toEqual([
      1, 0, 0,
    ])
    expect((await house.call('GET', '/api/me', { token: inUse })).status).toBe(200)
  })

  it('forgets events settled three months ago, never one that waits', async () => {
    const house = await openHouse()
    const received_at = '2026-03-12T02:00:00.000Z'
    const event = { source: 'zalo-bot', chat: 'c', body: '', reason: null, received_at }
    for (const state of ['received', 'queued', 'settled', 'ignored', 'dead'] as const)
      await house.db
        .insertInto('inbox')
        .values({ ...event, event_id: state, order_key: state, state })
        .execute()
    const left = async () => {
      await tidyUp({ ctx: house.system })
      const rows = await house.db
        .selectFrom('inbox')
        .select('event_id')
        .orderBy('event_id')
        .execute()
      return rows.map((row) => row.event_id)
    }
    house.clock.moveTo('2026-06-01T02:00:00.000Z')
    expect(await left()).toHaveLength(5)
    house.clock.moveTo('2026-06-12T02:00:00.000Z')
    expect(await left()).toEqual(['queued', 'received'])
  })

  it('is the house’s own business', async () => {
    const house = await openHouse()
    await expect(tidyUp({ ctx: house.secretary })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

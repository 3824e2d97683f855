import { listAccess } from '@quan-triet/bot-server/services/duties/list-access'
import { revokeAccess } from '@quan-triet/bot-server/services/duties/revoke-access'
import { giveRosterCode } from '@quan-triet/bot-server/services/duties/give-roster-code'
import { bindPerson } from '@quan-triet/bot-server/services/people/bind-person'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../../support/open-house.ts'

const personAt = (index: number) => fixtureAccounts.at(index)?.personId as PersonId
const reason = 'Mất điện thoại'

describe('revoking access', () => {
  it('ends every sign-in of a unit and below with the very next request (SEC-12, P-15)', async () => {
    const house = await openHouse()
    const [member, other] = [await house.signIn(5), await house.signIn(33)]
    const admin = house.officer('quan_tri')
    const revoked = await revokeAccess({
      ctx: admin,
      input: { target: { kind: 'unit', unitId: fixtureUnit }, unbind: false, reason },
    })
    expect(revoked).toEqual({ people: 32, signIns: 1, codes: 0, tokens: 0 })
    expect((await house.call('GET', '/api/me', { token: member })).status).toBe(401)
    expect((await house.call('GET', '/api/me', { token: other })).status).toBe(200)
    await revokeAccess({
      ctx: admin,
      input: { target: { kind: 'unit', unitId: wardUnit }, unbind: false, reason },
    })
    expect((await house.call('GET', '/api/me', { token: other })).status).toBe(401)
  })

  it('of a lost phone lets it go: Zalo alone does not sign it in again, a new code does', async () => {
    const house = await openHouse()
    await house.signIn(5)
    const admin = house.officer('quan_tri')
    await revokeAccess({
      ctx: admin,
      input: { target: { kind: 'person', personId: personAt(5) }, unbind: true, reason },
    })
    const again = await house.signIn(5)
    expect((await house.call('GET', '/api/me', { token: again })).status).toBe(403)
    const { code } = await giveRosterCode({ ctx: admin, input: { personId: personAt(5) } })
    const bound = await house.call('POST', '/api/roster-bindings', {
      token: again,
      json: { code },
    })
    expect(bound.status).toBe(200)
  })

  it('ends the codes that wait, those a person gave out included', async () => {
    const house = await openHouse()
    const { code } = await giveRosterCode({
      ctx: house.secretary,
      input: { personId: personAt(29) },
    })
    const revoked = await revokeAccess({
      ctx: house.system,
      input: { target: { kind: 'person', personId: personAt(0) }, unbind: false, reason },
    })
    expect(revoked.codes).toBe(1)
    const actor = { kind: 'zalo_account', zaloUserId: fixtureAccounts[29]?.zaloUserId } as const
    const ctx = {
      ...house.deps,
      actor: { ...actor, zaloUserId: actor.zaloUserId ?? ('' as never) },
    }
    await expect(bindPerson({ ctx, input: { code } })).rejects.toMatchObject({
      code: 'roster_code_wrong',
    })
  })

  it('keeps whoever revokes signed in, and says who did it and why', async () => {
    const house = await openHouse()
    const token = await house.signIn(36)
    const admin = house.officer('quan_tri')
    const unitId = wardUnit
    await revokeAccess({
      ctx: admin,
      input: { target: { kind: 'unit', unitId }, unbind: true, reason },
    })
    expect((await house.call('GET', '/api/me', { token })).status).toBe(200)
    const row = await house.db
      .selectFrom('audit_log')
      .select(['subject', 'detail'])
      .where('action', '=', 'revoke-access')
      .executeTakeFirstOrThrow()
    expect(row.subject).toBe(`unit:${wardUnit}`)
    expect(JSON.parse(row.detail)).toMatchObject({ reason, unbind: true })
  })

  it('tells an open live stream to look at its sign-in at once', async () => {
    const house = await openHouse()
    const token = await house.signIn(5)
    const live = await fetch(`${house.url}/api/live`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const began = Date.now()
    await revokeAccess({
      ctx: house.officer('quan_tri'),
      input: { target: { kind: 'unit', unitId: fixtureUnit }, unbind: false, reason },
    })
    await live.text()
    expect(Date.now() - began).toBeLessThan(1000)
  })

  it('begins with seeing who is signed in: by name in a unit, by count below it', async () => {
    const house = await openHouse()
    await house.signIn(5)
    await house.signIn(5)
    await house.signIn(33)
    const admin = house.officer('quan_tri')
    const ward = await listAccess({ ctx: admin, input: { unitId: wardUnit } })
    expect(ward).toMatchObject({ total: 3, people: [] })
    expect(ward.children.map((one) => one.signIns)).toEqual([0, 2, 1])
    const branch = await listAccess({ ctx: admin, input: { unitId: fixtureUnit } })
    expect(branch.people).toHaveLength(32)
    const member = branch.people.find((one) => one.personId === personAt(5))
    expect(member?.signIns).toHaveLength(2)
    expect(branch.people.find((one) => one.personId === personAt(29))?.isBound).toBe(false)
  })
})

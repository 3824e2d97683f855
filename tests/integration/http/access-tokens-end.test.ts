import { listAccessTokens } from '@quan-triet/bot-server/services/access-tokens/list-access-tokens'
import { revokeAccessToken } from '@quan-triet/bot-server/services/access-tokens/revoke-access-token'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { revokeAccess } from '@quan-triet/bot-server/services/duties/revoke-access'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members } from '@quan-triet/bot-server/services/fixture/people'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { signOutEverywhere } from '@quan-triet/bot-server/services/personal-data/sign-out-everywhere'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'
import { advance, askFigures, makeToken, personOf } from './token-scene.ts'

const DAY_MS = 24 * 3_600_000

describe('a token made for a program ends', () => {
  it('on its day, within a year', async () => {
    const house = await openHouse()
    const { secret } = await makeToken(house.secretary, { days: 7 })
    advance(house, 7 * DAY_MS - 1)
    expect((await askFigures(house, secret)).status).toBe(200)
    advance(house, 1)
    expect((await askFigures(house, secret)).status).toBe(401)
    const token = await house.signIn(0)
    const { duties } = await listAccessTokens({ ctx: house.secretary })
    const tooLong = await house.call('POST', '/api/access-tokens', {
      token,
      json: { name: 'a', roleId: duties[0]?.roleId, scopes: ['figures'], days: 366 },
    })
    expect(tooLong.status).toBe(400)
  })

  it('at once when its person revokes it, and nobody else can', async () => {
    const house = await openHouse()
    const { secret, id } = await makeToken(house.secretary)
    const revoke = (ctx: ServiceContext) => revokeAccessToken({ ctx, input: { id } })
    await expect(revoke(house.member(5))).rejects.toMatchObject({ code: 'not_found' })
    expect((await askFigures(house, secret)).status).toBe(200)
    expect((await revoke(house.secretary)).tokens).toEqual([])
    expect((await askFigures(house, secret)).status).toBe(401)
    await expect(revoke(house.secretary)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('with the duty, and does not come back with a new one', async () => {
    const house = await openHouse()
    const { secret } = await makeToken(house.secretary)
    const { personId } = personOf(house.secretary)
    const role = house.db.updateTable('role_assignment').where('person_id', '=', personId)
    await role.set({ ends_at: house.clock.now() }).execute()
    expect((await askFigures(house, secret)).status).toBe(401)
    await house.db
      .insertInto('role_assignment')
      .values({
        id: 'role-again',
        person_id: personId,
        org_unit_id: fixtureUnit,
        role: 'bi_thu',
        starts_at: house.clock.now(),
        ends_at: null,
      })
      .execute()
    expect((await askFigures(house, secret)).status).toBe(401)
  })

  it('with the unit in which the duty was held', async () => {
    const house = await openHouse()
    const { secret } = await makeToken(house.secretary)
    await house.db
      .updateTable('org_unit')
      .set({ valid_to: '2026-03-12' })
      .where('id', '=', fixtureUnit)
      .execute()
    expect((await askFigures(house, secret)).status).toBe(401)
  })

  it('when access is revoked, and when its person signs out everywhere', async () => {
    const house = await openHouse()
    const admin = house.officer('quan_tri')
    const first = await makeToken(house.secretary)
    const revoked = await revokeAccess({
      ctx: admin,
      input: {
        target: { kind: 'person', personId: personOf(house.secretary).personId },
        unbind: false,
        reason: 'Máy bị mất',
      },
    })
    expect(revoked.tokens).toBe(1)
    expect((await askFigures(house, first.secret)).status).toBe(401)
    const second = await makeToken(house.secretary)
    await signOutEverywhere({ ctx: house.secretary })
    expect((await askFigures(house, second.secret)).status).toBe(401)
  })

  it('when its person is erased', async () => {
    const house = await openHouse()
    const index = members.findIndex(({ role }) => role === 'chi_uy_vien')
    const { secret } = await makeToken(house.member(index), { scopes: ['figures'] })
    const { personId } = personOf(house.member(index))
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: house.clock.now() })
      .where('person_id', '=', personId)
      .execute()
    await eraseMember({ ctx: house.officer('quan_tri'), input: { personId, requestId: null } })
    expect(await house.db.selectFrom('access_token').selectAll().execute()).toEqual([])
    expect((await askFigures(house, secret)).status).toBe(401)
  })
})

import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { assignRole } from '@quan-triet/bot-server/services/duties/assign-role'
import { giveRosterCode } from '@quan-triet/bot-server/services/duties/give-roster-code'
import { provinceUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { bindPerson } from '@quan-triet/bot-server/services/people/bind-person'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import type { PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const newPhone = { kind: 'zalo_account', zaloUserId: '30468213579046999' as ZaloUserId } as const
const HANH = 29

describe('the roster of a branch', () => {
  it('lists 32 members and one guest by name, two of them with the same name told apart by birth year', async () => {
    const house = await makeHouse()
    const { people } = await listRoster({ ctx: house.secretary })
    expect(people).toHaveLength(33)
    expect(people.filter((one) => one.standing === 'mien')).toHaveLength(2)
    expect(people.filter((one) => one.standing === 'tam_thoi_den')).toHaveLength(1)
    const sameName = people.filter((one) => one.fullName === 'Nguyễn Văn Bình')
    expect(sameName.map((one) => one.birthYear)).toEqual([1952, 1978])
    expect(people.find((one) => one.fullName === 'Tạ Văn Hạnh')?.isBound).toBe(false)
  })

  it('is shown to the secretary and to nobody else', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(5), house.guest, house.outsider])
      await expect(listRoster({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('binding a phone', () => {
  it('makes a Zalo account the person whose code was typed, once', async () => {
    const house = await makeHouse()
    const personId = fixtureAccounts[HANH]?.personId as PersonId
    const { code } = await createRosterCode({ ctx: house.secretary, input: { personId } })
    const ctx = { ...house.deps, actor: newPhone }
    const me = await bindPerson({ ctx, input: { code: code.toLowerCase() } })
    expect(me.fullName).toBe('Tạ Văn Hạnh')
    const another = { ...newPhone, zaloUserId: '30468213579046998' as ZaloUserId }
    const again = bindPerson({ ctx: { ...house.deps, actor: another }, input: { code } })
    await expect(again).rejects.toMatchObject({ code: 'roster_code_wrong' })
  })

  it('refuses a code after a day, and guessing after five tries', async () => {
    const house = await makeHouse()
    const personId = fixtureAccounts[HANH]?.personId as PersonId
    const { code } = await createRosterCode({ ctx: house.secretary, input: { personId } })
    house.clock.moveTo('2026-03-13T02:00:01.000Z')
    const ctx = { ...house.deps, actor: newPhone }
    await expect(bindPerson({ ctx, input: { code } })).rejects.toMatchObject({
      code: 'roster_code_wrong',
    })
    for (let tries = 0; tries < 4; tries += 1)
      await expect(bindPerson({ ctx, input: { code: 'ABCD2345' } })).rejects.toMatchObject({
        code: 'roster_code_wrong',
      })
    await expect(bindPerson({ ctx, input: { code: 'ABCD2345' } })).rejects.toMatchObject({
      code: 'too_many_tries',
    })
  })

  it('gives codes only for people of the own branch', async () => {
    const house = await makeHouse()
    const outsider = fixtureAccounts[33]?.personId as PersonId
    await expect(
      createRosterCode({ ctx: house.secretary, input: { personId: outsider } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves a guest’s phone to the home branch, where whoever holds it acts as that person', async () => {
    const house = await makeHouse()
    const guest = fixtureAccounts[32]?.personId as PersonId
    await expect(
      createRosterCode({ ctx: house.secretary, input: { personId: guest } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the code of somebody who holds duties', () => {
  it('is not for a secretary of the same branch to give: it would give the duties along', async () => {
    const house = await makeHouse()
    const office = asSecretaryOf(house.officer('can_bo_tuyen_giao'))
    const colleagues = ['quan_tri', 'kiem_tra', 'bi_thu'] as const
    for (const role of colleagues) {
      const input = { personId: idOf(house.officer(role)) }
      for (const give of [createRosterCode, giveRosterCode])
        await expect(give({ ctx: office, input })).rejects.toMatchObject({
          code: 'role_not_givable',
        })
    }
    await createRosterCode({ ctx: house.secretary, input: { personId: idOf(house.member(1)) } })
    await giveRosterCode({
      ctx: house.officer('quan_tri'),
      input: { personId: idOf(house.officer('kiem_tra')) },
    })
  })

  it('is worth nothing once the person has come by a duty that its giver could not give', async () => {
    const house = await makeHouse()
    const personId = fixtureAccounts[HANH]?.personId as PersonId
    const { code } = await createRosterCode({ ctx: house.secretary, input: { personId } })
    await assignRole({
      ctx: house.officer('quan_tri'),
      input: { personId, unitId: provinceUnit, role: 'quan_tri' },
    })
    const ctx = { ...house.deps, actor: newPhone }
    await expect(bindPerson({ ctx, input: { code } })).rejects.toMatchObject({
      code: 'roster_code_wrong',
    })
  })
})

const idOf = ({ actor }: ServiceContext): PersonId => {
  if (actor.kind !== 'person') throw new Error('a person acts')
  return actor.personId
}

/** Somebody of the office who leads its branch as well. */
const asSecretaryOf = (ctx: ServiceContext): ServiceContext => {
  if (ctx.actor.kind !== 'person') throw new Error('a person acts')
  const { homeUnitId } = ctx.actor
  return { ...ctx, actor: { ...ctx.actor, roles: [{ role: 'bi_thu', orgUnitId: homeUnitId }] } }
}

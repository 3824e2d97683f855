import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { assignRole } from '@quan-triet/bot-server/services/duties/assign-role'
import { endRole } from '@quan-triet/bot-server/services/duties/end-role'
import { findCandidates } from '@quan-triet/bot-server/services/duties/find-candidates'
import { listRoles } from '@quan-triet/bot-server/services/duties/list-roles'
import { listRoster } from '@quan-triet/bot-server/services/people/list-roster'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureUnit,
  officeUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'

const personAt = (index: number) => fixtureAccounts.at(index)?.personId as PersonId

/** The person as a request made now would find him or her. */
const now = async (house: House, personId: PersonId): Promise<ServiceContext> => {
  const actor = await findPersonActor(house.db, personId, house.clock.now())
  if (!actor) throw new Error('nobody')
  return { ...house.deps, actor }
}

const find = async (ctx: ServiceContext, unitId: typeof wardUnit, name: string) =>
  (await findCandidates({ ctx, input: { unitId, name } })).people.map((one) => one.fullName)

describe('roles', () => {
  it('begin and end at the minute, and are asked for with every request', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const { id } = await assignRole({
      ctx: admin,
      input: {
        unitId: fixtureUnit,
        personId: personAt(5),
        role: 'pho_bi_thu',
        startsAt: '2026-03-12T03:00:00.000Z',
      },
    })
    const roster = async () => listRoster({ ctx: await now(house, personAt(5)) })
    await expect(roster()).rejects.toMatchObject({ code: 'not_allowed' })
    house.clock.moveTo('2026-03-12T03:00:00.000Z')
    expect((await roster()).people).toHaveLength(33)
    await endRole({ ctx: admin, input: { id, endsAt: '2026-03-12T04:00:00.000Z' } })
    house.clock.moveTo('2026-03-12T03:59:59.000Z')
    expect((await roster()).people).toHaveLength(33)
    house.clock.moveTo('2026-03-12T04:00:00.000Z')
    await expect(roster()).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('are never given or taken back in time', async () => {
    const house = await makeHouse()
    const input = {
      unitId: fixtureUnit,
      personId: personAt(5),
      role: 'van_phong',
      startsAt: '2026-03-12T01:59:00.000Z',
    } as const
    await expect(assignRole({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'role_in_past',
    })
  })

  it('show who held what on any day, and what is announced', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const on = async (day?: string) => {
      const { roles } = await listRoles({ ctx: admin, input: { unitId: fixtureUnit, on: day } })
      return roles.map((one) => one.role).toSorted()
    }
    await assignRole({
      ctx: admin,
      input: {
        unitId: fixtureUnit,
        personId: personAt(5),
        role: 'van_phong',
        startsAt: '2026-03-20T03:00:00.000Z',
      },
    })
    const before = ['bi_thu', 'cap_uy_vien_phu_trach', 'chi_uy_vien', 'pho_bi_thu']
    expect(await on()).toEqual([...before, 'van_phong'])
    expect(await on('2026-03-19')).toEqual(before)
    expect(await on('2026-03-20')).toEqual([...before, 'van_phong'])
    expect(await on('2025-06-01')).toEqual([])
  })

  it('go on to the units around only as far as the right reaches', async () => {
    const house = await makeHouse()
    const own = await listRoles({ ctx: house.secretary, input: { unitId: fixtureUnit } })
    expect(own).toMatchObject({ parent: null, children: [] })
    const admin = house.officer('quan_tri')
    const ward = await listRoles({ ctx: admin, input: { unitId: wardUnit } })
    expect(ward.parent?.id).toBe(provinceUnit)
    expect(ward.children.map((one) => [one.id, one.secretaries])).toEqual([
      [officeUnit, 0],
      [fixtureUnit, 1],
      ['cb-khu-pho-5', 0],
    ])
    const top = await listRoles({ ctx: admin, input: { unitId: provinceUnit } })
    expect(top.parent).toBeNull()
  })

  it('are told to whoever gets or loses one, and leave a trace', async () => {
    const house = await makeHouse()
    const given = await assignRole({
      ctx: house.secretary,
      input: { unitId: fixtureUnit, personId: personAt(6), role: 'bao_cao_vien' },
    })
    await endRole({ ctx: house.secretary, input: { id: given.id } })
    const told = await house.db
      .selectFrom('outbox')
      .select('body')
      .where('person_id', '=', personAt(6))
      .where('dedupe_key', 'like', 'role:%')
      .execute()
    expect(told.map((one) => one.body).join(' ')).toMatch(/được phân công.*thôi nhiệm vụ/s)
    const trace = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('subject', '=', `role:${given.id} person:${personAt(6)}`)
      .orderBy('id')
      .execute()
    expect(trace.map((one) => one.action)).toEqual(['assign-role', 'end-role'])
  })

  it('are not given twice to one person in one unit', async () => {
    const house = await makeHouse()
    const input = { unitId: fixtureUnit, personId: personAt(2), role: 'chi_uy_vien' } as const
    await expect(assignRole({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'role_already_held',
    })
  })

  it('keep the last administrator, and administrators and inspectors apart', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const own = `role-${idOf(admin)}`
    await expect(endRole({ ctx: admin, input: { id: own } })).rejects.toMatchObject({
      code: 'last_administrator',
    })
    const inspector = idOf(house.officer('kiem_tra'))
    await expect(
      assignRole({
        ctx: admin,
        input: { unitId: provinceUnit, personId: inspector, role: 'quan_tri' },
      }),
    ).rejects.toMatchObject({ code: 'role_conflict' })
    await assignRole({
      ctx: admin,
      input: { unitId: provinceUnit, personId: personAt(8), role: 'quan_tri' },
    })
    const ended = await endRole({ ctx: admin, input: { id: own } })
    expect(ended.endsAt).toBe(house.clock.now())
  })

  it('of two administrators who end each other’s role at once, leave one', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const second = await assignRole({
      ctx: admin,
      input: { unitId: provinceUnit, personId: personAt(8), role: 'quan_tri' },
    })
    const other = await now(house, personAt(8))
    const results = await Promise.allSettled([
      endRole({ ctx: admin, input: { id: second.id } }),
      endRole({ ctx: other, input: { id: `role-${idOf(admin)}` } }),
    ])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('of a secretary’s own giving do not include the secretary’s or an officer’s above', async () => {
    const house = await makeHouse()
    for (const role of ['bi_thu', 'quan_tri', 'kiem_tra', 'dang_vien'] as const)
      await expect(
        assignRole({
          ctx: house.secretary,
          input: { unitId: fixtureUnit, personId: personAt(5), role },
        }),
      ).rejects.toMatchObject({ code: 'role_not_givable' })
  })

  it('are given to people of the unit and below, and of other units are said not to be there', async () => {
    const house = await makeHouse()
    const ward = house.officer('bi_thu')
    const ofBranch = await assignRole({
      ctx: ward,
      input: { unitId: wardUnit, personId: personAt(5), role: 'cap_uy_vien' },
    })
    expect(ofBranch.role).toBe('cap_uy_vien')
    await expect(
      assignRole({
        ctx: house.secretary,
        input: { unitId: fixtureUnit, personId: personAt(33), role: 'van_phong' },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are looked for by part of a name only where names may be seen, elsewhere by the whole', async () => {
    const house = await makeHouse()
    expect(await find(house.secretary, fixtureUnit, 'mai suong')).toEqual(['Trần Thị Mai Sương'])
    const ward = house.officer('bi_thu')
    expect(await find(ward, wardUnit, 'mai suong')).toEqual([])
    expect(await find(ward, wardUnit, 'Trần Thị Mai Sương')).toEqual(['Trần Thị Mai Sương'])
    expect(await find(house.officer('quan_tri'), wardUnit, 'mai s')).toEqual(['Trần Thị Mai Sương'])
    expect(await find(house.secretary, fixtureUnit, '%')).toHaveLength(12)
  })
})

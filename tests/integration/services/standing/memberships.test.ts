import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import {
  asId,
  fixtureUnit,
  officeUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { admitMember } from '@quan-triet/bot-server/services/standing/admit-member'
import { attachTemporarily } from '@quan-triet/bot-server/services/standing/attach-temporarily'
import { confirmMember } from '@quan-triet/bot-server/services/standing/confirm-member'
import { endAttachment } from '@quan-triet/bot-server/services/standing/end-attachment'
import { endMembership } from '@quan-triet/bot-server/services/standing/end-membership'
import { getPersonStanding } from '@quan-triet/bot-server/services/standing/get-person-standing'
import { getUnitStanding } from '@quan-triet/bot-server/services/standing/get-unit-standing'
import { transferMember } from '@quan-triet/bot-server/services/standing/transfer-member'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { AdmitInput } from '@quan-triet/shared/models/standing'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'

const membersOf = async (house: House, unitId = fixtureUnit): Promise<number> =>
  (await getUnitStanding({ ctx: house.officer('quan_tri'), input: { unitId } })).counts.members

const newcomer = (some: Partial<AdmitInput> = {}): AdmitInput => ({
  unitId: fixtureUnit,
  fullName: 'Thái  Thị Quỳnh Dao',
  birthYear: 1995,
  stage: 'du_bi',
  day: '2026-03-12',
  isNamesake: false,
  ...some,
})

describe('a new member', () => {
  it('is on the roster from the day of admission, with name, year and stage only', async () => {
    const house = await makeHouse()
    const person = await admitMember({ ctx: house.secretary, input: newcomer() })
    expect(person).toMatchObject({
      fullName: 'Thái Thị Quỳnh Dao',
      stage: 'du_bi',
      unit: { id: fixtureUnit },
    })
    expect(await membersOf(house)).toBe(33)
  })

  it('admitted for a day to come counts from that day on', async () => {
    const house = await makeHouse()
    await admitMember({ ctx: house.secretary, input: newcomer({ day: '2026-03-20' }) })
    expect(await membersOf(house)).toBe(32)
    house.clock.moveTo('2026-03-20T02:00:00.000Z')
    expect(await membersOf(house)).toBe(33)
  })

  it('of a name that is on the roster already is asked about first', async () => {
    const house = await makeHouse()
    const same = newcomer({ fullName: 'NGUYỄN VĂN BÌNH', birthYear: 1978 })
    await expect(admitMember({ ctx: house.secretary, input: same })).rejects.toMatchObject({
      code: 'namesake_exists',
    })
    await admitMember({ ctx: house.secretary, input: { ...same, isNamesake: true } })
    await admitMember({ ctx: house.secretary, input: { ...same, birthYear: 1979 } })
    expect(await membersOf(house)).toBe(34)
  })

  it('is put into a branch only, by whoever manages its people', async () => {
    const house = await makeHouse()
    await expect(
      admitMember({ ctx: house.officer('quan_tri'), input: newcomer({ unitId: wardUnit }) }),
    ).rejects.toMatchObject({ code: 'standing_refused' })
    await expect(
      admitMember({ ctx: house.secretary, input: newcomer({ unitId: otherUnit }) }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(admitMember({ ctx: house.member(5), input: newcomer() })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('is put into a branch that has groups below, never into a group', async () => {
    const house = await makeHouse()
    const group = asId<OrgUnitId>('to-dang-1')
    await insertUnits(house.db, [
      {
        id: group,
        parent_id: fixtureUnit,
        code: group,
        name_org: 'Tổ đảng số 1',
        name_committee: 'Tổ đảng số 1',
        short_name: 'Tổ 1',
        level: 'to_dang',
        org_type: 'khu_dan_cu',
        symbol: 'TĐ',
        valid_from: '2026-01-01',
        valid_to: null,
        is_pilot: 0,
      },
    ])
    const ctx = house.officer('quan_tri')
    await admitMember({ ctx, input: newcomer() })
    expect(await membersOf(house)).toBe(33)
    await expect(
      admitMember({ ctx, input: newcomer({ unitId: group, isNamesake: true }) }),
    ).rejects.toMatchObject({ code: 'standing_refused' })
  })

  it('who was probationary becomes official on a day, with both stages in the history', async () => {
    const house = await makeHouse()
    const personId = idOf(house.member(24))
    const confirm = (day: string) =>
      confirmMember({ ctx: house.secretary, input: { personId, day } })
    const person = await confirm('2026-03-10')
    expect(person.stage).toBe('chinh_thuc')
    expect(person.memberships.map((one) => [one.stage, one.state, one.endedFor])).toEqual([
      ['chinh_thuc', 'dang', null],
      ['du_bi', 'da_het', 'chuyen_chinh_thuc'],
    ])
    await expect(confirm('2026-03-11')).rejects.toMatchObject({ code: 'standing_refused' })
    const { counts } = await getUnitStanding({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect(counts).toMatchObject({ members: 32, probationary: 1 })
  })
})

const move = (house: House, index: number, toId = otherUnit) => ({
  ctx: house.officer('quan_tri'),
  input: { personId: idOf(house.member(index)), toId, day: '2026-03-10' },
})

describe('an official move', () => {
  it('ends one membership and begins the other on the same day (INV-01)', async () => {
    const house = await makeHouse()
    const person = await transferMember(move(house, 21))
    expect(person.unit?.id).toBe(otherUnit)
    expect(person.memberships.map((one) => [one.unit.id, one.from, one.until])).toEqual([
      [otherUnit, '2026-03-10', null],
      [fixtureUnit, '2025-07-01', '2026-03-09'],
    ])
    expect(await membersOf(house)).toBe(31)
    await expect(
      getPersonStanding({ ctx: house.secretary, input: { personId: person.personId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('needs the right over both branches, and a branch to go to', async () => {
    const house = await makeHouse()
    await expect(
      transferMember({ ...move(house, 21), ctx: house.secretary }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(transferMember(move(house, 21, wardUnit))).rejects.toMatchObject({
      code: 'standing_refused',
    })
    await expect(transferMember(move(house, 21, fixtureUnit))).rejects.toMatchObject({
      code: 'standing_refused',
    })
  })

  it('waits until the duties at the old branch are handed over', async () => {
    const house = await makeHouse()
    await expect(transferMember(move(house, 1))).rejects.toMatchObject({
      code: 'standing_refused',
      detail: expect.stringContaining('bàn giao'),
    })
  })

  it('ends the visit to the branch that becomes the home', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const person = await transferMember({
      ctx,
      input: { personId: idOf(house.guest), toId: fixtureUnit, day: '2026-03-12' },
    })
    const held = person.memberships.filter((one) => one.state === 'dang')
    expect(held.map((one) => [one.unit.id, one.attach])).toEqual([[fixtureUnit, 'chinh_thuc']])
  })
})

const attach = (house: House, some: { until?: string | null; hostId?: typeof otherUnit } = {}) =>
  attachTemporarily({
    ctx: house.secretary,
    input: {
      personId: idOf(house.member(21)),
      hostId: otherUnit,
      from: '2026-03-12',
      until: '2026-06-30',
      ...some,
    },
  })

describe('a temporary attachment', () => {
  it('leaves the membership at home, and the host does not count the guest', async () => {
    const house = await makeHouse()
    const before = await membersOf(house, otherUnit)
    const person = await attach(house)
    expect(person.unit?.id).toBe(fixtureUnit)
    expect([await membersOf(house), await membersOf(house, otherUnit)]).toEqual([32, before])
    const atHost = await getUnitStanding({
      ctx: house.officer('quan_tri'),
      input: { unitId: otherUnit },
    })
    const guest = atHost.people.find((one) => one.personId === person.personId)
    expect(guest).toMatchObject({ attach: 'tam_thoi', guestUntil: '2026-06-30' })
    const atHome = await getUnitStanding({ ctx: house.secretary, input: { unitId: fixtureUnit } })
    const away = atHome.people.find((one) => one.personId === person.personId)?.away
    expect(away?.until).toBe('2026-06-30')
  })

  it('is at one place at a time and never at home', async () => {
    const house = await makeHouse()
    await expect(attach(house, { hostId: fixtureUnit })).rejects.toMatchObject({
      code: 'standing_refused',
    })
    await attach(house)
    await expect(attach(house, { hostId: officeUnit })).rejects.toMatchObject({
      code: 'standing_refused',
    })
  })

  it('ends on a day, or is taken back before it began, and stays in the history', async () => {
    const house = await makeHouse()
    const person = await attach(house, { until: null })
    const id = person.memberships.find((one) => one.attach === 'tam_thoi')?.id ?? ''
    const end = (from: string) =>
      endAttachment({ ctx: house.secretary, input: { personId: person.personId, id, from } })
    const ended = await end('2026-05-01')
    expect(ended.memberships.find((one) => one.id === id)).toMatchObject({
      until: '2026-04-30',
      endedFor: 'het_tam_thoi',
    })
    await expect(end('2026-06-01')).rejects.toMatchObject({ code: 'standing_refused' })
    const back = await end('2026-03-12')
    expect(back.memberships.find((one) => one.id === id)?.state).toBe('da_huy')
  })
})

describe('leaving', () => {
  it('ends membership and visits from a day on, with a code and nothing more', async () => {
    const house = await makeHouse()
    const personId = idOf(house.member(21))
    const person = await endMembership({
      ctx: house.secretary,
      input: { personId, day: '2026-03-12', reason: 'chuyen_di' },
    })
    expect(person).toMatchObject({ unit: null, stage: null })
    expect(person.memberships[0]?.endedFor).toBe('chuyen_di')
    expect(await membersOf(house)).toBe(31)
  })

  it('takes along the duties of somebody who died, and of nobody else', async () => {
    const house = await makeHouse()
    const personId = idOf(house.member(1))
    const leave = (reason: 'chuyen_di' | 'tu_tran') =>
      endMembership({ ctx: house.secretary, input: { personId, day: '2026-03-12', reason } })
    await expect(leave('chuyen_di')).rejects.toMatchObject({ code: 'standing_refused' })
    await leave('tu_tran')
    const roles = await house.db
      .selectFrom('role_assignment')
      .select('ends_at')
      .where('person_id', '=', personId)
      .execute()
    expect(roles).toEqual([{ ends_at: '2026-03-11T17:00:00.000Z' }])
  })
})

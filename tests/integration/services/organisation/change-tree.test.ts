import { countWrongPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { listRoster } from '@quan-triet/bot-server/db/queries/roster'
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { getUnit } from '@quan-triet/bot-server/services/organisation/get-unit'
import { listUnits } from '@quan-triet/bot-server/services/organisation/list-units'
import { searchUnits } from '@quan-triet/bot-server/services/organisation/search-units'
import { takeDueEffects } from '@quan-triet/bot-server/services/organisation/take-due-effects'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { TreeChangeInput } from '@quan-triet/shared/models/org-unit'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { aNewUnit, addMembers, FOUNDED, plantTree, TOP, unitId } from './small-tree.ts'

const TODAY = '2026-03-12'
const decision = { decisionNumber: '12-QĐ/TU', decisionOn: null, day: TODAY }
const [K1, K2, B1, B2, B3] = ['k1', 'k2', 'k1b1', 'k1b2', 'k2b1'].map(unitId) as [
  OrgUnitId,
  OrgUnitId,
  OrgUnitId,
  OrgUnitId,
  OrgUnitId,
]

const plant = async (): Promise<House> => {
  const house = await makeHouse()
  await plantTree(house.db, { committees: 2, branches: 2, members: 3 })
  return house
}

const change = (house: House, input: TreeChangeInput) => changeTree({ ctx: house.system, input })

const refusalOf = async (pending: Promise<unknown>): Promise<string> => {
  const error = await pending.then(
    () => ({ code: 'accepted', detail: '' }),
    (thrown: { code: string; detail: string }) => thrown,
  )
  expect(error.code).toBe('tree_change_refused')
  return error.detail
}

const membersOf = async (house: House, unit: OrgUnitId, day: string) =>
  (await listRoster(house.db, unit, day)).map((one) => one.personId)

const linesOf = async (house: House, parentId: OrgUnitId, day: string) => {
  const { units } = await listUnits({ ctx: house.system, input: { parentId, day } })
  return units.map((unit) => `${unit.nameOrg} ${unit.unitsBelow}/${unit.members}`)
}

describe('merging units', () => {
  it('leads members and the tree to the new unit on the day, and leaves every day before as it was', async () => {
    const house = await plant()
    const input = {
      kind: 'hop_nhat' as const,
      ...decision,
      unitIds: [B1, B2],
      parentId: K1,
      unit: aNewUnit('Mới'),
    }
    const { unitIds } = await change(house, input)
    const merged = unitIds[0] as OrgUnitId
    expect(await membersOf(house, merged, TODAY)).toHaveLength(6)
    expect(await membersOf(house, B1, '2026-03-11')).toHaveLength(3)
    expect(await membersOf(house, B1, TODAY)).toHaveLength(0)
    expect(await linesOf(house, K1, TODAY)).toEqual(['Chi bộ Mới 0/6'])
    expect(await linesOf(house, K1, '2026-03-11')).toEqual(['Chi bộ k1b1 0/3', 'Chi bộ k1b2 0/3'])
    expect(await linesOf(house, TOP, TODAY)).toEqual(['Chi bộ k1 1/6', 'Chi bộ k2 2/6'])
    const closed = await getUnit({ ctx: house.system, input: { id: B1, day: TODAY } })
    expect(closed).toMatchObject({ validTo: TODAY, members: 3 })
    expect(closed.events).toEqual([
      expect.objectContaining({ kind: 'hop_nhat', on: TODAY, decisionNumber: '12-QĐ/TU' }),
    ])
    expect(await countWrongPaths(house.db)).toBe(0)
  })

  it('ends roles in the closed unit that minute, and not a minute earlier when the day lies back', async () => {
    const house = await makeHouse()
    await change(house, {
      kind: 'hop_nhat',
      ...decision,
      day: '2026-03-01',
      unitIds: [fixtureUnit, otherUnit],
      parentId: wardUnit,
      unit: aNewUnit('Khu phố 3-5'),
    })
    const roles = await house.db
      .selectFrom('role_assignment')
      .select('ends_at')
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    expect(roles.map((role) => role.ends_at)).toEqual(roles.map(() => house.clock.now()))
    expect(roles.length).toBeGreaterThan(0)
  })

  it('makes a guest who meets his or her own branch there a member and no guest', async () => {
    const house = await makeHouse()
    const { unitIds } = await change(house, {
      kind: 'hop_nhat',
      ...decision,
      unitIds: [fixtureUnit, otherUnit],
      parentId: wardUnit,
      unit: aNewUnit('Khu phố 3-5'),
    })
    const roster = await listRoster(house.db, unitIds[0] as OrgUnitId, TODAY)
    expect(roster).toHaveLength(34)
    expect(roster.filter((one) => one.standing === 'tam_thoi_den')).toEqual([])
  })
})

describe('other changes of the tree', () => {
  it('absorb one unit into another that goes on', async () => {
    const house = await plant()
    await change(house, { kind: 'sap_nhap', ...decision, unitId: B1, intoId: B3 })
    expect(await membersOf(house, B3, TODAY)).toHaveLength(6)
    expect(await linesOf(house, TOP, TODAY)).toEqual(['Chi bộ k1 1/3', 'Chi bộ k2 2/9'])
  })

  it('absorb a committee with its branches', async () => {
    const house = await plant()
    await change(house, { kind: 'sap_nhap', ...decision, unitId: K1, intoId: K2 })
    expect(await linesOf(house, TOP, TODAY)).toEqual(['Chi bộ k2 4/12'])
    expect(await linesOf(house, TOP, '2026-03-11')).toEqual(['Chi bộ k1 2/6', 'Chi bộ k2 2/6'])
  })

  it('split a unit by a list in which every member stands once', async () => {
    const house = await plant()
    const [one, two, three] = await membersOf(house, B1, TODAY)
    if (!one || !two || !three) throw new Error('the branch has three members')
    const split = (first: (typeof one)[], second: (typeof one)[]) =>
      change(house, {
        kind: 'chia_tach',
        ...decision,
        unitId: B1,
        parts: [
          { unit: aNewUnit('A'), personIds: first, unitIds: [] },
          { unit: aNewUnit('B'), personIds: second, unitIds: [] },
        ],
      })
    expect(await refusalOf(split([one], [two]))).toContain('còn 1 đảng viên')
    expect(await refusalOf(split([one, two], [two, three]))).toContain('hai nơi')
    const { unitIds } = await split([one], [two, three])
    const sizes = await Promise.all(unitIds.map((id) => membersOf(house, id, TODAY)))
    expect(sizes.map((people) => people.length)).toEqual([1, 2])
    expect(await linesOf(house, K1, TODAY)).toEqual([
      'Chi bộ A 0/1',
      'Chi bộ B 0/2',
      'Chi bộ k1b2 0/3',
    ])
  })

  it('dissolve a unit only when members and sub-units have where to go', async () => {
    const house = await plant()
    const dissolve = (unitId: OrgUnitId, toId: OrgUnitId | null) =>
      change(house, { kind: 'giai_the', ...decision, unitId, toId })
    expect(await refusalOf(dissolve(K1, null))).toContain('2 đơn vị trực thuộc')
    expect(await refusalOf(dissolve(B1, null))).toContain('3 đảng viên')
    expect(await refusalOf(dissolve(B1, K2))).toContain('chọn một chi bộ')
    await dissolve(B1, B2)
    expect(await membersOf(house, B2, TODAY)).toHaveLength(6)
  })

  it('move a unit with all below it', async () => {
    const house = await plant()
    await change(house, { kind: 'chuyen_truc_thuoc', ...decision, unitId: B1, parentId: K2 })
    expect(await linesOf(house, TOP, TODAY)).toEqual(['Chi bộ k1 1/3', 'Chi bộ k2 3/9'])
    expect(await linesOf(house, TOP, '2026-03-11')).toEqual(['Chi bộ k1 2/6', 'Chi bộ k2 2/6'])
  })

  it('rename a unit while every day before still shows the old name', async () => {
    const house = await plant()
    const names = {
      nameOrg: 'Chi bộ Bình Minh',
      nameCommittee: 'Chi ủy Bình Minh',
      shortName: 'BM',
    }
    await change(house, { kind: 'doi_ten', ...decision, unitId: B1, names })
    const nameOn = async (day: string) =>
      (await getUnit({ ctx: house.system, input: { id: B1, day } })).nameOrg
    expect(await nameOn(TODAY)).toBe('Chi bộ Bình Minh')
    expect(await nameOn('2026-03-11')).toBe('Chi bộ k1b1')
    const search = async (text: string, day: string) =>
      (await searchUnits({ ctx: house.system, input: { text, day } })).units.map((one) => one.id)
    expect(await search('BINH MINH', TODAY)).toEqual([B1])
    expect(await search('bình minh', '2026-03-11')).toEqual([])
    expect(await search('%', TODAY)).toEqual([])
  })

  it('found a unit under another, and say where a found one stands', async () => {
    const house = await plant()
    await change(house, { kind: 'thanh_lap', ...decision, parentId: K2, unit: aNewUnit('Trường') })
    const { units } = await searchUnits({
      ctx: house.system,
      input: { text: 'truong', day: TODAY },
    })
    expect(units.map((one) => one.path.map((step) => step.nameOrg))).toEqual([
      ['Chi bộ top', 'Chi bộ k2'],
    ])
  })
})

describe('a change that does not fit', () => {
  it('is refused in one sentence that names the unit', async () => {
    const house = await plant()
    const move = (unitId: OrgUnitId, parentId: OrgUnitId, day = TODAY) =>
      refusalOf(change(house, { kind: 'chuyen_truc_thuoc', ...decision, day, unitId, parentId }))
    expect(await move(K1, B1)).toBe(
      'Chi bộ k1b1 đang ở dưới Chi bộ k1 nên không nhận Chi bộ k1 được.',
    )
    expect(await move(B1, B2)).toContain('đang có đảng viên sinh hoạt trực tiếp')
    expect(await move(K1, K2)).toContain('không ở cấp dưới')
    expect(await move(B1, K2, '2025-12-31')).toContain('thành lập')
    expect(await move(B1, K2, FOUNDED)).toContain('đã có thay đổi')
    const absorb = (unitId: OrgUnitId, intoId: OrgUnitId) =>
      refusalOf(change(house, { kind: 'sap_nhap', ...decision, unitId, intoId }))
    expect(await absorb(B1, B1)).toContain('hai lần')
    expect(await absorb(B1, K2)).toContain('không nhận đảng viên trực tiếp')
    const found = change(house, {
      kind: 'thanh_lap',
      ...decision,
      parentId: K2,
      unit: aNewUnit('k1b1'),
    })
    expect(await refusalOf(found)).toContain('Mã k1b1')
  })

  it('is refused when the unit ends already, also on a day still to come', async () => {
    const house = await plant()
    await change(house, {
      kind: 'sap_nhap',
      ...decision,
      day: '2026-04-01',
      unitId: B1,
      intoId: B2,
    })
    const again = change(house, { kind: 'sap_nhap', ...decision, unitId: B3, intoId: B1 })
    expect(await refusalOf(again)).toContain('kết thúc từ')
  })

  it('leaves nothing behind', async () => {
    const house = await plant()
    const before = await linesOf(house, TOP, TODAY)
    await change(house, { kind: 'giai_the', ...decision, unitId: B1, toId: null }).catch(() => null)
    expect(await linesOf(house, TOP, TODAY)).toEqual(before)
    expect(await house.db.selectFrom('org_succession').selectAll().execute()).toEqual([])
  })
})

describe('a change on a day still to come', () => {
  it('is in the tree of that day at once, and takes effect on open work when the day comes', async () => {
    const house = await makeHouse()
    await change(house, {
      kind: 'sap_nhap',
      ...decision,
      day: '2026-03-20',
      unitId: fixtureUnit,
      intoId: otherUnit,
    })
    expect(await membersOf(house, otherUnit, '2026-03-20')).toHaveLength(34)
    expect(await membersOf(house, fixtureUnit, '2026-03-19')).toHaveLength(33)
    const openNodes = () =>
      house.db
        .selectFrom('campaign_node')
        .select('org_unit_id')
        .where('succeeded_by', 'is', null)
        .where('org_unit_id', 'in', [fixtureUnit, otherUnit])
        .execute()
    await takeDueEffects({ ctx: house.system })
    expect(await openNodes()).toEqual([{ org_unit_id: fixtureUnit }])
    const late = await addMembers(house.db, unitId(fixtureUnit), 1)
    house.clock.moveTo('2026-03-19T17:00:00.000Z')
    await takeDueEffects({ ctx: house.system })
    await takeDueEffects({ ctx: house.system })
    expect(await openNodes()).toEqual([{ org_unit_id: otherUnit }])
    expect(await membersOf(house, otherUnit, '2026-03-20')).toEqual(expect.arrayContaining(late))
  })

  it('shows a new name only from its day on', async () => {
    const house = await plant()
    const names = { nameOrg: 'Chi bộ Mai', nameCommittee: 'Chi ủy Mai', shortName: 'Mai' }
    await change(house, { kind: 'doi_ten', ...decision, day: '2026-03-20', unitId: B1, names })
    const stored = async () =>
      (
        await house.db
          .selectFrom('org_unit')
          .select('name_org')
          .where('id', '=', B1)
          .executeTakeFirstOrThrow()
      ).name_org
    expect(await stored()).toBe('Chi bộ k1b1')
    house.clock.moveTo('2026-03-20T01:00:00.000Z')
    await takeDueEffects({ ctx: house.system })
    expect(await stored()).toBe('Chi bộ Mai')
  })
})

import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { getUnit } from '@quan-triet/bot-server/services/organisation/get-unit'
import { listUnitMembers } from '@quan-triet/bot-server/services/organisation/list-unit-members'
import { listUnits } from '@quan-triet/bot-server/services/organisation/list-units'
import { previewTreeChange } from '@quan-triet/bot-server/services/organisation/preview-tree-change'
import { searchUnits } from '@quan-triet/bot-server/services/organisation/search-units'
import type { TreeChangeInput } from '@quan-triet/shared/models/org-unit'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { plantTree, unitId } from './small-tree.ts'

const TODAY = '2026-03-12'
const decision = { decisionNumber: '12-QĐ/TU', decisionOn: null, day: TODAY }
const [K1, B1] = [unitId('k1'), unitId('k1b1')] as const

const plant = async (): Promise<House> => {
  const house = await makeHouse()
  await plantTree(house.db, { committees: 2, branches: 2, members: 3 })
  return house
}

describe('who may change the tree', () => {
  const merge: TreeChangeInput = {
    kind: 'sap_nhap',
    ...decision,
    unitId: fixtureUnit,
    intoId: otherUnit,
  }

  it('is the administrator over every unit concerned, and nobody else', async () => {
    const house = await plant()
    for (const ctx of [house.secretary, house.member(5), house.officer('bi_thu')])
      await expect(changeTree({ ctx, input: merge })).rejects.toMatchObject({
        code: expect.stringMatching(/not_(allowed|found)/) as string,
      })
    const administrator = house.officer('quan_tri')
    const across = { ...merge, intoId: B1 }
    await expect(changeTree({ ctx: administrator, input: across })).rejects.toMatchObject({
      code: 'not_found',
    })
    await changeTree({ ctx: administrator, input: merge })
    const entries = await house.db
      .selectFrom('audit_log')
      .select(['actor', 'org_unit_id'])
      .where('action', '=', 'change-tree')
      .execute()
    expect(entries).toEqual([
      { actor: expect.stringContaining('person:') as string, org_unit_id: fixtureUnit },
    ])
  })

  it('sees before confirming what will happen, and nothing happens by looking', async () => {
    const house = await makeHouse()
    const preview = await previewTreeChange({ ctx: house.officer('quan_tri'), input: merge })
    expect(preview).toMatchObject({
      closes: ['Chi bộ Khu phố 3'],
      memberMoves: [{ from: 'Chi bộ Khu phố 3', to: 'Chi bộ Khu phố 5', members: 32, guests: 1 }],
      groups: [{ name: 'Chi bộ Khu phố 3' }],
      rolesEnding: 4,
      isAhead: false,
    })
    expect(preview.campaigns).toHaveLength(1)
    expect(await house.db.selectFrom('org_succession').selectAll().execute()).toEqual([])
  })

  it('sees names of people only to divide them, and the look is on record', async () => {
    const house = await makeHouse()
    const input = { id: fixtureUnit, day: TODAY }
    const { people } = await listUnitMembers({ ctx: house.officer('quan_tri'), input })
    expect(people).toHaveLength(33)
    for (const ctx of [house.officer('can_bo_tuyen_giao'), house.officer('bi_thu')])
      await expect(listUnitMembers({ ctx, input })).rejects.toMatchObject({
        code: expect.stringMatching(/not_(allowed|found)/) as string,
      })
    const looks = await house.db
      .selectFrom('audit_log')
      .select('subject')
      .where('action', '=', 'look-unit-members')
      .execute()
    expect(looks).toEqual([{ subject: `unit:${fixtureUnit}` }])
  })
})

describe('looking at the tree', () => {
  it('begins where the role is held and shows only what lies there or below', async () => {
    const house = await plant()
    const ctx = house.officer('can_bo_tuyen_giao')
    const tops = await listUnits({ ctx, input: { day: TODAY } })
    expect(tops.units.map((unit) => unit.id)).toEqual([wardUnit])
    const below = await listUnits({ ctx, input: { day: TODAY, parentId: wardUnit } })
    expect(below.units).toHaveLength(3)
    const foreign = await listUnits({ ctx, input: { day: TODAY, parentId: K1 } })
    expect(foreign.units).toEqual([])
    const found = await searchUnits({ ctx, input: { text: 'k1', day: TODAY } })
    expect(found.units).toEqual([])
    await expect(getUnit({ ctx, input: { id: K1, day: TODAY } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(listUnits({ ctx: house.member(5), input: { day: TODAY } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('shows everybody the same counts of a branch, without a name of a person', async () => {
    const house = await makeHouse()
    const unit = await getUnit({
      ctx: house.officer('bi_thu'),
      input: { id: fixtureUnit, day: TODAY },
    })
    expect(unit).toMatchObject({ members: 32, guests: 1, unitsBelow: 0, mayChange: false })
    expect(JSON.stringify(unit)).not.toContain('person-')
  })
})

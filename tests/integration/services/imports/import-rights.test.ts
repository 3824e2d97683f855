import { fixtureUnit, officeUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { getImport } from '@quan-triet/bot-server/services/imports/get-import'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const stage = (ctx: ServiceContext, rows: readonly string[], orgUnitId: OrgUnitId = fixtureUnit) =>
  stageImport({
    ctx,
    input: {
      kind: 'roster',
      orgUnitId,
      fileName: 'ds.csv',
      bytes: new Uint8Array(
        Buffer.from(['Họ và tên;Năm sinh;Chức vụ;Điện thoại', ...rows].join('\n')),
      ),
    },
  })

const countPeople = async (house: House, name: string) =>
  (await house.db.selectFrom('person').select('id').where('full_name', '=', name).execute()).length

describe('a list imported by a branch’s own secretary', () => {
  it('gives no duty that the secretary could not give by hand, and then saves nothing', async () => {
    const house = await makeHouse()
    // The branch has no secretary just now; its deputy would make somebody one.
    const ctx = house.member(1)
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: house.clock.now() })
      .where('org_unit_id', '=', fixtureUnit)
      .where('role', '=', 'bi_thu')
      .execute()
    const { id } = await stage(ctx, ['Lý Thị Mới;1970;Bí thư;', 'Lý Văn Tân;1971;;'])
    await expect(confirmImport({ ctx, input: { id } })).rejects.toMatchObject({
      code: 'role_not_givable',
    })
    expect(await countPeople(house, 'Lý Văn Tân')).toBe(0)
    const helper = await stage(ctx, ['Lý Thị Mới;1970;Chi ủy viên;'])
    await confirmImport({ ctx, input: { id: helper.id } })
    expect(await countPeople(house, 'Lý Thị Mới')).toBe(1)
  })

  it('shows nobody of another branch, not even by the number of a phone', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const own = await stage(admin, ['Lý Thị Kín;1970;;0912345678'], officeUnit)
    await confirmImport({ ctx: admin, input: { id: own.id } })
    const ctx = house.secretary
    const { id } = await stage(ctx, ['Ai Đó Khác;1980;;0912345678', 'Lý Thị Kín;1970;;'])
    const shown = [
      await getImport({ ctx, input: { id } }),
      await listImportRows({ ctx, input: { id, offset: 0 } }),
    ]
    const known = await house.db
      .selectFrom('person')
      .select('id')
      .where('full_name', '=', 'Lý Thị Kín')
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(shown)).not.toContain(known.id)
    expect(JSON.stringify(shown)).not.toContain('Cơ quan')
  })
})

describe('one list confirmed twice at the same moment', () => {
  it('is saved once', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const { id } = await stage(ctx, ['Lý Thị Mới;1970;;', 'Lý Văn Tân;1971;;'])
    const settled = await Promise.allSettled(
      [1, 2, 3].map(() => confirmImport({ ctx, input: { id } })),
    )
    expect(settled.some((one) => one.status === 'fulfilled')).toBe(true)
    for (const one of settled)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'import_changed' })
    expect(await countPeople(house, 'Lý Thị Mới')).toBe(1)
    expect(await countPeople(house, 'Lý Văn Tân')).toBe(1)
  })
})

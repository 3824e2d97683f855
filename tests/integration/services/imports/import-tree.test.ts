import { provinceUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listUnitsAbove } from '@quan-triet/bot-server/db/queries/unit-lines'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const csv = (rows: readonly string[]) =>
  new Uint8Array(
    Buffer.from(['Mã;Tên tổ chức đảng;Cấp;Mã cấp trên;Cấp trên;Loại hình', ...rows].join('\n')),
  )

describe('an import of a tree', () => {
  it('puts units under their parents, whichever of them comes first in the file, and again adds none', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const bytes = csv([
      'CB-A;CHI BỘ THÔN HOÀ BÌNH;Chi bộ trực thuộc;DB-X;;',
      'DB-X;Đảng bộ xã Mây Trắng;Cấp trên trực tiếp cơ sở;;Đảng bộ tỉnh Ngân Hà;Xã',
      'CB-B;Chi bộ Trạm Y tế;Chi bộ trực thuộc;;Đảng bộ xã Mây Trắng;',
      ';Chi bộ Trường Tiểu học Mây Trắng;Chi bộ trực thuộc;DB-X;;',
    ])
    const target = { kind: 'tree', orgUnitId: provinceUnit, fileName: 'cay.csv', bytes } as const
    const summary = await stageImport({ ctx, input: target })
    expect(summary.counts).toMatchObject({ moi: 4 })
    expect(await confirmImport({ ctx, input: { id: summary.id } })).toMatchObject({ added: 4 })
    const units = await house.db
      .selectFrom('org_unit')
      .select(['id', 'code', 'name_org', 'name_committee', 'org_type', 'symbol'])
      .where('valid_from', '=', '2026-03-12')
      .orderBy('code')
      .execute()
    expect(units).toMatchObject([
      { code: 'CB-A', name_org: 'Chi Bộ Thôn Hòa Bình', org_type: 'khu_dan_cu' },
      { code: 'CB-B', name_committee: 'Chi ủy Trạm Y tế', org_type: 'y_te', symbol: 'CB' },
      { code: 'DB-X', name_committee: 'Đảng ủy xã Mây Trắng', symbol: 'ĐU' },
      { code: 'chi-bo-truong-tieu-hoc-may-trang', org_type: 'truong_hoc' },
    ])
    const above = await listUnitsAbove(house.db, units[0]?.id ?? wardUnit, '2026-03-12')
    expect(above).toEqual([units[2]?.id, provinceUnit])
    const again = await stageImport({ ctx, input: target })
    expect(again.counts).toMatchObject({ moi: 0, khong_doi: 4 })
  })

  it('refuses circles, unknown parents, codes and levels that cannot be, and changes by file', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const bytes = csv([
      'A1;Chi bộ Một;Chi bộ trực thuộc;A2;;',
      'A2;Chi bộ Hai;Chi bộ trực thuộc;A1;;',
      'A3;Chi bộ Ba;Chi bộ trực thuộc;KHONG-CO;;',
      'A3;Chi bộ Bốn;Chi bộ trực thuộc;;;',
      'A5;Nhóm Năm;;;;',
      'cb-khu-pho-5;Chi bộ Khu phố Năm;Chi bộ trực thuộc;;;',
      'A7;;Chi bộ trực thuộc;;;',
      'A8;Đảng bộ Tám;Cấp trên trực tiếp cơ sở;;;',
    ])
    const input = { kind: 'tree', orgUnitId: wardUnit, fileName: 'cay.csv', bytes } as const
    const { id } = await stageImport({ ctx, input })
    const { rows } = await listImportRows({ ctx, input: { id, offset: 0 } })
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['circle', 'level_not_below'],
      ['circle', 'level_not_below'],
      ['unknown_parent'],
      ['duplicate_code'],
      ['no_level'],
      ['renamed_unit'],
      ['no_unit_name'],
      ['level_not_below'],
    ])
  })
})

import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { lookAtFile } from '@quan-triet/bot-server/services/imports/look-at-file'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

/** One list as a branch keeps it, saved by LibreOffice 7.4 and Gnumeric 1.12 in every kind of file they write. */
const files = [
  'danh-sach-libreoffice.xlsx',
  'danh-sach-libreoffice.xls',
  'danh-sach-libreoffice.ods',
  'danh-sach-libreoffice.csv',
  'danh-sach-gnumeric.xlsx',
  'danh-sach-gnumeric.xls',
  'danh-sach-gnumeric.ods',
]

describe('a list saved by a real spreadsheet program', () => {
  it.each(files)('is read the same whatever program and kind: %s', async (fileName) => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const bytes = await readFile(
      new URL(`../../../fixtures/spreadsheets/${fileName}`, import.meta.url),
    )
    const input = { kind: 'roster' as const, orgUnitId: fixtureUnit, fileName, bytes }
    const look = await lookAtFile({ ctx, input })
    expect(look.columns.filter((one) => one.field).map((one) => [one.index, one.field])).toEqual([
      [1, 'full_name'],
      [2, 'birth'],
      [3, 'birth'],
      [5, 'phone'],
      [6, 'role'],
    ])
    const summary = await stageImport({ ctx, input })
    expect(summary).toMatchObject({ rows: 4, passedOver: 1 })
    const { rows } = await listImportRows({ ctx, input: { id: summary.id, offset: 0 } })
    const seen = rows.map(({ proposed, verdict }) => [proposed.full_name, proposed.birth, verdict])
    expect(seen).toEqual([
      ['Nguyễn Văn Mẫu', '1960', 'nghi_van'],
      ['Trần Thị Hòa Thử', '1975', 'moi'],
      ['Lê Thị Giả', '1958', 'moi'],
      ['Phạm Văn Ví Dụ', '1981', 'moi'],
    ])
    const [first] = rows
    expect(first?.reasons.map((one) => one.code)).toEqual(['second_secretary'])
  })
})

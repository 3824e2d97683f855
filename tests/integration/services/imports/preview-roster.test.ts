import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { cancelImport } from '@quan-triet/bot-server/services/imports/cancel-import'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { dropOldImports } from '@quan-triet/bot-server/services/imports/drop-old-imports'
import { exportDoubtfulRows } from '@quan-triet/bot-server/services/imports/export-doubtful-rows'
import { getImport } from '@quan-triet/bot-server/services/imports/get-import'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { lookAtFile } from '@quan-triet/bot-server/services/imports/look-at-file'
import { makeTemplate } from '@quan-triet/bot-server/services/imports/make-template'
import { mendRows } from '@quan-triet/bot-server/services/imports/mend-rows'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { ImportId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ImportKind, ImportSummary } from '@quan-triet/shared/models/import'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const TITLES =
  'Họ và tên;Năm sinh;Chi bộ;Chức vụ;Điện thoại;Sinh hoạt tạm thời;Miễn sinh hoạt;Từ ngày'
const csv = (rows: readonly string[], titles = TITLES) =>
  new Uint8Array(Buffer.from([titles, ...rows].join('\n')))

interface Staged {
  ctx: ServiceContext
  unit?: OrgUnitId
  rows: readonly string[]
  titles?: string
  kind?: ImportKind
}

const stage = ({ ctx, unit = wardUnit, rows, titles, kind = 'roster' }: Staged) =>
  stageImport({
    ctx,
    input: { kind, orgUnitId: unit, fileName: 'ds.csv', bytes: csv(rows, titles) },
  })
const rowsOf = async (ctx: ServiceContext, { id }: ImportSummary) =>
  (await listImportRows({ ctx, input: { id, offset: 0 } })).rows
const codesOf = async (ctx: ServiceContext, summary: ImportSummary) =>
  (await rowsOf(ctx, summary)).map(({ reasons }) => reasons.map(({ code }) => code))
const membershipsOf = (house: House, name: string) =>
  house.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'org_unit_id', 'attach', 'stage', 'valid_from', 'valid_to'])
    .where('full_name', '=', name)
    .orderBy('membership.valid_from')
    .execute()

describe('the preview of a roster', () => {
  it('saves nothing before it is confirmed, keeps what is staged sealed, and no phone number at all', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const before = await house.db.selectFrom('person').select('id').execute()
    const rows = ['Lý Thị Mới;1970;Khu phố 3;;0912345678;;;']
    const summary = await stage({ ctx, rows })
    expect(summary.counts.moi).toBe(1)
    expect(await house.db.selectFrom('person').select('id').execute()).toHaveLength(before.length)
    const stored = await house.db.selectFrom('import_block').selectAll().execute()
    const job = await house.db.selectFrom('import_job').selectAll().execute()
    const written = JSON.stringify([stored, job])
    for (const word of ['Mới', '912345678', 'ds.csv']) expect(written).not.toContain(word)
    await confirmImport({ ctx, input: { id: summary.id } })
    expect(await house.db.selectFrom('import_block').select('import_id').execute()).toEqual([])
    const phones = await house.db.selectFrom('person_phone').selectAll().execute()
    expect(JSON.stringify(phones)).not.toContain('912345678')
    expect(phones).toHaveLength(1)
  })

  it('asks where a person is not certain, refuses what cannot be, and says why in words', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const summary = await stage({
      ctx,
      rows: [
        'Nguyễn Văn Bình;;Khu phố 3;;;;;',
        'Lương Thị Bích Đào;1999;Khu phố 3;;;;;',
        'Đặng Văn Sính;1971;Khu phố 3;;;;;',
        'Lê Hữu Tường;1963;Khu phố 5;;;;;',
        'Võ Văn Tân;1980;Khu phố 3;Bí thư;;;;',
        'Võ Văn Tân;1980;Khu phố 5;;;;;',
        'Võ Văn Lại;1980;Khu phố 9;;;;;',
        'Võ Văn Phường;1980;Đảng bộ phường Sao Mai;;;;;',
        'Lê Văn Miễn;1940;Khu phố 5;;;;tạm miễn 01/01/2026 đến 31/12/2027;',
      ],
    })
    expect(await codesOf(ctx, summary)).toEqual([
      ['several_people'],
      ['other_birth_year'],
      ['name_differs'],
      ['maybe_moved'],
      ['second_secretary'],
      ['two_branches'],
      ['unknown_unit'],
      ['unit_takes_no_members'],
      ['exempt_too_long'],
    ])
    for (const { reasons } of await rowsOf(ctx, summary))
      for (const { text } of reasons) expect(text).toMatch(/[.?]$/)
  })

  it('takes answers, cells mended in place and rows left out, and then saves', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const summary = await stage({
      ctx,
      rows: [
        'Lê Hữu Tường;1963;Khu phố 5;;;;;',
        'Võ Văn Tân;1980;Khu phố 9;;0912;;;',
        'Võ Văn Tân;1980;Khu phố 9;;;;;',
      ],
    })
    const { id } = summary
    const [moved] = await rowsOf(ctx, summary)
    const same = moved?.reasons[0]?.answers.find(({ value }) => value !== 'nguoi_khac')
    expect(same?.label).toContain('Lê Hữu Tường')
    const answer = { code: 'maybe_moved', value: same?.value ?? '' }
    await mendRows({ ctx, input: { id, rows: [2], answer } })
    await mendRows({
      ctx,
      input: { id, rows: [3], values: { unit: 'CB KP 5', phone: '0912 345 678' } },
    })
    const mended = await mendRows({ ctx, input: { id, rows: [4], isSkipped: true } })
    expect(mended.counts).toMatchObject({
      moi: 1,
      chuyen_den: 1,
      bo_qua: 1,
      tu_choi: 0,
      nghi_van: 0,
    })
    expect(await confirmImport({ ctx, input: { id } })).toEqual({
      added: 1,
      updated: 0,
      moved: 1,
      same: 0,
      notSaved: 1,
    })
    expect(await membershipsOf(house, 'Lê Hữu Tường')).toMatchObject([
      { org_unit_id: fixtureUnit, valid_to: '2026-03-12' },
      { org_unit_id: otherUnit, valid_from: '2026-03-12', valid_to: null },
    ])
  })

  it('updates instead of doubling when it comes again: year, stage, duty and exemption', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const titles = `${TITLES};Chính thức hay dự bị`
    const rows = [
      'LÝ THANH TÒNG;1983;Khu phố 3;Báo cáo viên;0987654321;;;;',
      'Trương Gia Huy;1998;Khu phố 3;;;;;;Chính thức',
      'Lâm Thị Tư;1938;Khu phố 3;;;;;;',
      'Phạm Ngọc Lam;1981;Khu phố 3;;;;Miễn;01/01/2026;',
      'nguyen hoang yen nhi;1996;Khu phố 3;;;;;;',
    ]
    const first = await stage({ ctx, rows, titles })
    expect(first.counts).toMatchObject({ cap_nhat: 3, khong_doi: 2, moi: 0 })
    expect(first.missing.count).toBe(27)
    await confirmImport({ ctx, input: { id: first.id } })
    expect(await membershipsOf(house, 'Trương Gia Huy')).toMatchObject([
      { stage: 'du_bi', valid_to: '2026-03-12' },
      { stage: 'chinh_thuc', valid_from: '2026-03-12', valid_to: null },
    ])
    const again = await stage({ ctx, rows, titles })
    expect(again.counts).toMatchObject({ cap_nhat: 0, khong_doi: 5, moi: 0 })
    const byPhone = await stage({ ctx, rows: ['Lý Thanh Tòng;;Khu phố 5;;+84 987 654 321;;;'] })
    expect(byPhone.counts.chuyen_den).toBe(1)
  })

  it('lets a guest be a member elsewhere, of the same file or of a roster', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const rows = [
      'Tô Văn Khách;1985;Khu phố 5;;;;;',
      'Tô Văn Khách;1985;Khu phố 3;;;tạm thời;;',
      'Phạm Ngọc Lam;1981;Khu phố 5;;;tạm thời;;',
    ]
    const summary = await stage({ ctx, rows })
    expect(summary.counts).toMatchObject({ moi: 2, cap_nhat: 1 })
    await confirmImport({ ctx, input: { id: summary.id } })
    const khach = await membershipsOf(house, 'Tô Văn Khách')
    expect(new Set(khach.map(({ id }) => id)).size).toBe(1)
    expect(khach.map(({ attach }) => attach).toSorted()).toEqual(['chinh_thuc', 'tam_thoi'])
    expect((await stage({ ctx, rows })).counts.khong_doi).toBe(3)
  })
})

describe('an import of a roster', () => {
  it('lets a secretary bring in the own branch and nothing else', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const rows = ['Lý Thị Mới;1970;;;;;;', 'Lý Thị Khác;1970;Khu phố 5;;;;;']
    const summary = await stage({ ctx, unit: fixtureUnit, rows })
    expect(await codesOf(ctx, summary)).toEqual([[], ['outside_scope']])
    const elsewhere = stage({ ctx, unit: otherUnit, rows })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' })
    const tree = stage({ ctx, unit: fixtureUnit, rows, kind: 'tree' })
    await expect(tree).rejects.toMatchObject({ code: 'not_allowed' })
    const phone = 'Kiều Thanh Vân;1991;;;;;;'
    expect((await stage({ ctx, unit: fixtureUnit, rows: [phone] })).counts.moi).toBe(1)
  })

  it('is shown to nobody but who staged it, and is gone when cancelled or after a day', async () => {
    const house = await makeHouse()
    const [mine, other] = [house.secretary, house.officer('quan_tri')]
    const rows = ['Lý Thị Mới;1970;;;;;;']
    const { id } = await stage({ ctx: mine, unit: fixtureUnit, rows })
    await expect(getImport({ ctx: other, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await cancelImport({ ctx: mine, input: { id } })
    await expect(getImport({ ctx: mine, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const late = await stage({ ctx: mine, unit: fixtureUnit, rows })
    house.clock.moveTo('2026-03-13T03:00:00.000Z')
    const confirmed = confirmImport({ ctx: mine, input: { id: late.id } })
    await expect(confirmed).rejects.toMatchObject({ code: 'not_found' })
    await dropOldImports({ ctx: house.system })
    expect(await house.db.selectFrom('import_block').select('import_id').execute()).toEqual([])
  })

  it('saves once however often it is confirmed, and not what has changed since it was shown', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const rows = ['Lý Thị Mới;1970;Khu phố 5;;;;;']
    const [first, second] = [await stage({ ctx, rows }), await stage({ ctx, rows })]
    const saved = await confirmImport({ ctx, input: { id: first.id } })
    expect(await confirmImport({ ctx, input: { id: first.id } })).toEqual(saved)
    expect(await membershipsOf(house, 'Lý Thị Mới')).toHaveLength(1)
    const input = { id: second.id }
    await expect(confirmImport({ ctx, input })).rejects.toMatchObject({ code: 'import_changed' })
    const refreshed = await mendRows({ ctx, input: { ...input, rows: [1] } })
    expect(refreshed.counts.khong_doi).toBe(1)
  })

  it('drops what is never taken before anything is kept, and gives the rest back with reasons', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const bytes = csv(
      ['Lý Thị Mới;1970;Khu phố 9;079070000001;Số 5 phố Hoa;=1+1'],
      'Họ tên;Năm sinh;Chi bộ;Số CCCD;Địa chỉ;Ghi chú',
    )
    const target = { kind: 'roster', orgUnitId: wardUnit, fileName: 'ds.csv', bytes } as const
    const look = await lookAtFile({ ctx, input: target })
    expect(look.columns.filter((one) => one.isSensitive).map((one) => one.title)).toEqual([
      'Số CCCD',
      'Địa chỉ',
    ])
    const columns = [
      { index: 0, field: 'full_name' as const },
      { index: 2, field: 'unit' as const },
      { index: 3, field: 'birth' as const },
    ]
    const summary = await stageImport({ ctx, input: { ...target, columns } })
    expect(summary.fields).toEqual(['full_name', 'unit'])
    expect(summary.dropped).toEqual(['Năm sinh', 'Số CCCD', 'Địa chỉ', 'Ghi chú'])
    const { bytes: errors } = await exportDoubtfulRows({ ctx, input: { id: summary.id } })
    const reading = await readSpreadsheet(errors)
    const [header, row] = (reading.ok && reading.sheets[0]?.rows) || []
    expect(header).toEqual(['Họ và tên', 'Chi bộ', 'Dòng trong tệp', 'Lý do'])
    expect(row?.slice(0, 3)).toEqual(['Lý Thị Mới', 'Khu phố 9', 2])
    expect(row?.[3]).toContain('Khu phố 9')
  })

  it('reads its own templates without a question', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    for (const kind of ['roster', 'tree'] as const) {
      const { bytes } = await makeTemplate({ ctx, input: { kind } })
      const target = { kind, orgUnitId: wardUnit, fileName: 'mau.xlsx', bytes, sheet: 1 }
      const look = await lookAtFile({ ctx, input: target })
      expect(look.columns.every(({ field }) => field !== null)).toBe(true)
      const summary = await stageImport({ ctx, input: target })
      expect(summary.rows).toBe(3)
    }
  })

  it('leaves a line for whoever asks later, with ids and no names', async () => {
    const house = await makeHouse()
    const ctx = house.officer('quan_tri')
    const { id } = await stage({ ctx, rows: ['Lý Thị Mới;1970;Khu phố 5;Bí thư;;;;'] })
    await confirmImport({ ctx, input: { id } })
    const lines = await house.db
      .selectFrom('audit_log')
      .select(['action', 'org_unit_id', 'detail'])
      .where('subject', '=', `import:${id satisfies ImportId}`)
      .execute()
    expect(lines.map(({ action }) => action)).toEqual(['stage-import', 'confirm-import'])
    expect(lines[1]?.org_unit_id).toBe(otherUnit)
    expect(lines[1]?.detail).toContain('bi_thu')
    expect(JSON.stringify(lines)).not.toContain('Mới')
  })
})

import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { listImportRows } from '@quan-triet/bot-server/services/imports/list-import-rows'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { describe, expect, it } from 'vitest'
import { asCsv, bigBranches, bigRoster } from '../../../fixtures/spreadsheets/big-roster.ts'
import { makeHouse } from '../../../support/make-house.ts'

describe('a roster of 10,000 rows', () => {
  it('is read with exactly its fifty planted faults found, and saved again without doubling anybody', async () => {
    const house = await makeHouse()
    await insertUnits(house.db, bigBranches(wardUnit))
    const ctx = house.officer('quan_tri')
    const roster = bigRoster(10_000)
    const target = { kind: 'roster', orgUnitId: wardUnit, fileName: 'danh-sach.csv' } as const
    const summary = await stageImport({ ctx, input: { ...target, bytes: asCsv(roster) } })
    expect(summary.dropped).toContain('Số CCCD')
    expect(summary.passedOver).toBe(1)
    const found: { row: number; code: string }[] = []
    for (const verdict of ['tu_choi', 'nghi_van'] as const) {
      for (let offset = 0; ; offset += 50) {
        const page = await listImportRows({ ctx, input: { id: summary.id, verdict, offset } })
        for (const { row, reasons } of page.rows)
          found.push(...reasons.map(({ code }) => ({ row, code })))
        if (page.rows.length < 50) break
      }
    }
    expect(found.toSorted((a, b) => a.row - b.row)).toEqual(roster.faults)
    expect(summary.counts).toMatchObject({ moi: 9950, cap_nhat: 0, khong_doi: 0 })

    const saved = await confirmImport({ ctx, input: { id: summary.id } })
    expect(saved).toMatchObject({ added: 9950, notSaved: 50 })
    const again = await stageImport({ ctx, input: { ...target, bytes: asCsv(roster) } })
    expect(again.counts).toMatchObject({ moi: 0, cap_nhat: 0, chuyen_den: 0, khong_doi: 9950 })
    expect(again.missing.count).toBe(0)
  }, 120_000)
})

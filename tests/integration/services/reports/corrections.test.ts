/** Proves how numbers of a report are corrected, and how each opens what it counts. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { correctReport } from '@quan-triet/bot-server/services/reports/correct-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { getReportVersion } from '@quan-triet/bot-server/services/reports/get-report-version'
import { openReportCell } from '@quan-triet/bot-server/services/reports/open-report-cell'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { takeInReport } from '@quan-triet/bot-server/services/reports/take-in-report'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { sendAndTakeIn, wardNode } from './units-below.ts'

const nodeId = fixtureNode
const told = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['body', 'person_id', 'org_unit_id'])
    .where('dedupe_key', 'like', 'report:%')
    .orderBy('order_key')
    .execute()
  return rows.map((row) => ({ unit: row.org_unit_id, to: row.person_id, text: row.body }))
}

const audited = async (house: House) => {
  const rows = await house.db.selectFrom('audit_log').select('action').orderBy('seq').execute()
  return rows.map((row) => row.action).filter((action) => action.includes('report'))
}

const change = (cell: 'completed' | 'venues', seen: number, typed: number) => ({
  cell,
  seen,
  typed,
  reason: 'Theo biên bản',
})

describe('a report that was made', () => {
  it('that was taken in is corrected as a new version; the old one reads the same and counts meanwhile (INV-31)', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const sent = await sendAndTakeIn(house.system, nodeId)
    const parent = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
    const before = await getReportVersion({ ctx: house.secretary, input: sent })
    const reason = 'Ghi nhầm một đồng chí'
    const draft = await correctReport({ ctx: house.secretary, input: { ...sent, reason } })
    expect(draft).toMatchObject({
      version: 2,
      isFrozen: false,
      status: { state: 'dinh_chinh', acceptedVersion: 1, reason },
    })
    const { reportId } = sent
    const edited = await editReport({
      ctx: house.secretary,
      input: {
        reportId,
        revision: 1,
        narrative: [],
        cells: [{ cell: 'completed', seen: 26, typed: 25, reason }],
      },
    })
    expect(edited.report.content.corrections).toMatchObject([
      { cell: 'completed', counted: 26, typed: 25, reason },
    ])
    expect(edited.report.changes).toContainEqual({
      code: 'studied_of_members',
      label: expect.any(String),
      before: '26/32 (81,25%)',
      after: '25/32 (78,13%)',
    })
    expect((await told(house)).some((one) => one.text.includes('đang đính chính'))).toBe(true)
    const wardId = parent.status.reportId ?? ''
    const waiting = await getReportVersion({ ctx: ward, input: { reportId: wardId, version: 1 } })
    expect(waiting.faults).toEqual([])
    await sendReport({ ctx: house.secretary, input: { reportId, version: 2, revision: 2 } })
    await takeInReport({ ctx: ward, input: { reportId, version: 2 } })
    const outdated = await getReportVersion({ ctx: ward, input: { reportId: wardId, version: 1 } })
    expect(outdated.faults).toMatchObject([{ kind: 'newer', versionHere: 1, versionNow: 2 }])
    const after = await getReportVersion({ ctx: house.secretary, input: sent })
    expect(after.content).toEqual(before.content)
    expect(JSON.stringify(after.content)).toBe(JSON.stringify(before.content))
  })

  it('shows both numbers to the second of two who change the same line, and keeps what each changed elsewhere', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const { status } = await compileReport({ ctx, input: { nodeId } })
    const reportId = status.reportId ?? ''
    const save = (some: Partial<Parameters<typeof editReport>[0]['input']>) =>
      editReport({ ctx, input: { reportId, revision: 1, cells: [], narrative: [], ...some } })
    expect((await save({ cells: [change('completed', 26, 25)] })).conflict).toBeNull()
    const second = await save({ cells: [change('completed', 26, 24), change('venues', 0, 2)] })
    expect(second.conflict?.cells).toEqual([
      { cell: 'completed', mine: 24, theirs: 25, reason: 'Theo biên bản' },
    ])
    expect(second.report.content.own).toMatchObject({ completed: 25, venues: 0 })
    const elsewhere = await save({
      cells: [change('venues', 0, 2)],
      narrative: [{ section: 'causes', seen: '', text: 'Mưa lớn.' }],
    })
    expect(elsewhere.conflict).toBeNull()
    expect(elsewhere.report.content.own).toMatchObject({ completed: 25, venues: 2 })
    const words = await save({ narrative: [{ section: 'causes', seen: '', text: 'Nắng gắt.' }] })
    expect(words.conflict?.narrative).toEqual([
      { section: 'causes', mine: 'Nắng gắt.', theirs: 'Mưa lớn.' },
    ])
    // A draft that changed is shown again before it is sent.
    await expect(
      sendReport({ ctx, input: { reportId, version: 1, revision: 1 } }),
    ).rejects.toMatchObject({ code: 'report_changed' })
  })

  it('opens each number: children at an upper level, names at the branch alone, as a look that is written down', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const sent = await sendAndTakeIn(house.system, nodeId)
    const open = (ctx: typeof ward, input: typeof sent) =>
      openReportCell({ ctx, input: { ...input, cell: 'completed' } })
    const mine = await open(house.secretary, sent)
    expect(mine).toMatchObject({ own: 26, total: 26, children: [] })
    expect(mine.people).toHaveLength(26)
    expect((await open(ward, sent)).people).toBeNull()
    const { status } = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
    const upper = await open(ward, { reportId: status.reportId ?? '', version: 1 })
    expect(upper).toMatchObject({
      children: [{ unit: { id: fixtureUnit }, version: 1, count: 26 }],
      people: null,
    })
    expect((await audited(house)).filter((action) => action === 'look-report-cell')).toHaveLength(1)
  })
})

/** Proves how a report goes from a branch to the top: compiled, sent, returned, taken in, blocked. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { getReportVersion } from '@quan-triet/bot-server/services/reports/get-report-version'
import { listReports } from '@quan-triet/bot-server/services/reports/list-reports'
import { returnReport } from '@quan-triet/bot-server/services/reports/return-report'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { takeInReport } from '@quan-triet/bot-server/services/reports/take-in-report'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import {
  addProvince,
  addUnits,
  cells,
  nodeOf,
  sendAndTakeIn,
  sendFrom,
  typeIn,
  wardNode,
} from './units-below.ts'

const nodeId = fixtureNode
const line = (lines: readonly { code: string; text: string }[], code: string) =>
  lines.find((one) => one.code === code)?.text

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

describe('a report', () => {
  it('is compiled by a branch in one tap from its own facts, on both bases (F-01, F-02)', async () => {
    const house = await makeHouse()
    const view = await compileReport({ ctx: house.secretary, input: { nodeId } })
    expect(view.status).toMatchObject({
      state: 'nhap',
      version: 1,
      actions: expect.arrayContaining(['edit', 'send']),
    })
    expect(view.content).toMatchObject({
      cutOffOn: '2026-03-12',
      base: 'phai_hoc',
      children: [],
      missing: [],
    })
    expect(line(view.lines.total, 'studied_of_required')).toBe('26/30 (86,67%)')
    expect(line(view.lines.total, 'studied_of_members')).toBe('26/32 (81,25%)')
    expect(view.lines.own).toEqual(view.lines.total)
    await expect(
      compileReport({ ctx: house.secretary, input: { nodeId, cutOffOn: '2026-03-13' } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    const earlier = await compileReport({
      ctx: house.secretary,
      input: { nodeId, cutOffOn: '2026-03-02', base: 'tong_so' },
    })
    expect(earlier.content).toMatchObject({
      cutOffOn: '2026-03-02',
      base: 'tong_so',
      own: { completed: 0 },
    })
    expect(earlier).toMatchObject({ version: 1, revision: 2 })
  })

  it('is sent, returned with a reason, compiled anew and taken in; the ward reads no draft', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const { status } = await compileReport({ ctx: house.secretary, input: { nodeId } })
    const reportId = status.reportId ?? ''
    const first = { reportId, version: 1 }
    await expect(getReportVersion({ ctx: ward, input: first })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(takeInReport({ ctx: ward, input: first })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await sendReport({ ctx: house.secretary, input: { ...first, revision: 1 } })
    await expect(takeInReport({ ctx: house.secretary, input: first })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const listed = await listReports({ ctx: ward, input: {} })
    expect(listed.children).toMatchObject([
      {
        unit: { id: fixtureUnit },
        state: 'da_gui',
        accepted: null,
        actions: ['take_in', 'return'],
      },
    ])
    house.clock.moveTo('2026-03-13T02:00:00.000Z')
    const reason = 'Xin ghi thêm số quần chúng dự học'
    await returnReport({ ctx: ward, input: { ...first, reason } })
    const again = await compileReport({ ctx: house.secretary, input: { nodeId } })
    expect(again).toMatchObject({ version: 2, status: { state: 'nhap', sentOn: '2026-03-12' } })
    expect(again.versions).toMatchObject([
      { version: 2, reason },
      { version: 1, reason: null },
    ])
    await sendReport({ ctx: house.secretary, input: { reportId, version: 2, revision: 1 } })
    await expect(takeInReport({ ctx: ward, input: first })).rejects.toMatchObject({
      code: 'report_changed',
    })
    const taken = await takeInReport({ ctx: ward, input: { reportId, version: 2 } })
    expect(taken.status).toMatchObject({
      state: 'da_nhan',
      acceptedVersion: 2,
      acceptedOn: '2026-03-13',
    })
    expect(taken.steps.map((step) => step.to)).toEqual([
      'nhap',
      'da_gui',
      'tra_lai',
      'nhap',
      'da_gui',
      'da_nhan',
    ])
    const messages = await told(house)
    expect(messages.filter((one) => one.text.includes(reason)).map((one) => one.unit)).toContain(
      fixtureUnit,
    )
    expect(
      messages.filter((one) => one.text.includes(reason)).every((one) => one.unit === fixtureUnit),
    ).toBe(true)
    expect(await audited(house)).toEqual([
      'open-report-draft',
      'compile-report',
      'send-report',
      'return-report',
      'open-report-draft',
      'compile-report',
      'send-report',
      'take-in-report',
    ])
  })

  it('of the ward is its own cells and what it took in; who has not reported is named (INV-30, INV-32)', async () => {
    const house = await makeHouse()
    await addUnits(house.db, ['mot', 'hai', 'ba'])
    const ward = house.officer('can_bo_tuyen_giao')
    await sendAndTakeIn(house.system, nodeId)
    await typeIn(ward, nodeOf('mot'), {
      cells: cells({
        members: 50,
        completed: 49,
        branches: 1,
        massesPeople: 7,
        massesUndeclared: 1,
      }),
    })
    await sendFrom(house.system, nodeOf('hai'))
    house.clock.moveTo('2026-04-03T02:00:00.000Z')
    await house.db
      .updateTable('deadline')
      .set({ campaign_node_id: nodeOf('ba') })
      .where('subject', '=', 'bao_cao')
      .execute()
    const view = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
    const { own, total, children, missing } = view.content
    expect(children.map((one) => [one.unit.id, one.version, one.source])).toEqual([
      [fixtureUnit, 1, 'tu_tong_hop'],
      ['mot', 1, 'giay'],
    ])
    expect(missing).toMatchObject([
      { unit: { id: 'ba' }, standing: 'chua_gui', daysLate: 3 },
      { unit: { id: 'hai' }, standing: 'cho_nhan', daysLate: 0 },
    ])
    expect(total.members).toBe(own.members + 32 + 50)
    expect(line(view.lines.total, 'masses')).toMatch(/chưa có mẫu số$/)
    expect(view.lines.children).toHaveLength(2)
    expect(line(view.lines.children[1] ?? [], 'studied_of_members')).toBe('49/50 (98,00%)')
    const listed = await listReports({ ctx: ward, input: {} })
    expect(listed.children.map((one) => one.unit.id)).toEqual(['hai', 'ba', fixtureUnit, 'mot'])
    const typed = listed.children.find((one) => one.unit.id === 'mot')
    expect(typed?.differences.find((one) => one.code === 'members')).toMatchObject({
      before: '50',
      after: '0',
    })
  })

  it('is blocked when a child was corrected, taken in or merged since, names it, and is compiled anew with its words', async () => {
    const house = await makeHouse()
    const province = await addProvince(house.db)
    await addUnits(house.db, ['mot', 'hai'])
    const ward = house.officer('can_bo_tuyen_giao')
    const ctx = house.system
    const child = await sendAndTakeIn(ctx, nodeId)
    await typeIn(ward, nodeOf('mot'), { cells: cells({ members: 10 }) })
    const draft = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
    const reportId = draft.status.reportId ?? ''
    const narrative = [{ section: 'results' as const, seen: '', text: 'Nghiêm túc, đúng tiến độ.' }]
    await editReport({ ctx: ward, input: { reportId, revision: 1, narrative, cells: [] } })
    await typeIn(ward, nodeOf('mot'), {
      cells: cells({ members: 11 }),
      reason: 'Đếm sót một đồng chí',
    })
    await sendAndTakeIn(ctx, nodeOf('hai'))
    await house.db
      .updateTable('campaign_node')
      .set({ succeeded_by: nodeOf('hai') })
      .where('id', '=', nodeId)
      .execute()
    await expect(
      sendReport({ ctx: ward, input: { reportId, version: 1, revision: 2 } }),
    ).rejects.toMatchObject({
      code: 'report_outdated',
      detail: expect.stringContaining('Khu phố 3'),
    })
    const blocked = await getReportVersion({ ctx: ward, input: { reportId, version: 1 } })
    expect(blocked).toMatchObject({ isFrozen: false, status: { state: 'nhap' } })
    expect(
      blocked.faults.map((one) => [one.unit.id, one.kind, one.versionHere, one.versionNow]),
    ).toEqual([
      [fixtureUnit, 'gone', 1, null],
      ['mot', 'newer', 1, 2],
      ['hai', 'added', null, 1],
    ])
    expect(blocked.faults[1]?.changes).toContainEqual(
      expect.objectContaining({ code: 'members', before: '10', after: '11' }),
    )
    const renewed = await compileReport({ ctx: ward, input: { nodeId: wardNode } })
    expect(renewed).toMatchObject({
      version: 1,
      revision: 3,
      faults: [],
      content: { narrative: { results: 'Nghiêm túc, đúng tiến độ.' } },
    })
    const sent = await sendReport({ ctx: ward, input: { reportId, version: 1, revision: 3 } })
    expect(sent).toMatchObject({ isFrozen: true, status: { state: 'da_gui' } })
    const states = await house.db
      .selectFrom('report')
      .select(['campaign_node_id as node', 'state'])
      .orderBy('node')
      .execute()
    expect(Object.fromEntries(states.map((one) => [one.node, one.state]))).toMatchObject({
      [nodeOf('hai')]: 'da_tong_hop_len_tren',
      [nodeOf('mot')]: 'da_tong_hop_len_tren',
      [nodeId]: 'da_nhan',
      [wardNode]: 'da_gui',
    })
    // TV-13: what the merged branch reported reads as it did, and can no longer be changed.
    const old = await getReportVersion({ ctx, input: child })
    expect(line(old.lines.total, 'studied_of_required')).toBe('26/30 (86,67%)')
    await expect(compileReport({ ctx, input: { nodeId } })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await takeInReport({ ctx, input: { reportId, version: 1 } })
    const top = await compileReport({ ctx, input: { nodeId: province } })
    expect(top.content.total.members).toBe(sent.content.total.members + top.content.own.members)
  })
})

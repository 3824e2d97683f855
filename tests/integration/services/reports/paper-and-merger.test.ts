/** Proves how reports on paper come in, and what becomes of reports when units merge in the middle. */
import { handOnReport } from '@quan-triet/bot-server/db/queries/succession-papers'
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { saveTypedReport } from '@quan-triet/bot-server/services/reports/save-typed-report'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { addUnits, cells, nodeOf, sendFrom, typeIn } from './units-below.ts'

const nodeId = fixtureNode
const typed = { cutOffOn: '2026-03-10', guests: 0, acknowledged: ['A-06'] }

describe('a report on paper', () => {
  it('is a draft of the unit that types it itself, to be sent as any other', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const some = cells({ members: 32, completed: 26, massesPeople: 33, massesUndeclared: 1 })
    const view = await saveTypedReport({ ctx, input: { ...typed, nodeId, cells: some } })
    expect(view).toMatchObject({
      isFrozen: false,
      status: { state: 'nhap', source: 'giay', cutOffOn: '2026-03-10' },
      content: { own: { members: 32 }, total: { members: 32 }, children: [], missing: [] },
    })
    const { detail } = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'save-typed-report')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).toMatchObject({ acknowledged: ['A-06'], day: '2026-03-10' })
    const input = { reportId: view.status.reportId ?? '', version: 1, revision: 1 }
    expect((await sendReport({ ctx, input })).status.state).toBe('da_gui')
    await expect(
      saveTypedReport({ ctx, input: { ...typed, nodeId, cells: some } }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' })
  })

  it('typed by the level above is taken in at once, follows an accepted one only with a reason, and never one that waits', async () => {
    const house = await makeHouse()
    await addUnits(house.db, ['mot'])
    const ward = house.officer('bi_thu')
    const first = await typeIn(ward, nodeOf('mot'), { cells: cells({ members: 10, completed: 9 }) })
    expect(first).toMatchObject({
      isFrozen: true,
      status: { state: 'da_nhan', acceptedVersion: 1 },
    })
    const again = { cells: cells({ members: 10, completed: 10 }) }
    await expect(typeIn(ward, nodeOf('mot'), again)).rejects.toMatchObject({
      code: 'reason_required',
    })
    const second = await typeIn(ward, nodeOf('mot'), { ...again, reason: 'Đọc nhầm số 9' })
    expect(second).toMatchObject({ version: 2, status: { state: 'da_nhan', acceptedVersion: 2 } })
    expect(second.steps.map((step) => step.to)).toEqual([
      'nhap',
      'da_gui',
      'da_nhan',
      'dinh_chinh',
      'da_gui',
      'da_nhan',
    ])
    await sendFrom(house.secretary, nodeId)
    await expect(typeIn(ward, nodeId, again)).rejects.toMatchObject({ code: 'step_not_allowed' })
    await expect(typeIn(house.officer('kiem_tra'), nodeOf('mot'), again)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

it('a draft goes on with the successor, whose own figures are compiled before it is sent; what was sent stays (TV-13)', async () => {
  const house = await makeHouse()
  const ctx = house.system
  await addUnits(house.db, ['moi', 'khac'])
  const { status } = await compileReport({ ctx, input: { nodeId } })
  const reportId = status.reportId ?? ''
  await editReport({
    ctx,
    input: {
      reportId,
      revision: 1,
      cells: [{ cell: 'venues', seen: 0, typed: 3, reason: 'Theo biên bản' }],
      narrative: [{ section: 'results', seen: '', text: 'Nghiêm túc.' }],
    },
  })
  await handOnReport(house.db, { from: nodeId, to: nodeOf('moi') })
  await expect(
    sendReport({ ctx, input: { reportId, version: 1, revision: 2 } }),
  ).rejects.toMatchObject({ code: 'report_outdated' })
  const renewed = await compileReport({ ctx, input: { nodeId: nodeOf('moi') } })
  expect(renewed).toMatchObject({
    status: { reportId },
    content: {
      unit: { id: 'moi' },
      own: { venues: 0 },
      corrections: [],
      narrative: { results: 'Nghiêm túc.' },
    },
  })
  await sendFrom(ctx, nodeOf('moi'))
  await handOnReport(house.db, { from: nodeOf('moi'), to: nodeOf('khac') })
  const held = await house.db.selectFrom('report').select('campaign_node_id as node').execute()
  expect(held).toEqual([{ node: nodeOf('moi') }])
})

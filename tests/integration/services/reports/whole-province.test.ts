/** Proves the corrected line of the seed on a real-sized set, and that a report of many children stays cheap. */
import { readDocx } from '@quan-triet/bot-server/lib/documents/read-docx'
import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { writeReportFile } from '@quan-triet/bot-server/services/exports/write-report-file'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { listReports } from '@quan-triet/bot-server/services/reports/list-reports'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import {
  nodeIdOf,
  syntheticCampaign,
  unitIdOf,
} from '@quan-triet/bot-server/services/synthetic/synthetic-ids'
import { planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import { committeeId } from '@quan-triet/bot-server/synthetic/plan-tree'
import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { takeInAll } from '../../../support/take-in-all.ts'
import { addUnits, cells, nodeOf, wardNode } from './units-below.ts'

it('the set of the seed prints 4.502/4.600 (97,87%), six missing, 232/240 and masses without a base', async () => {
  const house = await makeHouse()
  const plan = planSet('D2', 1)
  const ctx = systemContext(house.deps, 'data')
  await loadSet({ ctx, input: { plan } })
  house.clock.moveTo('2026-06-01T02:00:00.000Z')
  const campaignId = syntheticCampaign
  const counted = await countCells({
    ctx,
    input: { unitId: unitIdOf(committeeId(0)), campaignId, day: plan.campaign.endsOn },
  })
  const nodes = new Map(plan.units.map(({ id }) => [unitIdOf(id), nodeIdOf(id)]))
  await takeInAll(
    house.db,
    counted.children.flatMap(({ unit, total }) => {
      const nodeId = nodes.get(unit.id)
      return nodeId === undefined ? [] : [{ nodeId, total }]
    }),
  )
  const compiled = await compileReport({ ctx, input: { nodeId: nodeIdOf(committeeId(0)) } })
  const { content } = compiled
  expect(content.cutOffOn).toBe(plan.campaign.endsOn)
  expect(content.total).toEqual(counted.total)
  expect(content.missing).toEqual([])
  // The set invites 240 of the 444 who hold a role that makes key cadres: its office says so by hand, with the reason.
  const { keyInvited, keyAttended } = content.own
  expect(keyAttended).toBe(232)
  const reason = 'Theo danh sách triệu tập'
  const { report } = await editReport({
    ctx,
    input: {
      reportId: compiled.status.reportId ?? '',
      revision: compiled.revision,
      cells: [{ cell: 'keyInvited', seen: keyInvited, typed: 240, reason }],
      narrative: [],
    },
  })
  expect(report.content.corrections).toMatchObject([{ counted: keyInvited, typed: 240, reason }])
  const line = (code: string) => report.lines.total.find((one) => one.code === code)
  expect(line('studied_of_members')).toMatchObject({
    text: '4.502/4.600 (97,87%)',
    verdict: 'chua_dat',
    missing: 6,
    isDecisive: true,
  })
  expect(line('key_cadres')?.text).toBe('232/240 (96,67%)')
  expect(line('masses')?.text).toBe('4.225 quần chúng; chưa có mẫu số')
  const { version, status } = report
  const printed = async (format: 'docx' | 'pdf') => {
    const input = { reportId: status.reportId ?? '', version, format }
    const bytes = Buffer.from((await writeReportFile({ ctx, input })).bytes)
    const { text } = await (format === 'docx' ? readDocx(bytes) : readPdf(bytes))
    return text.replaceAll(/\s+/g, ' ')
  }
  for (const text of [await printed('docx'), await printed('pdf')]) {
    expect(text).toContain(
      '4.502/4.600 (97,87%) đảng viên đã học; 4.225 quần chúng; chưa có mẫu số',
    )
    expect(text).toContain('còn thiếu 6 người')
  }
}, 60_000)

/** Counts the statements that go through a database. */
const counter = () => {
  const seen = { queries: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen.queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { seen, plugin }
}

it('three hundred children cost a report as many queries as thirty', async () => {
  const { db, deps } = await makeHouse()
  const names = Array.from({ length: 300 }, (_, index) => `xa-${index}`)
  const taken = names.map((name) => ({ nodeId: nodeOf(name), total: cells({ members: 10 }) }))
  const costOf = async (children: number) => {
    const { seen, plugin } = counter()
    const ctx = systemContext({ ...deps, db: db.withPlugin(plugin) }, 'test')
    const { content } = await compileReport({ ctx, input: { nodeId: wardNode } })
    expect(content.children).toHaveLength(children)
    expect(content.total.members).toBe(10 * children + content.own.members)
    const { queries } = seen
    const listed = await listReports({ ctx, input: { unitId: wardUnit } })
    expect(listed.children.length).toBeGreaterThan(children)
    return { compile: queries, list: seen.queries - queries }
  }
  await addUnits(db, names.slice(0, 30))
  await takeInAll(db, taken.slice(0, 28))
  await costOf(28)
  const few = await costOf(28)
  await addUnits(db, names.slice(30))
  await takeInAll(db, taken.slice(28, 280))
  expect(await costOf(280)).toEqual(few)
})

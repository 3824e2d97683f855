/** Proves that reports hold where somebody pushes: units that report nowhere, and papers with impossible days or no reason. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import {
  asId,
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { editReport } from '@quan-triet/bot-server/services/reports/edit-report'
import { correctReport } from '@quan-triet/bot-server/services/reports/correct-report'
import { listReports } from '@quan-triet/bot-server/services/reports/list-reports'
import { returnReport } from '@quan-triet/bot-server/services/reports/return-report'
import { saveTypedReport } from '@quan-triet/bot-server/services/reports/save-typed-report'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { unequalCells } from '@quan-triet/bot-server/domain/figures/cells'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { CampaignNodeId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import {
  addUnits,
  cells,
  nodeOf,
  sendAndTakeIn,
  sendFrom,
  typeIn,
  wardNode,
} from './units-below.ts'

const unitWithoutNode = async (
  { db }: House,
  { name, above, level }: { name: string; above: OrgUnitId; level: Level },
): Promise<OrgUnitId> => {
  const id = asId<OrgUnitId>(name)
  await insertUnits(db, [
    {
      id,
      parent_id: above,
      code: name,
      name_org: `Đơn vị ${name}`,
      name_committee: `Cấp ủy ${name}`,
      short_name: name,
      level,
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    },
  ])
  return id
}

const moveMember = async ({ db }: House, to: OrgUnitId): Promise<void> => {
  const person = await db
    .selectFrom('membership')
    .select('person_id')
    .where('org_unit_id', '=', fixtureUnit)
    .where('attach', '=', 'chinh_thuc')
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('membership')
    .set({ org_unit_id: to })
    .where('person_id', '=', asId<PersonId>(person.person_id))
    .where('attach', '=', 'chinh_thuc')
    .execute()
}

/** A member who had studied is moved to a branch elsewhere. */
const removeOneCompleted = async ({ db }: House): Promise<void> => {
  const { person_id: person } = await db
    .selectFrom('attendance')
    .select('person_id')
    .where('state', '=', 'co_mat')
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('membership')
    .set({ org_unit_id: otherUnit })
    .where('person_id', '=', person)
    .where('attach', '=', 'chinh_thuc')
    .execute()
}

const wholeOf = ({ system: ctx }: House) =>
  countCells({ ctx, input: { unitId: wardUnit, campaignId: fixtureCampaign } })

describe('units below that send no report of their own', () => {
  it('a branch founded since is in the figures of the unit above, so that own and children make the live whole (M(U), INV-30)', async () => {
    const house = await makeHouse()
    const young = await unitWithoutNode(house, {
      name: 'moi-lap',
      above: wardUnit,
      level: 'chi_bo_truc_thuoc',
    })
    await moveMember(house, young)
    await sendAndTakeIn(house.system, fixtureNode)
    const { content } = await compileReport({ ctx: house.system, input: { nodeId: wardNode } })
    const live = await wholeOf(house)
    expect(
      unequalCells(content.total, live.total).filter((cell) => !cell.startsWith('reports')),
    ).toEqual([])
    expect(content.total.members).toBe(live.total.members)
  })

  it('a group inside a branch is never waited for, and what it held counts with the branch', async () => {
    const house = await makeHouse()
    const group = await unitWithoutNode(house, {
      name: 'to-1',
      above: fixtureUnit,
      level: 'to_dang',
    })
    await house.db
      .insertInto('campaign_node')
      .values({
        id: asId<CampaignNodeId>('node-to-1'),
        campaign_id: fixtureCampaign,
        org_unit_id: group,
        parent_node_id: fixtureNode,
        state: 'dang_hoc',
      })
      .execute()
    const { content } = await compileReport({ ctx: house.system, input: { nodeId: fixtureNode } })
    expect(content.missing).toEqual([])
    const live = await countCells({
      ctx: house.system,
      input: { unitId: fixtureUnit, campaignId: fixtureCampaign },
    })
    expect(unequalCells(content.total, live.total)).toEqual([])
    const { children } = await listReports({
      ctx: house.system,
      input: { unitId: fixtureUnit, campaignId: fixtureCampaign },
    })
    expect(children).toEqual([])
  })
})

describe('a report on paper', () => {
  it('over a correction that was begun or returned needs its reason as over any version that was taken in', async () => {
    const house = await makeHouse()
    const ward = house.officer('bi_thu')
    const sent = await sendAndTakeIn(house.system, fixtureNode)
    const paper = { cells: cells({ members: 32, completed: 30 }) }
    await correctReport({ ctx: house.secretary, input: { ...sent, reason: 'Ghi nhầm' } })
    await expect(typeIn(ward, fixtureNode, paper)).rejects.toMatchObject({
      code: 'reason_required',
    })
    await sendReport({
      ctx: house.secretary,
      input: { reportId: sent.reportId, version: 2, revision: 1 },
    })
    await returnReport({
      ctx: ward,
      input: { reportId: sent.reportId, version: 2, reason: 'Chưa khớp' },
    })
    await expect(typeIn(ward, fixtureNode, paper)).rejects.toMatchObject({
      code: 'reason_required',
    })
    const reason = 'Chi bộ gửi bản giấy'
    const taken = await typeIn(ward, fixtureNode, { ...paper, reason })
    expect(taken).toMatchObject({ version: 3, status: { state: 'da_nhan', acceptedVersion: 3 } })
    expect(taken.versions.map((one) => one.reason)).toEqual([reason, 'Ghi nhầm', null])
  })

  it('is of no day before the campaign, and came on no day before its figures', async () => {
    const house = await makeHouse()
    await addUnits(house.db, ['mot'])
    const save = (days: { cutOffOn: string; receivedOn?: string }) =>
      saveTypedReport({
        ctx: house.officer('bi_thu'),
        input: { nodeId: nodeOf('mot'), guests: 0, acknowledged: [], cells: cells({}), ...days },
      })
    await expect(save({ cutOffOn: '2001-01-01' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(save({ cutOffOn: '2026-03-10', receivedOn: '2026-03-09' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(save({ cutOffOn: '2026-03-10', receivedOn: '2026-03-10' })).resolves.toBeDefined()
  })
})

it('a change from a screen that shows the version before is not written over the one compiled since', async () => {
  const house = await makeHouse()
  const ctx = house.secretary
  const first = await sendFrom(ctx, fixtureNode)
  const { reportId } = first
  await returnReport({
    ctx: house.officer('bi_thu'),
    input: { ...first, reason: 'Còn thiếu một đồng chí' },
  })
  await removeOneCompleted(house)
  const again = await compileReport({ ctx, input: { nodeId: fixtureNode } })
  expect(again).toMatchObject({ version: 2, revision: 1, content: { own: { completed: 25 } } })
  const change = { cell: 'completed' as const, seen: 26, typed: 27, reason: 'Theo sổ' }
  const { conflict, report } = await editReport({
    ctx,
    input: { reportId, revision: 1, narrative: [], cells: [change] },
  })
  expect(conflict?.cells).toMatchObject([{ mine: 27, theirs: 25 }])
  expect(report.content.own.completed).toBe(25)
})

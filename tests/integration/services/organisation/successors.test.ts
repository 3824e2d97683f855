import { listDeadlines, listNodesOfUnit } from '@quan-triet/bot-server/db/queries/campaigns'
import { listRoster } from '@quan-triet/bot-server/db/queries/roster'
import { insertSession } from '@quan-triet/bot-server/db/queries/new-sessions'
import {
  asId,
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import { ratioText } from '@quan-triet/shared/i18n/format'
import type {
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { aNewUnit, addMembers, plantTree, unitId } from './small-tree.ts'

const TODAY = '2026-03-12'
const decision = { decisionNumber: '12-QĐ/TU', decisionOn: null, day: TODAY }

const takePart = async (house: House, unit: OrgUnitId): Promise<CampaignNodeId> => {
  const id = asId<CampaignNodeId>(`node-${unit}`)
  await house.db
    .insertInto('campaign_node')
    .values({ id, campaign_id: fixtureCampaign, org_unit_id: unit, state: 'dang_hoc' })
    .execute()
  return id
}

/** A session of two hours in a class of its own, closed in the evening if `present` are given. */
const hold = async (
  house: House,
  held: { nodeId: CampaignNodeId; unit: OrgUnitId; day: string; present?: readonly PersonId[] },
): Promise<SessionId> => {
  const id = asId<SessionId>(`session-${held.unit}-${held.day}`)
  const startsAt = at(held.day, '19:00')
  const endsAt = at(held.day, '21:00')
  await insertSession(house.db, {
    id,
    classId: asId<ClassId>(`class-${held.unit}-${held.day}`),
    venueId: `venue-${held.unit}-${held.day}`,
    nodeId: held.nodeId,
    unitId: held.unit,
    number: 1,
    title: 'Buổi 1',
    mode: 'truc_tiep',
    isMakeup: false,
    startsAt,
    endsAt,
    checkInFrom: startsAt,
    checkInUntil: endsAt,
    lateAfter: endsAt,
    checkInKey: 'key',
    venue: 'Nhà văn hóa',
  })
  if (!held.present) return id
  await house.db
    .updateTable('session')
    .set({ closed_at: at(held.day, '21:30') })
    .where('id', '=', id)
    .execute()
  await house.db
    .insertInto('attendance')
    .values(
      held.present.map((person) => ({
        session_id: id,
        person_id: person,
        state: 'co_mat' as const,
        method: 'thu_cong' as const,
        recorded_by: null,
        recorded_at: endsAt,
        device_at: null,
        confirmed_by: null,
        confirmed_at: endsAt,
        awaits_confirmation: 0,
        leave: 'none' as const,
        absence_code: null,
      })),
    )
    .execute()
  return id
}

const studied = async (house: House, unit: OrgUnitId, day: string): Promise<string> => {
  const { study } = await countUnit({
    ctx: house.system,
    input: { unitId: unit, campaignId: fixtureCampaign, day },
  })
  return ratioText(study.completed, study.members)
}

/** The sixth member of the fixture's branch, once he or she belongs to another unit. */
const asMemberOf = (house: House, homeUnitId: OrgUnitId): ServiceContext => {
  const ctx = house.member(5)
  if (ctx.actor.kind !== 'person') throw new Error('a member acts')
  return { ...ctx, actor: { ...ctx.actor, homeUnitId } }
}

const merge = (house: House) =>
  changeTree({
    ctx: house.system,
    input: {
      kind: 'hop_nhat',
      ...decision,
      unitIds: [fixtureUnit, otherUnit],
      parentId: wardUnit,
      unit: aNewUnit('Khu phố 3-5'),
    },
  })

describe('figures over a merger (TV-13)', () => {
  it('add up in the new unit on the snapshot day, and stay what they were before the merger', async () => {
    const house = await makeHouse()
    await plantTree(house.db, { committees: 1, branches: 2, members: 0 })
    const [a, b] = [unitId('k1b1'), unitId('k1b2')] as const
    for (const [unit, size, present] of [
      [a, 10, 9],
      [b, 20, 18],
    ] as const) {
      const people = await addMembers(house.db, unit, size)
      const nodeId = await takePart(house, unit)
      await hold(house, { nodeId, unit, day: '2026-03-05', present: people.slice(0, present) })
    }
    house.clock.moveTo('2026-03-10T02:00:00.000Z')
    const { unitIds } = await changeTree({
      ctx: house.system,
      input: {
        kind: 'hop_nhat',
        ...decision,
        day: '2026-03-10',
        unitIds: [a, b],
        parentId: unitId('k1'),
        unit: aNewUnit('C'),
      },
    })
    house.clock.moveTo('2026-03-15T02:00:00.000Z')
    expect(await studied(house, unitIds[0] as OrgUnitId, '2026-03-15')).toBe('27/30 (90,00%)')
    expect(await studied(house, a, '2026-03-09')).toBe('9/10 (90,00%)')
    expect(await studied(house, b, '2026-03-09')).toBe('18/20 (90,00%)')
    expect(await studied(house, unitId('k1'), '2026-03-09')).toBe('27/30 (90,00%)')
    expect(await studied(house, unitId('k1'), '2026-03-15')).toBe('27/30 (90,00%)')
  })
})

describe('an open campaign of a unit that ends (INV-03)', () => {
  it('goes on in the successor with what was still to come; what was held stays', async () => {
    const house = await makeHouse()
    const merged = (await merge(house)).unitIds[0] as OrgUnitId
    const nodes = await listNodesOfUnit(house.db, merged, house.clock.now())
    expect(nodes).toHaveLength(1)
    const node = nodes[0]?.nodeId as CampaignNodeId
    expect(await listNodesOfUnit(house.db, fixtureUnit, house.clock.now())).toEqual([])
    const nodeOf = async (session: string) =>
      (
        await house.db
          .selectFrom('session')
          .innerJoin('class', 'class.id', 'session.class_id')
          .select('class.campaign_node_id')
          .where('session.id', '=', asId<SessionId>(`session-${session}`))
          .executeTakeFirstOrThrow()
      ).campaign_node_id
    expect([await nodeOf('1'), await nodeOf('2'), await nodeOf('bu')]).toEqual([
      fixtureNode,
      node,
      node,
    ])
    const pushes = await house.db
      .selectFrom('part_push')
      .select(['campaign_node_id', 'fanned_out_at'])
      .execute()
    for (const push of pushes)
      expect(push.campaign_node_id).toBe(push.fanned_out_at === null ? node : fixtureNode)
    const deadlines = await house.db.selectFrom('deadline').select('campaign_node_id').execute()
    expect(deadlines.map((one) => one.campaign_node_id)).toEqual([node, node, node])
  })

  it('brings its documents along, so that its people go on reading', async () => {
    const house = await makeHouse()
    const before = await listParts({ ctx: house.member(5) })
    const merged = (await merge(house)).unitIds[0] as OrgUnitId
    expect(await listParts({ ctx: asMemberOf(house, merged) })).toEqual(before)
  })

  it('joins the node that the successor has already, and divides a class part of which was held', async () => {
    const house = await makeHouse()
    const own = await takePart(house, otherUnit)
    await house.db
      .updateTable('session')
      .set({ class_id: asId<ClassId>('class-1') })
      .where('id', '=', asId<SessionId>('session-2'))
      .execute()
    await changeTree({
      ctx: house.system,
      input: { kind: 'sap_nhap', ...decision, unitId: fixtureUnit, intoId: otherUnit },
    })
    const rows = await house.db
      .selectFrom('session')
      .innerJoin('class', 'class.id', 'session.class_id')
      .select(['session.id', 'class.campaign_node_id'])
      .where('session.id', 'in', [asId<SessionId>('session-1'), asId<SessionId>('session-2')])
      .orderBy('session.id')
      .execute()
    expect(rows.map((row) => row.campaign_node_id)).toEqual([fixtureNode, own])
    const old = await house.db
      .selectFrom('campaign_node')
      .select('succeeded_by')
      .where('id', '=', fixtureNode)
      .executeTakeFirstOrThrow()
    expect(old.succeeded_by).toBe(own)
  })

  it('goes on in every part of a divided unit, each with documents and deadlines of its own', async () => {
    const house = await makeHouse()
    const before = await listParts({ ctx: house.member(5) })
    const roster = await listRoster(house.db, fixtureUnit, TODAY)
    const people = roster.filter((one) => one.standing !== 'tam_thoi_den').map((p) => p.personId)
    const { unitIds } = await changeTree({
      ctx: house.system,
      input: {
        kind: 'chia_tach',
        ...decision,
        unitId: fixtureUnit,
        parts: [
          { unit: aNewUnit('A'), personIds: people.slice(0, 16), unitIds: [] },
          { unit: aNewUnit('B'), personIds: people.slice(16), unitIds: [] },
        ],
      },
    })
    const texts = (list: typeof before) =>
      JSON.stringify(list, (key, value: unknown) => (/id$/i.test(key) ? undefined : value))
    for (const unit of unitIds) {
      expect(texts(await listParts({ ctx: asMemberOf(house, unit) }))).toBe(texts(before))
      const [node] = await listNodesOfUnit(house.db, unit, house.clock.now())
      expect(await listDeadlines(house.db, node?.nodeId as CampaignNodeId)).toHaveLength(3)
    }
  })

  it('leaves a finished node where it is', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'hoan_thanh' })
      .where('id', '=', fixtureNode)
      .execute()
    await merge(house)
    const nodes = await house.db
      .selectFrom('campaign_node')
      .select(['id', 'succeeded_by'])
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    expect(nodes).toEqual([{ id: fixtureNode, succeeded_by: null }])
  })
})

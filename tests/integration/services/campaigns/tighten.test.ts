import { acknowledgeNode } from '@quan-triet/bot-server/services/campaigns/acknowledge-node'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { tightenNode } from '@quan-triet/bot-server/services/campaigns/tighten-node'
import { fixtureUnit, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { TightenNodeInput } from '@quan-triet/shared/models/campaign'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { addBranches, branch, openByWard } from './scene.ts'

const due = (day: number): TightenNodeInput => ({
  deadlines: [{ subject: 'thu_hoach', wording: `nộp thu hoạch đến hết ngày ${day}/5/2026` }],
})

const termsAt = async (house: House, id: CampaignNodeId) => {
  const node = await getCampaignNode({ ctx: house.officer('can_bo_tuyen_giao'), input: { id } })
  const essay = node.deadlines.find((one) => one.subject === 'thu_hoach')
  return { day: dayOf(essay?.dueAt ?? ''), isOwn: essay?.isOwn, target: node.targetPercent }
}

describe('the terms of a unit', () => {
  it('may be stricter than those above, never looser', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const ctx = house.secretary
    const id = nodeOf(fixtureUnit)
    await tightenNode({ ctx, input: { id, ...due(18), targetPercent: 98, minSessions: 2 } })
    expect(await termsAt(house, id)).toEqual({ day: '2026-05-18', isOwn: true, target: 98 })
    for (const looser of [due(21), { targetPercent: 94 }])
      await expect(tightenNode({ ctx, input: { id, ...looser } })).rejects.toMatchObject({
        code: 'looser_than_parent',
      })
    expect(await termsAt(house, nodeOf(otherUnit))).toEqual({
      day: '2026-05-20',
      isOwn: false,
      target: 95,
    })
  })

  it('are brought along, with a word to the secretaries, when the level above becomes stricter later', async () => {
    const house = await makeHouse()
    const { id, root, nodeOf } = await openByWard(house)
    await tightenNode({ ctx: house.secretary, input: { id: nodeOf(fixtureUnit), ...due(18) } })
    const ward = house.officer('can_bo_tuyen_giao')
    const { broughtAlong } = await tightenNode({ ctx: ward, input: { id: root, ...due(15) } })
    expect(broughtAlong).toBe(3)
    expect((await termsAt(house, nodeOf(fixtureUnit))).day).toBe('2026-05-15')
    const told = await house.db
      .selectFrom('outbox')
      .select('person_id')
      .where('dedupe_key', 'like', `campaign:${id}:terms:%`)
      .orderBy('person_id')
      .execute()
    expect(told.map((one) => one.person_id)).toEqual(['person-01', 'person-02'])
  })

  it('follow again when the level above corrects its own slip', async () => {
    const house = await makeHouse()
    const { root, nodeOf } = await openByWard(house)
    const ward = house.officer('can_bo_tuyen_giao')
    await tightenNode({ ctx: ward, input: { id: root, ...due(2) } })
    await tightenNode({ ctx: ward, input: { id: root, ...due(20) } })
    expect((await termsAt(house, nodeOf(otherUnit))).day).toBe('2026-05-20')
  })

  it('hand a subject that only this unit sets down to the units below', async () => {
    const house = await makeHouse()
    await addBranches(house, fixtureUnit, 1)
    const { nodeOf } = await openByWard(house)
    await tightenNode({
      ctx: house.secretary,
      input: {
        id: nodeOf(fixtureUnit),
        deadlines: [{ subject: 'bao_cao', wording: 'báo cáo đến hết ngày 22/5/2026' }],
      },
    })
    const subjects = await house.db
      .selectFrom('deadline')
      .select('campaign_node_id')
      .where('subject', '=', 'bao_cao')
      .where('campaign_node_id', 'in', [nodeOf(branch(0)), nodeOf(otherUnit), nodeOf(fixtureUnit)])
      .execute()
    expect(subjects.map((one) => one.campaign_node_id).toSorted()).toEqual(
      [nodeOf(branch(0)), nodeOf(fixtureUnit)].toSorted(),
    )
  })

  it('stay as they are when what is asked lies in the past', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const id = nodeOf(fixtureUnit)
    await acknowledgeNode({ ctx: house.secretary, input: { id } })
    const input = {
      id,
      deadlines: [{ subject: 'thu_hoach' as const, wording: 'đến hết ngày 1/3/2026' }],
    }
    await expect(tightenNode({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'due_in_past',
    })
  })

  it('never loosen down the tree, whatever units set in whatever order', async () => {
    const house = await makeHouse()
    await addBranches(house, fixtureUnit, 2)
    const units: OrgUnitId[] = [fixtureUnit, otherUnit, branch(0), branch(1)]
    const step = fc.record({
      unit: fc.integer({ min: -1, max: units.length - 1 }),
      day: fc.integer({ min: 1, max: 30 }),
      target: fc.integer({ min: 80, max: 100 }),
    })
    const run = async (steps: { unit: number; day: number; target: number }[]) => {
      const { id, root, nodeOf } = await openByWard(house)
      const ctx = house.officer('can_bo_tuyen_giao')
      for (const { unit, day, target } of steps) {
        const node = nodeOf(units[unit] ?? fixtureUnit)
        const input = { id: unit < 0 ? root : node, ...due(day), targetPercent: target }
        await tightenNode({ ctx, input }).catch((error: { code: string }) => {
          if (error.code !== 'looser_than_parent') throw error
        })
      }
      const looser = await house.db
        .selectFrom('campaign_node as child')
        .innerJoin('campaign_node as parent', 'parent.id', 'child.parent_node_id')
        .innerJoin('deadline as mine', 'mine.campaign_node_id', 'child.id')
        .innerJoin('deadline as theirs', (join) =>
          join
            .onRef('theirs.campaign_node_id', '=', 'parent.id')
            .onRef('theirs.subject', '=', 'mine.subject'),
        )
        .select('child.id')
        .where('child.campaign_id', '=', id)
        .where((eb) =>
          eb.or([
            eb('mine.due_at', '>', eb.ref('theirs.due_at')),
            eb('child.target_percent', '<', eb.ref('parent.target_percent')),
          ]),
        )
        .execute()
      expect(looser).toEqual([])
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 8 }), run), { numRuns: 20 })
  })
})

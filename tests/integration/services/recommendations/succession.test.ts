import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { disposeGroup } from '@quan-triet/bot-server/services/recommendations/dispose-group'
import { getRecommendationBoard } from '@quan-triet/bot-server/services/recommendations/get-recommendation-board'
import { gatherEach } from '@quan-triet/bot-server/services/recommendations/merge-recommendations'
import { reportGroups } from '@quan-triet/bot-server/services/recommendations/report-groups'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import { expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  committees,
  gatherer,
  branches,
  seedCampaign,
  seedRecommendations,
  seedUnits,
  top,
} from './small-board.ts'

it('lets groups of units that are merged go on in the new one, readable and numbered without a clash, up to the answer', async () => {
  const house = await makeHouse()
  await seedUnits(house)
  const campaignId = await seedCampaign(house, 'merged')
  const sent = await seedRecommendations(house, { campaignId, authors: [0, 1, 2, 3] })
  const ctx = gatherer(house)
  const each = async (unitId: typeof top, some = 9) => {
    const where = { unitId, campaignId }
    const { waiting } = await getRecommendationBoard({ ctx, input: where })
    const sources = waiting.slice(0, some).map(({ ref }) => ref)
    return gatherEach({ ctx, input: { ...where, sources } })
  }
  const report = async (unitId: typeof top) => {
    const { groups } = await getRecommendationBoard({ ctx, input: { unitId, campaignId } })
    const groupIds = groups.map(({ id }) => id)
    await reportGroups({ ctx, input: { unitId, campaignId, groupIds } })
  }
  for (const branch of branches) {
    await each(branch)
    await report(branch)
  }
  // Of each committee one group is gathered, one still waits; the first committee has reported its own.
  const [first, second] = committees
  if (!first || !second) throw new Error('there are two')
  for (const committee of committees) await each(committee, 1)
  await report(first)
  const { unitIds } = await changeTree({
    ctx: house.system,
    input: {
      kind: 'hop_nhat',
      decisionNumber: '15-QĐ/TU',
      decisionOn: null,
      day: '2026-03-12',
      unitIds: [first, second],
      parentId: top,
      unit: {
        code: 'board-new',
        nameOrg: 'Đảng bộ xã Mới',
        nameCommittee: 'Đảng ủy xã Mới',
        shortName: 'Mới',
        level: 'cap_tren_truc_tiep',
        orgType: 'xa_phuong',
        symbol: 'ĐU',
      },
    },
  })
  const [heir] = unitIds
  if (!heir || ctx.actor.kind !== 'person') throw new Error('a unit was founded')
  for (const unitId of committees)
    await destroyUnitKey({ ctx: house.system, input: { unitId, reason: 'ended' } })
  const role = { role: 'can_bo_tuyen_giao' as const, orgUnitId: heir }
  const next = { ...ctx, actor: { ...ctx.actor, roles: [...ctx.actor.roles, role] } }
  const board = await getRecommendationBoard({ ctx: next, input: { unitId: heir, campaignId } })
  expect(board.waiting).toHaveLength(2)
  expect(board.groups.map(({ number }) => number)).toEqual([2, 1])
  for (const { text, count, sources } of board.groups) {
    expect(text).toMatch(/^Đề nghị việc thứ \d của board-branch-\d$/)
    expect({ count, sources: sources.length }).toEqual({ count: 1, sources: 1 })
  }
  const reported = board.groups.find(({ state }) => state === 'da_bao_cao')
  if (!reported) throw new Error('the first committee had reported its own')
  const dispose = (disposition: 'chuyen_cap_tren') =>
    disposeGroup({ ctx: next, input: { groupId: reported.id, disposition } })
  await dispose('chuyen_cap_tren')
  const { groups } = await each(top)
  await report(top)
  const [above] = groups
  if (!above) throw new Error('the top gathered what was reported')
  // Nobody stands above the top: it cannot leave it to anybody.
  await expect(
    disposeGroup({ ctx, input: { groupId: above.id, disposition: 'chuyen_cap_tren' } }),
  ).rejects.toMatchObject({ code: 'step_not_allowed' })
  await disposeGroup({
    ctx,
    input: { groupId: above.id, disposition: 'giai_trinh', answer: 'Đã có kế hoạch.' },
  })
  const told = await house.db
    .selectFrom('outbox')
    .select('person_id')
    .where(
      'person_id',
      'in',
      sent.map(({ personId }) => personId),
    )
    .execute()
  expect(told).toHaveLength(1)
})

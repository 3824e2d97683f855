import { getRecommendationBoard } from '@quan-triet/bot-server/services/recommendations/get-recommendation-board'
import { gatherEach } from '@quan-triet/bot-server/services/recommendations/merge-recommendations'
import { reportGroups } from '@quan-triet/bot-server/services/recommendations/report-groups'
import { expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { branches, gatherer, seedCampaign, seedRecommendations, seedUnits } from './small-board.ts'

it('leaves erased words off the board, and gathers and reports nothing once the campaign is closed', async () => {
  const house = await makeHouse()
  await seedUnits(house)
  const campaignId = await seedCampaign(house, 'over')
  const sent = await seedRecommendations(house, { campaignId, authors: [0, 4, 8] })
  const ctx = gatherer(house)
  const [unitId] = branches
  const [erased] = sent
  if (!unitId || !erased) throw new Error('the first branch was sent three')
  const where = { unitId, campaignId }
  const board = () => getRecommendationBoard({ ctx, input: where })
  const sources = (await board()).waiting.map(({ ref }) => ref)
  await house.db
    .updateTable('recommendation')
    .set({ content_sealed: null, person_id: null })
    .where('id', '=', erased.id)
    .execute()
  expect((await board()).waiting.map(({ number }) => number)).toEqual([2, 3])
  await expect(gatherEach({ ctx, input: { ...where, sources } })).rejects.toMatchObject({
    code: 'step_not_allowed',
  })
  const one = { ...where, sources: sources.slice(1, 2) }
  const { groups } = await gatherEach({ ctx, input: one })
  await house.db
    .updateTable('campaign')
    .set({ closed_at: house.clock.now() })
    .where('id', '=', campaignId)
    .execute()
  const another = { ...where, sources: sources.slice(2) }
  await expect(gatherEach({ ctx, input: another })).rejects.toMatchObject({
    code: 'campaign_closed',
  })
  const groupIds = groups.map(({ id }) => id)
  await expect(reportGroups({ ctx, input: { ...where, groupIds } })).rejects.toMatchObject({
    code: 'campaign_closed',
  })
})

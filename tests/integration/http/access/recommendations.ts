/** Who is answered what about gathered recommendations: who gathers in that unit, and nobody by name. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealText } from '@quan-triet/bot-server/services/vault'
import { recommendations } from '@quan-triet/shared/api/recommendations'
import { RecommendationGroupId, RecommendationId } from '@quan-triet/shared/models/ids'
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import { areaAccess, type Scene } from './area-access.ts'

interface Objects {
  /** The group's text, and the source's, under the unit's key. */
  sealed: string
  source: string
}

const groupId = RecommendationGroupId.parse('group')
const where = { unitId: fixtureUnit, campaignId: fixtureCampaign }
const source = { kind: 'recommendation', id: 'source' }

/** One group with one source, in the state from which the step begins. */
const withGroup =
  (state: RecommendationState, ask: object) =>
  async ({ house: { db, clock }, objects }: Scene<Objects>) => {
    await db
      .deleteFrom('recommendation')
      .where('id', '=', RecommendationId.parse('source'))
      .execute()
    await db.deleteFrom('recommendation_report').execute()
    await db.deleteFrom('recommendation_group').execute()
    await db
      .insertInto('recommendation_group')
      .values({
        id: groupId,
        org_unit_id: fixtureUnit,
        campaign_id: fixtureCampaign,
        number: 1,
        category: 'khac',
        state,
        text_sealed: objects.sealed,
        gathered_at: clock.now(),
      })
      .execute()
    await db
      .insertInto('recommendation')
      .values({
        id: RecommendationId.parse('source'),
        campaign_node_id: fixtureNode,
        category: 'khac',
        content_sealed: objects.source,
        state,
        group_id: state === 'ghi_nhan' ? null : groupId,
        sent_at: clock.now(),
        number: 900,
        hides_name: 1,
      })
      .execute()
    return ask
  }

export const recommendationsAccess = areaAccess<typeof recommendations, Objects>({
  endpoints: recommendations,
  table: `
                              nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getRecommendationBoard      401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recommendationsFile         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    mergeRecommendations        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    gatherEach                  401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    takeOutSource               401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    reportGroups                401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    disposeGroup                401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    closeGroup                  401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  prepare: async ({ system }) => {
    const seal = (about: string) => sealText(system, { unitId: fixtureUnit, text: 'Chung', about })
    return {
      sealed: await seal(`recommendation_group:${groupId}`),
      source: await seal('recommendation:source'),
    }
  },
  asks: {
    getRecommendationBoard: { query: where },
    recommendationsFile: { query: where },
    mergeRecommendations: withGroup('ghi_nhan', {
      json: { ...where, sources: [source], intoGroupId: null, category: 'khac', text: 'Chung' },
    }),
    gatherEach: withGroup('ghi_nhan', { json: { ...where, sources: [source] } }),
    takeOutSource: withGroup('tong_hop', { params: { groupId }, json: { source } }),
    reportGroups: withGroup('tong_hop', { json: { ...where, groupIds: [groupId] } }),
    disposeGroup: withGroup('da_bao_cao', {
      params: { groupId },
      json: { disposition: 'tiep_thu', answer: 'Đã làm' },
    }),
    closeGroup: withGroup('da_phan_hoi', { params: { groupId } }),
  },
})

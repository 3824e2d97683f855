/** Who is answered what about programmes: makers write, members read what is asked of them, the level above what was sent. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { plans } from '@quan-triet/shared/api/plans'
import { PlanId, PlanOpinionId } from '@quan-triet/shared/models/ids'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { clearPlans } from '../../../support/clear-plans.ts'
import { areaAccess, type Scene } from './area-access.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const opinionId = PlanOpinionId.parse('opinion')

/** The programme in the state that the step begins with, whatever the actor before did to it. */
const inState =
  (state: PlanState, ask: object) =>
  async ({ house: { db } }: Scene<undefined>) => {
    await db.updateTable('plan').set({ state }).where('id', '=', planId).execute()
    return { params: { planId }, ...ask }
  }

const task = {
  text: 'Rà soát',
  lead: 'Chi ủy',
  ownerId: null,
  dueOn: '2026-06-30',
  dueWording: '',
  repeats: 'khong',
  result: 'Biên bản',
  partId: null,
  targetId: null,
}
const opinion = { lineId: null, text: 'Nên ghi rõ số hộ' }
const headings = { programme: ['Mục tiêu'], personal: null }

export const plansAccess = areaAccess<typeof plans>({
  endpoints: plans,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listPlans            401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    getPlan              401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    getPlanVersion       401     403      404       404   200    200    200       200  200        200   200     404    404      404    200
    savePlanLine         401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    savePlanTask         401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    givePlanOpinion      401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    recordPlanOpinion    401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    answerPlanOpinion    401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    takePlanStep         401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    unlockPlan           401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    getPlanHeadings      401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    setPlanHeadings      401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    setCommitteeTerm     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    beginPlan            401     403      404       404   403    403    403       200  403        404   404     404    404      404    403
  `,
  asks: {
    listPlans: {},
    getPlan: inState('lay_y_kien', {}),
    getPlanVersion: inState('ban_hanh', { params: { planId, version: '1' } }),
    savePlanLine: async (scene) => ({
      ...(await inState('nhap', {})(scene)),
      params: { planId, lineId: `line-${scene.actor}` },
      json: { seen: null, heading: 0, afterId: null, text: 'Đoạn mới' },
    }),
    savePlanTask: async (scene) => ({
      ...(await inState('nhap', {})(scene)),
      params: { planId, taskId: `task-${scene.actor}` },
      json: { seen: null, afterId: null, task },
    }),
    takePlanStep: inState('lay_y_kien', { json: { to: 'gui_xem_xet', from: 'lay_y_kien' } }),
    unlockPlan: inState('da_cho_y_kien', { json: { from: 'da_cho_y_kien', reason: 'Sửa lại' } }),
    givePlanOpinion: inState('lay_y_kien', { json: opinion }),
    recordPlanOpinion: inState('lay_y_kien', { json: { ...opinion, bodyName: 'Chi hội' } }),
    answerPlanOpinion: async (scene) => {
      const { db, clock } = scene.house
      await db.deleteFrom('plan_opinion').where('id', '=', opinionId).execute()
      await db
        .insertInto('plan_opinion')
        .values({ id: opinionId, plan_id: planId, number: 900, sent_at: clock.now() })
        .execute()
      const ask = await inState('lay_y_kien', { json: { answer: 'Đã tiếp thu' } })(scene)
      return { ...ask, params: { planId, opinionId } }
    },
    getPlanHeadings: { params: { campaignId: fixtureCampaign } },
    setPlanHeadings: { params: { campaignId: fixtureCampaign }, json: headings },
    setCommitteeTerm: { json: { unitId: fixtureUnit, startsOn: '2025-07-01' } },
    beginPlan: async ({ house: { db } }) => {
      await clearPlans(db)
      return { params: { nodeId: fixtureNode }, json: { kind: 'tap_the', fromPlanId: null } }
    },
  },
})

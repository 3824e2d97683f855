/** Who is answered what about reviews of plans: the level above alone, and of it who is in charge or names who is. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { planReviews } from '@quan-triet/shared/api/plan-reviews'
import { type PersonId, PlanId, PlanRemarkId } from '@quan-triet/shared/models/ids'
import { areaAccess, type Ask, type Scene } from './area-access.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const remarkId = PlanRemarkId.parse('remark')
const params = { planId }
/** The ward's secretary is in charge of the branch in the fixture. */
const inCharge = 'role-phu-trach-person-61'
const checklist = {
  cu_the: 'dat',
  kha_thi: 'dat',
  sat_thuc_te: 'dat',
  dung_tien_do: 'dat',
}
const decision = { version: 1, outcome: 'da_cho_y_kien', checklist, text: null }

/** Sent and not decided on, whatever the actor before did; in charge is who was. */
const waiting =
  (ask: Ask = {}) =>
  async ({ house: { db } }: Scene<undefined>): Promise<Ask> => {
    await db.deleteFrom('plan_remark').execute()
    await db.deleteFrom('plan_review').execute()
    await db
      .updateTable('plan')
      .set({ state: 'gui_xem_xet', reviewed_on: null })
      .where('id', '=', planId)
      .execute()
    await db
      .updateTable('role_assignment')
      .set({ ends_at: null })
      .where('id', '=', inCharge)
      .execute()
    return { params, ...ask }
  }

const withRemark =
  (isDecided: boolean) =>
  async (scene: Scene<undefined>): Promise<Ask> => {
    const { db, clock } = scene.house
    const ask = await waiting({ params: { planId, remarkId } })(scene)
    const by = await db
      .selectFrom('role_assignment')
      .select('person_id')
      .where('id', '=', inCharge)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('plan_remark')
      .values({
        id: remarkId,
        plan_id: planId,
        version: 1,
        written_at: clock.now(),
        written_by: by.person_id,
      })
      .execute()
    if (!isDecided) return ask
    await db
      .insertInto('plan_review')
      .values({
        id: 'review',
        plan_id: planId,
        version: 1,
        outcome: 'yeu_cau_sua',
        checklist: JSON.stringify(checklist),
        decided_on: '2026-03-12',
        decided_at: clock.now(),
      })
      .execute()
    return ask
  }

const reviewerOf = async ({ house: { db } }: Scene<undefined>): Promise<PersonId> => {
  const row = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .where('id', '=', inCharge)
    .executeTakeFirstOrThrow()
  return row.person_id
}

const excused = async ({ house: { db, clock } }: Scene<undefined>): Promise<Ask> => {
  await db.deleteFrom('plan_excuse').execute()
  await db
    .insertInto('plan_excuse')
    .values({ campaign_node_id: fixtureNode, reason: 'Mới thành lập', excused_at: clock.now() })
    .execute()
  return { params: { nodeId: fixtureNode } }
}

export const planReviewsAccess = areaAccess<typeof planReviews>({
  endpoints: planReviews,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listPlanReviews      401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
    getPlanReview        401     403      403       404   403    403    403       403  200        200   404     403    403      404    403
    writePlanRemark      401     403      403       403   403    403    403       403  200        403   403     403    403      403    403
    removePlanRemark     401     403      403       403   403    403    403       403  200        403   403     403    403      403    403
    settlePlanRemark     401     403      404       404   403    403    403       200  404        404   404     404    404      404    403
    decidePlanReview     401     403      403       403   403    403    403       403  200        403   403     403    403      403    403
    recordPaperReview    401     403      403       404   403    403    403       403  200        200   403     403    403      403    403
    listOverseers        401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    setOverseer          401     403      403       404   403    403    403       403  200        200   403     403    403      404    403
    excusePlan           401     403      403       404   403    403    403       403  200        200   403     403    403      403    403
    endPlanExcuse        401     403      403       404   403    403    403       403  200        200   403     403    403      403    403
    endOverseer          401     403      403       404   403    403    403       403  200        200   403     403    403      404    403
  `,
  asks: {
    listPlanReviews: waiting(),
    getPlanReview: waiting(),
    writePlanRemark: waiting({ json: { version: 1, pieceId: null, text: 'Cần cụ thể hơn' } }),
    removePlanRemark: withRemark(false),
    settlePlanRemark: withRemark(true),
    decidePlanReview: waiting({ json: decision }),
    recordPaperReview: async (scene) =>
      waiting({ json: { ...decision, reviewerId: await reviewerOf(scene), on: '2026-03-12' } })(
        scene,
      ),
    listOverseers: {},
    setOverseer: async (scene) => {
      const { db } = scene.house
      await waiting()(scene)
      await db
        .deleteFrom('role_assignment')
        .where('role', '=', 'cap_uy_vien_phu_trach')
        .where('id', '!=', inCharge)
        .execute()
      await db
        .updateTable('role_assignment')
        .set({ ends_at: scene.house.clock.now() })
        .where('id', '=', inCharge)
        .execute()
      const personId = await reviewerOf(scene)
      return { json: { unitId: fixtureUnit, personId, startsOn: '2026-03-12', endsOn: null } }
    },
    excusePlan: { params: { nodeId: fixtureNode }, json: { reason: 'Mới thành lập' } },
    endPlanExcuse: excused,
    endOverseer: async (scene) => {
      await waiting()(scene)
      return { params: { id: inCharge } }
    },
  },
})

/** Who is answered what about plans at work: makers and who follows tasks note, the unit reads, the level above looks on. */
import { planWork } from '@quan-triet/shared/api/plan-work'
import { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { areaAccess, type Scene } from './area-access.ts'

const planId = PlanId.parse('plan-khu-pho-3')

/** The programme in the state that the step begins with, whatever the actor before did to it. */
const inState =
  (state: PlanState, ask: object) =>
  async ({ house: { db } }: Scene<undefined>) => {
    await db
      .updateTable('plan')
      .set({ state, issued_on: '2026-03-10', number: '03-CTr/CB' })
      .where('id', '=', planId)
      .execute()
    await db.deleteFrom('plan_task_progress').execute()
    return { params: { planId }, ...ask }
  }

const progress = { occurrenceOn: '2026-04-30', from: 'chua_lam', state: 'dang_lam', note: null }
const summary = { kind: 'so_ket', from: 'thuc_hien', heldOn: '2026-03-11', text: 'Đã làm tốt' }

export const planWorkAccess = areaAccess<typeof planWork>({
  endpoints: planWork,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getPlanWork          401     403      404       404   200    200    200       200  200        200   200     404    404      404    200
    listMyTasks          401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    recordTaskProgress   401     403      404       404   403    403    403       200  403        403   403     404    404      404    403
    summarisePlan        401     403      404       404   403    403    403       200  403        403   403     404    404      404    403
    closePlan            401     403      404       404   403    403    403       200  403        403   403     404    404      404    403
    getProgrammeFile     401     403      404       404   200    200    200       200  200        200   200     404    404      404    200
    getTasksFile         401     403      404       404   200    200    200       200  200        200   200     404    404      404    200
  `,
  asks: {
    getPlanWork: inState('thuc_hien', {}),
    recordTaskProgress: inState('thuc_hien', {
      params: { taskId: 'plan-task-1' },
      json: progress,
    }),
    listMyTasks: {},
    summarisePlan: inState('thuc_hien', { json: summary }),
    closePlan: inState('tong_ket', { json: { from: 'tong_ket' } }),
    getProgrammeFile: inState('ban_hanh', {
      params: { planId, version: '1' },
      query: { format: 'docx' },
    }),
    getTasksFile: inState('ban_hanh', {}),
  },
})

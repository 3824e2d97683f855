/** Who is answered what about reports: the unit that makes one and the level directly above it, nobody else. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { reports } from '@quan-triet/shared/api/reports'
import { areaAccess, type Scene } from './area-access.ts'

const params = { nodeId: fixtureNode }

interface Objects {
  reportId: string
}

/** The branch's report in the state that a row needs, whatever the actor before has made of it. */
export const reportIn = async (
  { house: { db, clock }, objects: { reportId } }: Scene<Objects>,
  state: 'nhap' | 'da_gui' | 'da_nhan',
): Promise<string> => {
  await db.deleteFrom('report_version').where('version', '>', 1).execute()
  const frozenAt = state === 'nhap' ? null : clock.now()
  await db.updateTable('report_version').set({ frozen_at: frozenAt, revision: 1 }).execute()
  await db
    .updateTable('report')
    .set({ state, current_version: 1, accepted_version: state === 'da_nhan' ? 1 : 0 })
    .execute()
  return reportId
}

const reason = 'Xin xem lại số liệu'

export const reportsAccess = areaAccess<typeof reports, Objects>({
  endpoints: reports,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listReports          401     403      403       404   403    403    403       200  404        404   403     403    403      403    403
    compileReport        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    editReport           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    sendReport           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    getReportVersion     401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    openReportCell       401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    takeInReport         401     403      403       404   403    403    403       403  200        200   403     403    403      403    403
    returnReport         401     403      403       404   403    403    403       403  200        200   403     403    403      403    403
    correctReport        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  prepare: async ({ system }): Promise<Objects> => {
    const { status } = await compileReport({ ctx: system, input: params })
    return { reportId: status.reportId ?? '' }
  },
  asks: {
    listReports: { query: { unitId: fixtureUnit, campaignId: fixtureCampaign } },
    compileReport: { params, json: {} },
    editReport: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'nhap') },
      json: { revision: 1 },
    }),
    sendReport: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'nhap') },
      json: { version: 1, revision: 1 },
    }),
    getReportVersion: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_gui'), version: '1' },
    }),
    openReportCell: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_gui'), version: '1', cell: 'completed' },
    }),
    takeInReport: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_gui') },
      json: { version: 1 },
    }),
    returnReport: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_gui') },
      json: { version: 1, reason },
    }),
    correctReport: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_nhan') },
      json: { version: 1, reason },
    }),
  },
})

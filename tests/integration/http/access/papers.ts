/** Who is answered what about programme and report: only who runs the branch sees and records where they stand. */
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { papers } from '@quan-triet/shared/api/papers'
import { areaAccess } from './area-access.ts'

const params = { nodeId: fixtureNode }

export const papersAccess = areaAccess({
  endpoints: papers,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listPapers          401     403      403       200   403    403    403       200  403        403   403     403    403      403    403
    recordPlanStep      401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    takePlanBack        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordReportStep    401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    takeReportBack      401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  asks: {
    listPapers: {},
    recordPlanStep: { params, json: { to: 'da_cho_y_kien', on: '2026-03-11' } },
    takePlanBack: { params, json: { from: 'da_cho_y_kien', reason: 'Ghi nhầm' } },
    recordReportStep: { params, json: { to: 'da_gui', on: '2026-03-12' } },
    takeReportBack: { params, json: { from: 'da_gui', reason: 'Ghi nhầm' } },
  },
})

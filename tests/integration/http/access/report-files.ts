/** Who may have a report as a file: whoever may read that version on the screen. */
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { exports } from '@quan-triet/shared/api/exports'
import { areaAccess, type Scene } from './area-access.ts'
import { reportIn } from './reports.ts'

interface Objects {
  reportId: string
}

export const reportFilesAccess = areaAccess<typeof exports, Objects>({
  endpoints: exports,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getReportFile        401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
  `,
  prepare: async ({ system }): Promise<Objects> => {
    const { status } = await compileReport({ ctx: system, input: { nodeId: fixtureNode } })
    return { reportId: status.reportId ?? '' }
  },
  asks: {
    getReportFile: async (scene: Scene<Objects>) => ({
      params: { reportId: await reportIn(scene, 'da_gui'), version: '1' },
      query: { format: 'xlsx' },
    }),
  },
})

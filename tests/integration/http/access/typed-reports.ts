/** Who is answered what about reports on paper: the unit itself and the level directly above it, nobody else. */
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { typedReports } from '@quan-triet/shared/api/typed-reports'
import { areaAccess, type Scene } from './area-access.ts'

const params = { nodeId: fixtureNode }
const cells = { members: 32, exempt: 2, completed: 26 }

/** Nothing recorded yet, whatever the actor before has made of it. */
const nothingYet = async ({ house: { db } }: Scene<undefined>): Promise<void> => {
  await db.deleteFrom('report_step').execute()
  await db.deleteFrom('report_version').execute()
  await db.deleteFrom('report').execute()
}

export const typedReportsAccess = areaAccess({
  endpoints: typedReports,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    checkTypedReport     401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    saveTypedReport      401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
  `,
  asks: {
    checkTypedReport: { params, json: { text: '26/32 đảng viên', cells: null, guests: 0 } },
    saveTypedReport: async (scene: Scene<undefined>) => {
      await nothingYet(scene)
      return { params, json: { cutOffOn: '2026-03-12', cells, guests: 0, acknowledged: [] } }
    },
  },
})

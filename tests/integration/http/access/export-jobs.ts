/** Who is answered what about tables written in the background: figures of Khu phố 3, each person's own exports. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { nameFile, writeFile } from '@quan-triet/bot-server/services/files/keep-file'
import { exportJobs } from '@quan-triet/shared/api/export-jobs'
import type { ExportId, ExportScheduleId, PersonId } from '@quan-triet/shared/models/ids'
import type { OpenHouse } from '../../../support/open-house.ts'
import { areaAccess } from './area-access.ts'

const campaign = { unitId: fixtureUnit, campaignId: fixtureCampaign }
const id = asId<ExportId>('export-of-secretary')
const scheduleId = asId<ExportScheduleId>('schedule-of-secretary')

const addExportOfSecretary = async ({ system, db, clock }: OpenHouse): Promise<undefined> => {
  const file = await writeFile(system, Buffer.from('bảng'))
  await nameFile(system, file, { unitId: fixtureUnit, mediaType: 'application/octet-stream' })
  const row = {
    person_id: fixtureAccounts[0]?.personId ?? asId<PersonId>(''),
    org_unit_id: fixtureUnit,
    campaign_id: fixtureCampaign,
  }
  await db
    .insertInto('export_job')
    .values({
      ...row,
      id,
      schedule_id: null,
      state: 'xong',
      reason: null,
      file_id: file.id,
      asked_at: clock.now(),
      finished_at: clock.now(),
      locked_until: null,
      attempts: 1,
      rows_done: 1,
      rows_all: 1,
    })
    .execute()
  await db
    .insertInto('export_schedule')
    .values({
      ...row,
      id: scheduleId,
      rhythm: 'ngay',
      next_at: clock.now(),
      created_at: clock.now(),
    })
    .execute()
}

export const exportJobsAccess = areaAccess({
  endpoints: exportJobs,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listExports           401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
    getExportFile         401     403      403       404   403    403    403       200  404        404   404     403    403      404    403
    dropExport            401     403      403       404   403    403    403       200  404        404   404     403    403      404    403
    endExportSchedule     401     403      403       404   403    403    403       200  404        404   404     403    403      404    403
    askExport             401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    scheduleExport        401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
  `,
  prepare: addExportOfSecretary,
  asks: {
    listExports: {},
    getExportFile: { params: { id } },
    dropExport: { params: { id } },
    endExportSchedule: { params: { id: scheduleId } },
    askExport: { json: campaign },
    scheduleExport: { json: { ...campaign, rhythm: 'tuan' } },
  },
})

/** Who is answered what about ways into groups: which way a unit's group is reached, the month's meter, what a timetable costs. */
import { fixturePart, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { channels } from '@quan-triet/shared/api/channels'
import { areaAccess } from './area-access.ts'

const LATER = '2026-04-20T01:00:00.000Z'

export const channelsAccess = areaAccess({
  endpoints: channels,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listUnitChannels    401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    chooseChannel       401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    readMeter           401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    estimateSchedule    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  async prepare({ db }) {
    const document = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    return { document: document.id }
  },
  asks: {
    listUnitChannels: { query: { unitId: fixtureUnit } },
    chooseChannel: {
      json: {
        unitId: fixtureUnit,
        channel: 'by_hand',
        which: { kind: 'units', ids: [fixtureUnit] },
      },
    },
    readMeter: { query: { unitId: fixtureUnit } },
    estimateSchedule: ({ objects }) => ({
      params: { id: objects.document },
      json: { pushes: [{ partId: fixturePart(6), dueAt: LATER }] },
    }),
  },
})

/** Who is answered what about orders: reminding everybody, ending check-in. */
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { orders } from '@quan-triet/shared/api/orders'
import { areaAccess } from './area-access.ts'

const second = { id: fixtureSession('2') }

export const ordersAccess = areaAccess({
  endpoints: orders,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    previewReminder     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    remindByHand        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    closeCheckIn        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  async prepare({ secretary }) {
    await openCheckIn({ ctx: secretary, input: second })
    return {}
  },
  asks: {
    previewReminder: { query: { about: 'nearest' } },
    remindByHand: { json: { about: 'essays', targetId: 'deadline-thu_hoach' } },
    closeCheckIn: { params: second },
  },
})

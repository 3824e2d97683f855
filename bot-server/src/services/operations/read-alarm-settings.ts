/** Reads who is told of alarms, for whoever operates the house. */
import type { AlarmSettings } from '@quan-triet/shared/models/house-condition'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAlarmMailboxes, listAlarmPeople } from '../../db/queries/alarms.ts'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import type { ServiceContext } from '../context.ts'
import { hasMail } from '../mailing/require-mail.ts'

/** To be called by a guarded verb. Addresses show as they were masked when they were given. */
export const readAlarmSettings = async (ctx: ServiceContext): Promise<AlarmSettings> => {
  const now = ctx.clock.now()
  const mailboxes = await listAlarmMailboxes(ctx.db)
  return {
    people: await listAlarmPeople(ctx.db, await listTopUnits(ctx.db, dayOf(now)), now),
    mailboxes: mailboxes.map(({ id, label, state }) => ({ id, address: label, state })),
    hasMail: hasMail(ctx),
  }
}

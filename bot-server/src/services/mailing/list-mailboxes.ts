/** Lists the mailboxes of a unit with the state of each, and how many of its people get letters by themselves. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { UnitMail } from '@quan-triet/shared/models/mailing'
import { listMailboxesOfUnit } from '../../db/queries/mailing.ts'
import { countPeopleReached } from '../../db/queries/push-letters.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requirePublisher } from '../parts/require-publisher.ts'
import { describeMailbox } from './describe-mailbox.ts'
import { hasMail } from './require-mail.ts'

/** Of people there is only their number: who gets letters is nobody else's business. @throws as `requirePublisher` */
export const listMailboxes = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined }
}): Promise<UnitMail> => {
  const unitId = requirePublisher(ctx, input.unitId)
  const rows = await listMailboxesOfUnit(ctx.db, unitId)
  if (rows.length > 0)
    await recordLook(ctx, {
      action: 'look-mailboxes',
      orgUnitId: unitId,
      subject: `unit:${unitId}`,
      detail: { count: rows.length },
    })
  return {
    isSetUp: hasMail(ctx),
    mailboxes: await Promise.all(rows.map((row) => describeMailbox(ctx, row))),
    people: await countPeopleReached(ctx.db, { unitId, now: ctx.clock.now() }),
  }
}

/** Sets the way in which the groups of units are reached: of one unit, or of many at once. */
import type { ChooseChannelInput } from '@quan-triet/shared/models/channels'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  type ChannelFilter,
  type Choice,
  listSmallestOf,
  listToChange,
  saveChoices,
} from '../../db/queries/channels.ts'
import type { Db } from '../../db/schema/database.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree, whoActs } from '../rights.ts'

/**
 * Units outside the one named, and those that have this choice already, stay as they are. What was handed out before
 * goes as it was; the next part goes the new way.
 * @returns how many units changed
 * @throws ServiceError `channel_not_set_up` for a channel that this house does not have, `not_found`, `not_allowed`
 */
export const chooseChannel = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ChooseChannelInput
}): Promise<{ changed: number }> => {
  const { unitId, channel } = input
  await requireRightInTree(ctx, 'run_campaign', unitId)
  const { personId } = whoActs(ctx)
  if (channel !== 'by_hand' && !ctx.ways.includes(channel))
    throw new ServiceError('channel_not_set_up')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const filter = {
      unitId,
      day: dayOf(now),
      state: input.which.kind === 'state' ? input.which.state : undefined,
      botGroups: tx.limits.botGroups,
    }
    const changes = await findChanges(tx.db, filter, input)
    const ids = changes.map((change) => change.unitId)
    await saveChoices(tx.db, ids, { channel, by: personId, at: now })
    for (const change of changes)
      await recordAudit(tx, {
        action: 'choose-channel',
        orgUnitId: change.unitId,
        subject: `unit:${change.unitId}`,
        detail: { from: change.from, to: channel },
      })
    return { changed: changes.length }
  })
}

const findChanges = async (
  db: Db,
  filter: ChannelFilter,
  { channel, which }: ChooseChannelInput,
): Promise<Choice[]> => {
  if (which.kind === 'smallest') return listSmallestOf(db, filter, which)
  const only = which.kind === 'units' ? which.ids : undefined
  return listToChange(db, filter, { channel, only })
}

/** Lists the units below one with the way in which each group is reached, page by page, and what each way can do. */
import type { ListUnitChannelsInput, UnitChannels } from '@quan-triet/shared/models/channels'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  countBotUnits,
  countUnitChannels,
  listUnitChannels as listPage,
} from '../../db/queries/channels.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { capabilitiesOf } from '../../domain/channels/capabilities.ts'
import { groupSendingWays } from '../../domain/channels/cost.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

/** A screenful; more are asked for by going on. */
const PAGE = 50

/**
 * Units with members, a group or a choice of their own; the same number of queries however many there are.
 * @param input.state only those that stand so; @param input.after goes on after that unit
 * @throws ServiceError `not_found`, `not_allowed` unless the actor runs the campaign at or above the unit
 */
export const listUnitChannels = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ListUnitChannelsInput
}): Promise<UnitChannels> => {
  const { unitId, state, after } = input
  await requireRightInTree(ctx, 'run_campaign', unitId)
  const { botGroups, perMonth } = ctx.limits
  const filter = { unitId, day: dayOf(ctx.clock.now()), state, botGroups }
  const page = await listPage(ctx.db, filter, { after, limit: PAGE + 1 })
  const units = page.slice(0, PAGE)
  return {
    orgUnit: await getUnitName(ctx.db, unitId),
    units,
    next: page.length > PAGE ? (units.at(-1)?.unit.id ?? null) : null,
    counts: await countUnitChannels(ctx.db, filter),
    channels: groupSendingWays.map((way) => {
      const { files, mentions, memberList } = capabilitiesOf[way]
      const monthLimit = perMonth[way] ?? null
      return { way, isSetUp: ctx.ways.includes(way), files, mentions, memberList, monthLimit }
    }),
    botGroups: { units: await countBotUnits(ctx.db), limit: botGroups },
  }
}

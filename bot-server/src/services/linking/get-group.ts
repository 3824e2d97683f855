/** Shows whoever runs a unit its groups, who came into them, and whom no private message has reached. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { GroupPage } from '@quan-triet/shared/models/linking'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countGroupsOn, findChosenWay, listGroupsOfUnit } from '../../db/queries/branch-groups.ts'
import { countNotReachedPrivately } from '../../db/queries/deliveries.ts'
import { listUnconfirmed } from '../../db/queries/linking.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson, requireRightOver } from '../rights.ts'

const NUMBER_END = 4

/** @throws ServiceError `not_found`, `not_allowed` for whoever does not run that unit */
export const getGroup = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined }
}): Promise<GroupPage> => {
  const unitId = input.unitId ?? requirePerson(ctx).homeUnitId
  requireRightOver(ctx, 'run_branch', unitId)
  const groups = await listGroupsOfUnit(ctx.db, unitId)
  const newMembers = await listUnconfirmed(
    ctx.db,
    groups.map((group) => group.chat_id),
  )
  const ways = ['bot', 'oa'] as const
  return {
    unit: await getUnitName(ctx.db, unitId),
    groups: groups.map(({ id, channel, name, bound_at }) => ({
      id,
      way: channel,
      name,
      boundAt: bound_at,
    })),
    chosen: await findChosenWay(ctx.db, unitId),
    ways: ways.filter((way) => ctx.ways.includes(way)),
    botGroups: { used: await countGroupsOn(ctx.db, 'bot'), limit: ctx.limits.botGroups },
    newMembers: newMembers.map(({ id, joined_at, oa_user_id }) => ({
      id,
      joinedAt: joined_at,
      numberEnd: oa_user_id.slice(-NUMBER_END),
    })),
    people: newMembers.length === 0 ? [] : await listPeople(ctx, unitId),
    notReachedPrivately: await countNotReachedPrivately(ctx.db, unitId),
  }
}

/** Names are given only where there is somebody to name. */
const listPeople = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<GroupPage['people']> => {
  await recordLook(ctx, { action: 'look-roster', orgUnitId: unitId, subject: `unit:${unitId}` })
  const roster = await listRoster(ctx.db, unitId, dayOf(ctx.clock.now()))
  const collator = new Intl.Collator('vi')
  return tellPeopleApart(roster)
    .map(({ personId, label }) => ({ personId, fullName: label }))
    .toSorted((a, b) => collator.compare(a.fullName, b.fullName))
}

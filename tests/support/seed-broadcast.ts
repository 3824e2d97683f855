/** Seeds a broadcast for a test: the six parts of the fixture's resolution, handed out to branches with a group each. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import type { BotChatId, GroupId, OaGroupId, OrgUnitId } from '@quan-triet/shared/models/ids'

export const BROADCAST_PARTS = 6

const CHUNK = 100

/** A branch's group: every second one is a group of the Official Account. */
export interface BroadcastGroup {
  channel: 'bot' | 'oa'
  chatId: string
}

export const broadcastGroups = (count: number): BroadcastGroup[] =>
  Array.from({ length: count }, (_, index) => {
    const channel = index % 2 === 0 ? 'bot' : 'oa'
    return { channel, chatId: `${channel}-chat-${String(index).padStart(4, '0')}` }
  })

/** Adds a branch with a group for each, below the fixture's branch. */
export const addBranches = async (
  db: Db,
  groups: readonly BroadcastGroup[],
  now: string,
): Promise<void> => {
  const unit = await db
    .selectFrom('org_unit')
    .selectAll()
    .where('id', '=', fixtureUnit)
    .executeTakeFirstOrThrow()
  const idOf = ({ chatId }: BroadcastGroup) => asId<OrgUnitId>(`branch-${chatId}`)
  for (let from = 0; from < groups.length; from += CHUNK) {
    const some = groups.slice(from, from + CHUNK)
    await insertUnits(
      db,
      some.map((group) => ({
        ...unit,
        id: idOf(group),
        code: idOf(group),
        parent_id: fixtureUnit,
      })),
    )
    await db
      .insertInto('branch_group')
      .values(
        some.map((group) => ({
          id: asId<GroupId>(`group-${group.chatId}`),
          org_unit_id: idOf(group),
          channel: group.channel,
          chat_id: asId<BotChatId | OaGroupId>(group.chatId),
          name: `Nhóm ${group.chatId}`,
          bound_at: now,
          unbound_at: null,
        })),
      )
      .execute()
  }
}

/**
 * Fixture, branches below its branch, and one message a part and group in the outbox; files are left to other tests.
 * @param ctx the house itself, at the moment of the broadcast
 * @param quiet the campaign's quiet hours; 21:00 to 07:00 if omitted
 */
export const seedBroadcast = async (
  ctx: ServiceContext,
  groups: readonly BroadcastGroup[],
  quiet?: { from: string; until: string },
): Promise<void> => {
  const { db, clock } = ctx
  await seedFCb3({ ctx, input: { sentParts: 'planned' } })
  await db.deleteFrom('branch_group').execute()
  await addBranches(db, groups, clock.now())
  if (quiet)
    await db
      .updateTable('campaign')
      .set({ quiet_from: quiet.from, quiet_until: quiet.until })
      .where('id', '=', fixtureCampaign)
      .execute()
  await db.updateTable('part_push').set({ due_at: clock.now() }).execute()
  await fanOutDuePushes({ ctx })
  await db.deleteFrom('outbox').where('kind', '!=', 'part').execute()
  await db.deleteFrom('outbox').where('way', 'not in', ['bot', 'oa']).execute()
}

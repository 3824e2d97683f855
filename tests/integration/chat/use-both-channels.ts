/** Gives the fixture's branch a group on each channel, and some of its people an account on each. */
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { OaUserId } from '@quan-triet/shared/models/ids'
import type { House } from '../../support/make-house.ts'
import { oaUserIdOf } from '../../support/start-zalo.ts'
import { bindOaGroup } from '../services/parts/picture-scene.ts'
import { idOf } from './say.ts'

/** @param people indexes of the fixture; each has an account `oaUserIdOf(index)` and follows */
export const useBothChannels = async (
  { db, clock }: House,
  people: readonly number[],
): Promise<void> => {
  await bindOaGroup(db)
  await db
    .updateTable('branch_group')
    .set({ unbound_at: null })
    .where('chat_id', '=', fixtureGroupChat)
    .execute()
  await db
    .insertInto('oa_identity')
    .values(
      people.map((index) => ({
        oa_user_id: OaUserId.parse(oaUserIdOf(index)),
        person_id: idOf(index),
        bound_at: clock.now(),
        last_interaction_at: clock.now(),
        follows: 1,
      })),
    )
    .execute()
}

import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { OA_GROUP, oaUserIdOf } from '../../support/start-zalo.ts'
import { MEMBER } from './ask-bot.ts'
import { botOf, oaUser, say } from './say.ts'
import { servedQuestions } from './served-questions.ts'
import { useBothChannels } from './use-both-channels.ts'

it('every question is answered in the same words by the bot and by the Official Account, in the group and in private', async () => {
  const house = await makeHouse()
  await useBothChannels(house, [MEMBER])
  const oa = oaUser(oaUserIdOf(MEMBER))
  const bot = botOf(MEMBER)
  for (const { code, ways, group, privately } of servedQuestions) {
    const text = ways[0] ?? ''
    const inGroups = [
      await say(house, oa, text, { group: OA_GROUP }),
      await say(house, bot, text, { group: fixtureGroupChat }),
    ]
    // What an exchange was opened for in a group is not what is asked next.
    await house.db.deleteFrom('dialogue').execute()
    const heard = [...inGroups, await say(house, oa, text)]
    await house.db.deleteFrom('dialogue').execute()
    expect([code, ...heard]).toEqual([code, group, group, privately])
  }
  const log = await house.db.selectFrom('bot_log').select(['way', 'place', 'user_hash']).execute()
  const places = new Set(log.map(({ way, place }) => `${way} ${place}`))
  expect([...places].toSorted()).toEqual(['bot group', 'oa group', 'oa private'])
  expect(new Set(log.map((line) => line.user_hash)).size).toBe(1)
})

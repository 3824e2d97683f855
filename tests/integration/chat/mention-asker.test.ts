import { describe, expect, it } from 'vitest'
import { openOaHouse } from '../../support/open-oa-house.ts'
import { openHouse } from '../../support/open-house.ts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { OA_GROUP, OA_ID, oaUserIdOf } from '../../support/start-zalo.ts'
import { bindOaGroup } from '../services/parts/picture-scene.ts'
import { botOf, oaUser, say } from './say.ts'

const MEMBER = 5

describe('an answer in a group', () => {
  it('names whoever asked, and nobody else, in a group of the Official Account', async () => {
    const house = await openOaHouse()
    await bindOaGroup(house.db)
    house.oa.say({
      chatId: OA_GROUP,
      from: oaUserIdOf(MEMBER),
      text: `lịch học của [@${oaUserIdOf(2)}]`,
      mentions: [OA_ID],
    })
    await house.settle()
    const [answer, ...others] = house.oa.messages(OA_GROUP).filter(({ from }) => from.isOa)
    expect(others).toEqual([])
    expect(answer?.mentions).toEqual([oaUserIdOf(MEMBER)])
    expect(answer?.text.startsWith(`[@${oaUserIdOf(MEMBER)}] `)).toBe(true)
  })

  it('names nobody in private, nor in a group of the bot', async () => {
    const house = await openHouse()
    await say(house, oaUser(oaUserIdOf(MEMBER)), 'lịch học')
    await say(house, botOf(MEMBER), 'lịch học', { group: fixtureGroupChat })
    const rows = await house.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'answer')
      .execute()
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const { body } of rows) expect(body).not.toContain('mentions')
  })
})

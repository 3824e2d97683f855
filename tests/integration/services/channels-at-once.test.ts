import { enqueueToChat } from '@quan-triet/bot-server/outbox/enqueue'
import { fixtureGroupChat, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { chooseChannel } from '@quan-triet/bot-server/services/channels/choose-channel'
import { ServiceError } from '@quan-triet/bot-server/services/errors'
import { stopOwnMail } from '@quan-triet/bot-server/services/mailing/stop-own-mail'
import { subscribeMyself } from '@quan-triet/bot-server/services/mailing/subscribe-myself'
import { withdrawConsent } from '@quan-triet/bot-server/services/personal-data/withdraw-consent'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { openHouse } from '../../support/open-house.ts'
import { botUser, groupCode, leaveFixtureGroup, oaUser, say } from '../chat/say.ts'

const MEMBER = 5
const REMINDERS = 20

const refusedAtMost = async (acts: readonly Promise<unknown>[]) => {
  for (const act of await Promise.allSettled(acts))
    if (act.status === 'rejected') expect(act.reason).toBeInstanceOf(ServiceError)
}

describe('several at once', () => {
  it('leaves nothing on its way when a group is left while messages to it are being sent', async () => {
    const house = await openHouse()
    for (let index = 0; index < REMINDERS; index += 1)
      await enqueueToChat(house.system, {
        dedupeKey: `reminder:${index}`,
        kind: 'reminder',
        text: `Nhắc ${index}`,
        orgUnitId: fixtureUnit,
        way: 'bot',
        chatId: fixtureGroupChat,
        isGroup: true,
      })
    await Promise.all([house.settle(), leaveFixtureGroup(house)])
    await house.settle()
    const rows = await house.db
      .selectFrom('outbox')
      .select(['state', 'body'])
      .where('lane', '=', fixtureGroupChat)
      .where('kind', '=', 'reminder')
      .execute()
    expect(rows.filter((row) => !['delivered', 'dead'].includes(row.state))).toEqual([])
    const heard = house.botApi.messages(fixtureGroupChat).map((one) => one.text)
    const arrived = rows.filter((row) => row.state === 'delivered').length
    expect(heard.filter((text) => text.startsWith('Nhắc '))).toHaveLength(arrived)
  })

  it('binds one group to a branch for which two groups are bound at the same moment', async () => {
    const house = await makeHouse()
    const codes = [
      await groupCode(house.secretary, 'rebind'),
      await groupCode(house.secretary, 'rebind'),
    ]
    await Promise.all(
      codes.map((code, index) =>
        say(house, index === 0 ? botUser('b-one') : oaUser('8451'), code, { group: `g-${index}` }),
      ),
    )
    const bound = await house.db
      .selectFrom('branch_group')
      .select('chat_id')
      .where('org_unit_id', '=', fixtureUnit)
      .where('unbound_at', 'is', null)
      .execute()
    expect(bound).toHaveLength(1)
  })

  it('keeps one choice of a unit for which several are made', async () => {
    const house = await makeHouse()
    const choices: GroupWay[] = ['bot', 'oa', 'by_hand', 'bot']
    await refusedAtMost(
      choices.map((channel) =>
        chooseChannel({
          ctx: house.secretary,
          input: { unitId: fixtureUnit, channel, which: { kind: 'units', ids: [fixtureUnit] } },
        }),
      ),
    )
    const rows = await house.db.selectFrom('unit_channel').selectAll().execute()
    expect(rows).toHaveLength(1)
  })

  it('leaves a person who subscribes, stops and withdraws at the same moment no letter after the withdrawal', async () => {
    const house = await makeHouse()
    const ctx = house.member(MEMBER)
    await refusedAtMost([
      subscribeMyself({ ctx, input: { address: 'mot@example.vn' } }),
      subscribeMyself({ ctx, input: { address: 'hai@example.vn' } }),
      stopOwnMail({ ctx }),
      subscribeMyself({ ctx, input: { address: 'mot@example.vn' } }),
      withdrawConsent({ ctx }),
      stopOwnMail({ ctx }),
    ])
    const open = await house.db
      .selectFrom('mail_subscription')
      .select(['id', 'state'])
      .where('ended_at', 'is', null)
      .execute()
    expect(open.length).toBeLessThanOrEqual(1)
    expect(open.filter((one) => one.state === 'confirmed')).toEqual([])
  })
})

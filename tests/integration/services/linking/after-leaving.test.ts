import { enqueueToChat } from '@quan-triet/bot-server/outbox/enqueue'
import { fixtureGroupChat, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { noteGroupEnded } from '@quan-triet/bot-server/services/linking/note-group-ended'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { OaGroupId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'
import { botOf, chat, groupCode, leaveFixtureGroup, oaUser, say } from '../../chat/say.ts'
import { importScheduled } from '../parts/drafting.ts'

const OA_CHAT = 'f414c8f76fa586fbdfb4'

const waitingReminder = (house: House, chatId: string = fixtureGroupChat) =>
  enqueueToChat(house.system, {
    dedupeKey: `reminder:${chatId}`,
    kind: 'reminder',
    text: 'Nhắc: hạn nộp thu hoạch',
    orgUnitId: fixtureUnit,
    way: chatId === OA_CHAT ? 'oa' : 'bot',
    chatId: chat(chatId),
    isGroup: true,
    dueAt: addMs(house.clock.now(), 3_600_000),
  })

const sentTo = (house: House, chatId: string) =>
  house.db
    .selectFrom('outbox')
    .select(['kind', 'state', 'cause', 'body'])
    .where('lane', 'in', [chatId, `answer:${chatId}`])
    .where('state', '!=', 'delivered')
    .orderBy('order_key')
    .execute()

describe('a group that was left', () => {
  it('gets nothing that waited to go there, only the good-bye', async () => {
    const house = await openHouse()
    await waitingReminder(house)
    await leaveFixtureGroup(house)
    expect(await sentTo(house, fixtureGroupChat)).toMatchObject([
      { kind: 'reminder', state: 'dead', cause: 'not_in_group' },
      { kind: 'answer', state: 'ready' },
    ])
    house.clock.moveTo(addMs(house.clock.now(), 2 * 3_600_000))
    await house.settle()
    const told = house.botApi.messages(fixtureGroupChat).map((message) => message.text)
    expect(told).toContain(words.goodbye)
    expect(told).not.toContain('Nhắc: hạn nộp thu hoạch')
  })

  it('gets nothing more when the secretary sent the bot away in the group itself', async () => {
    const house = await makeHouse()
    await waitingReminder(house)
    await say(house, botOf(0), '@Bot Quán Triệt dừng gửi', { group: fixtureGroupChat })
    const [reminder] = await sentTo(house, fixtureGroupChat)
    expect(reminder).toMatchObject({ kind: 'reminder', state: 'dead' })
  })

  it('leaves what waited for a dissolved group to be shared by hand', async () => {
    const house = await makeHouse()
    const code = await groupCode(house.secretary, 'rebind')
    await say(house, oaUser('8450000000000000001'), code, { group: OA_CHAT })
    await waitingReminder(house, OA_CHAT)
    house.clock.moveTo(addMs(house.clock.now(), 60_000))
    await noteGroupEnded({
      ctx: house.system,
      input: { kind: 'group_ended', groupId: OaGroupId.parse(OA_CHAT), at: house.clock.now() },
    })
    const rows = await sentTo(house, OA_CHAT)
    expect(rows.find((row) => row.kind === 'reminder')).toMatchObject({
      state: 'dead',
      cause: 'group_closed',
    })
  })

  it('has no part on its way, whether it was left before, after or while the part was handed out', async () => {
    const house = await makeHouse()
    const due = '2026-03-13T00:30:00.000Z'
    await importScheduled(house.secretary, [due])
    house.clock.moveTo(due)
    await Promise.all([leaveFixtureGroup(house), fanOutDuePushes({ ctx: house.system })])
    const waiting = await house.db
      .selectFrom('outbox')
      .select('id')
      .where('lane', '=', fixtureGroupChat)
      .where('state', '=', 'ready')
      .execute()
    expect(waiting).toEqual([])
  })
})

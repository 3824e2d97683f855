import { runTasksOnce } from '@quan-triet/bot-server/jobs/run-tasks'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { botOf } from '../chat/say.ts'

const MEMBER = 4

const receive = (house: House, eventId: string, text: string) =>
  house.deps.groupWriter.writeEvent({
    source: 'zalo-bot',
    event_id: eventId,
    body: JSON.stringify({
      event_name: 'message.text.received',
      message: {
        from: { id: botOf(MEMBER).id, display_name: 'A', is_bot: false },
        chat: { id: fixtureGroupChat, chat_type: 'GROUP' },
        text,
        message_id: eventId,
        date: Date.parse(house.clock.now()),
      },
    }),
    chat: `${fixtureGroupChat}-${eventId}`,
    order_key: `${house.clock.now()}/${eventId}`,
    received_at: house.clock.now(),
    state: 'received',
    reason: null,
  })

const answered = async (house: House): Promise<string[]> => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('dedupe_key as key')
    .where('kind', '=', 'answer')
    .orderBy('dedupe_key')
    .execute()
  return rows.map(({ key }) => key)
}

it('a group that is asked the same twice in one moment is told once, and every event is settled without its words', async () => {
  const house = await makeHouse()
  await receive(house, 'one', 'lịch học')
  await receive(house, 'two', 'lịch học')
  await receive(house, 'three', 'học ở đâu')
  expect(await runTasksOnce(house.deps)).toBe(3)
  expect(await answered(house)).toEqual(['answer:one:0', 'answer:three:0'])
  const events = await house.db
    .selectFrom('inbox')
    .select(['event_id as id', 'state', 'reason', 'body'])
    .orderBy('event_id')
    .execute()
  expect(events).toEqual([
    { id: 'one', state: 'settled', reason: null, body: '' },
    { id: 'three', state: 'settled', reason: null, body: '' },
    { id: 'two', state: 'ignored', reason: 'just_answered', body: '' },
  ])
  expect(await house.db.selectFrom('task').select('id').execute()).toEqual([])
})

it('tasks that share a commit do not share a failure: the one that fails is tried again alone', async () => {
  const house = await makeHouse()
  await receive(house, 'one', 'lịch học')
  await receive(house, 'two', 'học ở đâu')
  await house.db
    .insertInto('task')
    .values({
      id: '0',
      kind: 'answer-message',
      dedupe_key: 'broken',
      lane: 'broken',
      payload: 'no JSON',
      state: 'ready',
      due_at: house.clock.now(),
      attempts: 0,
    })
    .execute()
  expect(await runTasksOnce(house.deps)).toBe(3)
  expect(await answered(house)).toEqual(['answer:one:0', 'answer:two:0'])
  const left = await house.db.selectFrom('task').select(['dedupe_key as key', 'attempts']).execute()
  expect(left).toEqual([{ key: 'broken', attempts: 1 }])
})

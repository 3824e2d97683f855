import { addMs } from '@quan-triet/shared/time/calendar'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'
import { openOaHouse } from '../../support/open-oa-house.ts'
import { OA_APP_ID, OA_GROUP, OA_ID, oaUserIdOf, WEBHOOK_SECRET } from '../../support/start-zalo.ts'

type Path = readonly string[]
interface Damage {
  sample: number
  field: number
  with: unknown
}

/** Stands for what no JSON writer of ours can write: arrays in arrays, deeper than any stack. */
const DEEP = '#deep#'
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const MISSING = Symbol('missing')

const badValues: unknown[] = [
  MISSING,
  null,
  true,
  0,
  -1.5,
  1e308,
  '9007199254740993123',
  '',
  ' ',
  '\u0000',
  '\u0001\u0008\u001b[2J\u007f\u0085\u202e',
  '\ud800',
  'a\udc00b\u0000',
  '%s{{}}$&\'";--',
  '../../etc',
  'x'.repeat(200_000),
  '🇻🇳'.repeat(5000),
  '__proto__',
  [],
  [null],
  Array.from({ length: 2000 }, (_, index) => ({ id: String(index) })),
  {},
  { id: { id: [] } },
  { toString: 'x', constructor: null },
  DEEP,
]

/** Every place of an event at which something stands. */
const placesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...placesOf(inner, [...path, key]),
      ])
    : []

const replaced = (value: unknown, [first, ...rest]: Path, by: unknown): unknown => {
  if (first === undefined) return by
  const copy = asRecord(Array.isArray(value) ? [...value] : { ...asRecord(value) })
  const inner = replaced(copy[first], rest, by)
  if (inner === MISSING) delete copy[first]
  else copy[first] = inner
  return copy
}

/** Paths come from `placesOf`, so that there is an object wherever one goes on. */
const asRecord = (value: unknown) => value as Record<string, unknown>

/** Each event that is written has an id of its own, so that none is taken for a repeat of another. */
const NEW_ID = '#new id#'
let written = 0

const write = (event: unknown): string =>
  (JSON.stringify(event) ?? '')
    .replaceAll(JSON.stringify(DEEP), deep)
    .replaceAll(NEW_ID, `m-${(written += 1)}`)

/** Every field of every sample is picked, with every kind of bad value. */
const damages = (samples: readonly object[]) =>
  fc.array(
    fc.record({
      sample: fc.nat(samples.length - 1),
      field: fc.nat(200),
      with: fc.oneof(fc.constantFrom(...badValues), fc.jsonValue(), fc.string({ unit: 'binary' })),
    }),
    { minLength: 8, maxLength: 8 },
  )

const damaged = (samples: readonly object[], { sample, field, with: by }: Damage): string => {
  const event = samples[sample] ?? {}
  const places = placesOf(event)
  return write(replaced(event, places[field % places.length] ?? [], by))
}

/** Every field of every sample, each with some of the bad values in turn. */
const everyDamage = (samples: readonly object[]): string[] =>
  samples.flatMap((event) =>
    placesOf(event).flatMap((place, index) =>
      badValues
        .filter((_, which) => which % 7 === index % 7)
        .map((bad) => write(replaced(event, place, bad))),
    ),
  )

const botSamples = [
  { event_name: 'message.text.received', message: { text: '@Bot lịch học' } },
  {
    event_name: 'message.image.received',
    message: { photo_url: 'https://x.vn', caption: 'ảnh lớp học' },
  },
  { event_name: 'message.sticker.received', message: { sticker: 's', url: 'https://x.vn' } },
  { event_name: 'message.unsupported.received', message: {} },
].flatMap(({ event_name, message }, index) => {
  const update = {
    event_name,
    message: {
      from: { id: fixtureAccounts[5]?.botUserId, display_name: 'A', is_bot: false },
      chat: { id: fixtureGroupChat, chat_type: 'GROUP' },
      message_id: NEW_ID,
      date: 1_773_280_800_000,
      ...message,
    },
  }
  return index === 0 ? [update, { ok: true, result: update }] : [update]
})

const person = oaUserIdOf(5)
const oaSamples = (timestamp: string) => {
  const head = { app_id: OA_APP_ID, oa_id: OA_ID, user_id_by_app: '2845739200000000001', timestamp }
  const parties = { sender: { id: person }, recipient: { id: OA_ID } }
  const quote_msg = { text: 'a', msg_id: 'q', sender: { id: OA_ID } }
  const attachments = [{ type: 'file', payload: { url: 'https://x.vn', name: 'a.pdf' } }]
  return [
    { ...head, ...parties, event_name: 'user_send_text', message: { text: 'a', msg_id: NEW_ID } },
    { ...head, ...parties, event_name: 'user_send_file', message: { msg_id: NEW_ID, attachments } },
    {
      ...head,
      sender: { id: person },
      recipient: { id: OA_GROUP, group_id: OA_GROUP },
      group_id: OA_GROUP,
      event_name: 'user_send_group_text',
      message: {
        text: `[@${OA_ID}] lịch học`,
        msg_id: NEW_ID,
        conversation_id: OA_GROUP,
        quote_msg,
      },
    },
    {
      ...head,
      event_name: 'user_join_group',
      group_id: OA_GROUP,
      group_info: { name: 'Chi bộ' },
      users: [{ id: person }],
    },
    { ...head, event_name: 'user_leave_group', group_id: OA_GROUP, users: [{ id: person }] },
    { ...head, event_name: 'disperse_group', group_id: OA_GROUP, users: [] },
    { ...head, event_name: 'follow', follower: { id: person }, source: 'oa_profile' },
    { ...head, event_name: 'user_click_chatnow', user_id: person },
    { ...head, event_name: 'permission_revoked' },
  ]
}

/** What a door may answer to whoever knows its secret: never that it failed. */
const isCalm = (status: number): boolean => [200, 400, 413].includes(status)

describe('a door for events', () => {
  it('of the bot stands whatever any field of any update holds, and loses no good one behind it', async () => {
    const house = await openHouse()
    let count = 0
    const post = async (body: string) => {
      const response = await fetch(`${house.url}/webhooks/zalo-bot`, {
        method: 'POST',
        headers: { 'x-bot-api-secret-token': WEBHOOK_SECRET },
        body,
      })
      return response.status
    }
    const survives = async (bodies: readonly string[]) => {
      const statuses = await Promise.all(bodies.map(post))
      expect(statuses.filter((status) => !isCalm(status))).toEqual([])
      // Some damage leaves the question as it was, and the same of one group is answered once a minute.
      await house.settle()
      house.clock.moveTo(addMs(house.clock.now(), 61_000))
      const message_id = `good-${(count += 1)}`
      const [sample] = botSamples
      const good = replaced(sample, ['message', 'message_id'], message_id)
      // Of somebody who has not asked more than anybody may.
      const from = replaced(good, ['message', 'from', 'id'], `somebody-${count}`)
      expect(await post(write(from))).toBe(200)
      await house.settle()
      expect(await stateOf(house, message_id)).toBe('settled')
    }
    await survives(everyDamage(botSamples))
    await fc.assert(
      fc.asyncProperty(damages(botSamples), (all) =>
        survives(all.map((one) => damaged(botSamples, one))),
      ),
      { numRuns: 10 },
    )
    expect(await statesOf(house)).toEqual(['ignored', 'settled'])
  }, 60_000)

  it('of the Official Account stands whatever any field of any event holds, and loses no good one', async () => {
    const house = await openOaHouse()
    const now = String(Date.parse(house.clock.now()))
    const samples = oaSamples(now)
    let count = 0
    const survives = async (bodies: readonly string[]) => {
      const statuses = await Promise.all(
        bodies.map((body) => house.deliver(body, { headerTimestamp: now })),
      )
      expect(statuses.filter((status) => !isCalm(status))).toEqual([])
      const msg_id = `good-${(count += 1)}`
      const good = write(replaced(samples[2], ['message', 'msg_id'], msg_id))
      expect(await house.deliver(good)).toBe(200)
      await house.settle()
      expect(await stateOf(house, msg_id)).toBe('settled')
    }
    await survives(everyDamage(samples))
    await fc.assert(
      fc.asyncProperty(damages(samples), (all) =>
        survives(all.map((one) => damaged(samples, one))),
      ),
      { numRuns: 10 },
    )
    expect(await statesOf(house)).toEqual(['ignored', 'settled'])
  }, 60_000)
})

const stateOf = async (
  house: Awaited<ReturnType<typeof openHouse>> | Awaited<ReturnType<typeof openOaHouse>>,
  eventId: string,
): Promise<string | undefined> => {
  const event = await house.db
    .selectFrom('inbox')
    .select('state')
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return event?.state
}

const statesOf = async (
  house: Awaited<ReturnType<typeof openHouse>> | Awaited<ReturnType<typeof openOaHouse>>,
): Promise<string[]> => {
  const events = await house.db.selectFrom('inbox').select('state').distinct().execute()
  return events.map((event) => event.state).toSorted()
}

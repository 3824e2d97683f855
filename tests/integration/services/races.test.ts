import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { checkIn } from '@quan-triet/bot-server/services/attendance/check-in'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { createSession } from '@quan-triet/bot-server/services/attendance/create-session'
import { fanOutPush } from '@quan-triet/bot-server/services/parts/fan-out-push'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import { runTasksOnce } from '@quan-triet/bot-server/jobs/run-tasks'
import { bindPerson } from '@quan-triet/bot-server/services/people/bind-person'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import { receiveEvent } from '@quan-triet/bot-server/services/inbox/receive-event'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import {
  BEGINS,
  codesOf,
  entryOf,
  makeup,
  saturday,
  scan,
  second,
  traceOf,
} from './attendance/scene.ts'

const AT_ONCE = 8

const times = <T>(work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: AT_ONCE }, (_, index) => work(index)))

const worked = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))

/** The codes of the problems met, each once. */
const refusedWith = (results: readonly PromiseSettledResult<unknown>[]): string[] => [
  ...new Set(
    results.flatMap((one) =>
      one.status === 'rejected' ? [String(Reflect.get(Object(one.reason), 'code'))] : [],
    ),
  ),
]

const atClass = async (): Promise<{ house: House; qr: string }> => {
  const house = await makeHouse()
  house.clock.moveTo(BEGINS)
  return { house, qr: (await codesOf(house.secretary)).qr }
}

const phone = (house: House, index: number): ServiceContext => ({
  ...house.deps,
  actor: { kind: 'zalo_account', zaloUserId: `3046821357904690${index}` as ZaloUserId },
})

const codeFor = async (house: House, index: number): Promise<string> => {
  const personId = fixtureAccounts[index]?.personId as PersonId
  return (await createRosterCode({ ctx: house.secretary, input: { personId } })).code
}

describe('eight scans of one person at once', () => {
  it('make one record, and each screen is told that the person is there', async () => {
    const { house, qr } = await atClass()
    const results = await times(() => scan(house.member(5), qr))
    const outcomes = worked(results).map((one) => one.outcome)
    expect(outcomes.toSorted()).toEqual([...Array<string>(7).fill('already'), 'present'])
  })

  it('of somebody who had asked for leave are not refused as "busy"', async () => {
    const house = await makeHouse()
    const ctx = house.member(5)
    await requestLeave({ ctx, input: { sessionId: second, absenceCode: 'cong_tac' } })
    house.clock.moveTo(BEGINS)
    const { qr } = await codesOf(house.secretary)
    const results = await times(() => scan(ctx, qr))
    expect(refusedWith(results)).toEqual([])
    expect((await entryOf(house, ctx)).state).toBe('co_mat')
    const traced = await traceOf(house, ctx)
    expect(traced.filter((one) => one.action === 'check-in')).toHaveLength(1)
  })

  it('while the session is being closed are in the roll, or refused because it is closed', async () => {
    const { house, qr } = await atClass()
    const people = Array.from({ length: AT_ONCE }, (_, index) => house.member(index + 5))
    const [closing, ...scans] = await Promise.allSettled([
      closeSession({ ctx: house.secretary, input: { id: second } }),
      ...people.map((ctx) => checkIn({ ctx, input: { code: qr, method: 'qr' } })),
    ])
    expect(closing.status).toBe('fulfilled')
    expect(refusedWith(scans).filter((code) => code !== 'session_closed')).toEqual([])
    for (const [index, ctx] of people.entries()) {
      const isPresent = (await entryOf(house, ctx)).state === 'co_mat'
      expect(isPresent).toBe(scans[index]?.status === 'fulfilled')
    }
  })
})

describe('a request that is sent eight times at once', () => {
  it('creates one session', async () => {
    const house = await makeHouse()
    const input = {
      title: 'Buổi bổ sung',
      mode: 'truc_tiep' as const,
      startsAt: saturday('14:00'),
      endsAt: saturday('16:00'),
      venue: 'Nhà văn hóa',
      isMakeup: false,
    }
    const made = worked(await times(() => createSession({ ctx: house.secretary, input })))
    expect(made).toHaveLength(AT_ONCE)
    expect(new Set(made.map((one) => one.id)).size).toBe(1)
  })

  it('gives a part one hour', async () => {
    const house = await makeHouse()
    const { id } = await house.db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    await house.db.deleteFrom('part_push').where('part_id', '=', fixturePart(6)).execute()
    const pushes = [{ partId: fixturePart(6), dueAt: '2026-04-20T01:00:00.000Z' }]
    await times(() => schedulePushes({ ctx: house.secretary, input: { id, pushes } }))
    const stored = house.db.selectFrom('part_push').select('id')
    expect(await stored.where('part_id', '=', fixturePart(6)).execute()).toHaveLength(1)
  })

  it('asks for leave once', async () => {
    const house = await makeHouse()
    const ctx = house.member(5)
    await times(() => requestLeave({ ctx, input: { sessionId: makeup, absenceCode: 'om_dau' } }))
    expect(await traceOf(house, ctx, makeup)).toHaveLength(1)
  })
})

describe('a roster code', () => {
  it('typed on eight phones at once binds one of them', async () => {
    const house = await makeHouse()
    const code = await codeFor(house, 29)
    const results = await times((index) =>
      bindPerson({ ctx: phone(house, index), input: { code } }),
    )
    expect(worked(results)).toHaveLength(1)
    expect(refusedWith(results)).toEqual(['roster_code_wrong'])
  })

  it('typed on the phone of one who is bound at the same moment is refused in words, and stays good', async () => {
    const house = await makeHouse()
    const codes = [await codeFor(house, 29), await codeFor(house, 28)]
    const results = await Promise.allSettled(
      codes.map((code) => bindPerson({ ctx: phone(house, 1), input: { code } })),
    )
    expect(worked(results)).toHaveLength(1)
    expect(refusedWith(results)).toEqual(['already_bound'])
    const unused = house.db
      .selectFrom('roster_code')
      .select('person_id')
      .where('used_at', 'is', null)
    expect(await unused.execute()).toHaveLength(1)
  })

  it('cannot be guessed oftener by guessing all at once', async () => {
    const house = await makeHouse()
    const results = await times(() =>
      bindPerson({ ctx: phone(house, 1), input: { code: 'ABCD2345' } }),
    )
    const wrong = results.filter(
      (one) => one.status === 'rejected' && one.reason.code === 'roster_code_wrong',
    )
    expect(wrong.length).toBeLessThanOrEqual(5)
    expect(refusedWith(results)).toContain('too_many_tries')
  })
})

describe('several workers at once', () => {
  it('hand a part out once', async () => {
    const house = await makeHouse()
    const push = await house.db
      .selectFrom('part_push')
      .select(['id', 'due_at'])
      .where('fanned_out_at', 'is', null)
      .orderBy('due_at')
      .executeTakeFirstOrThrow()
    house.clock.moveTo(push.due_at)
    const added = worked(
      await times(() => fanOutPush({ ctx: house.system, input: { id: push.id } })),
    )
    expect(added.toSorted((a, b) => a - b)).toEqual([...Array<number>(7).fill(0), 1])
  })

  it('answer every question of a chat once, in its order', async () => {
    const house = await makeHouse()
    const account = fixtureAccounts[5]
    const say = (text: string, number: number) =>
      receiveEvent({
        ctx: house.system,
        input: {
          source: 'zalo-bot',
          eventId: `m-${number}`,
          chat: account?.botUserId ?? '',
          body: JSON.stringify({
            event_name: 'message.text.received',
            message: {
              from: { id: account?.botUserId, is_bot: false },
              chat: { id: account?.botUserId, chat_type: 'PRIVATE' },
              text,
              message_id: `m-${number}`,
              date: 1_773_280_800_000,
            },
          }),
        },
      })
    for (let number = 0; number < 6; number += 1) await say('hạn nộp thu hoạch', number)
    while (worked(await times(() => runTasksOnce(house.deps))).some((count) => count > 0));
    const answers = await house.db
      .selectFrom('outbox')
      .select('dedupe_key')
      .orderBy('order_key')
      .execute()
    expect(answers.map((row) => row.dedupe_key)).toEqual(
      Array.from({ length: 6 }, (_, number) => `answer:m-${number}:0`),
    )
  })
})

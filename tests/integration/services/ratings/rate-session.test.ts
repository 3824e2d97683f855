import { listUnreadNotices } from '@quan-triet/bot-server/db/queries/notices'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import {
  fixtureSession,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { getSessionRating } from '@quan-triet/bot-server/services/ratings/get-session-rating'
import { getUnitRatings } from '@quan-triet/bot-server/services/ratings/get-unit-ratings'
import { listOwnRatings } from '@quan-triet/bot-server/services/ratings/list-own-ratings'
import { rateSession } from '@quan-triet/bot-server/services/ratings/rate-session'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { expectRefusal } from '../parts/drafting.ts'

const first = fixtureSession('1')

/** The members at these indexes attended session 1, whatever the fixture says; the clock stands just behind its end. */
const attended = async (house: House, indexes: readonly number[]) => {
  const { db, clock } = house
  const session = await db
    .selectFrom('session')
    .select(['ends_at', 'closed_at'])
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  const people = indexes.map((index) => {
    const ctx = house.member(index)
    if (ctx.actor.kind !== 'person') throw new Error('a member is a person')
    return { ctx, personId: ctx.actor.personId }
  })
  for (const { personId } of people) {
    await db
      .deleteFrom('attendance')
      .where('person_id', '=', personId)
      .where('session_id', '=', first)
      .execute()
    await db
      .insertInto('attendance')
      .values({
        person_id: personId,
        session_id: first,
        state: 'co_mat',
        method: 'qr',
        recorded_by: null,
        recorded_at: session.ends_at,
        device_at: null,
        confirmed_by: null,
        confirmed_at: null,
        awaits_confirmation: 0,
        leave: 'none',
        absence_code: null,
      })
      .execute()
  }
  const week = Date.parse(session.ends_at) + 7 * 86_400_000
  if (clock.now() < session.ends_at) clock.moveTo(session.ends_at)
  return { people, endOfWindow: new Date(week).toISOString() }
}

const say = (ctx: ServiceContext, answer: 'tot' | 'kha' | 'can_co_gang') =>
  rateSession({ ctx, input: { id: first, question: 'bao_cao_vien', answer } })

describe('rating a session', () => {
  it('is announced in the app alone, once, to who may rate and is not served on paper', async () => {
    const house = await makeHouse()
    const { db, secretary, clock } = house
    const { people } = await attended(house, [5, 6, 7])
    const helped = people[2]?.personId
    if (!helped) throw new Error('three attended')
    await db
      .insertInto('assisted_person')
      .values({ person_id: helped, helper_id: null, marked_by: helped, since: clock.now() })
      .execute()
    await db.updateTable('session').set({ closed_at: null }).where('id', '=', first).execute()
    await closeSession({ ctx: secretary, input: { id: first } })
    await closeSession({ ctx: secretary, input: { id: first } })
    const lines = await db
      .selectFrom('outbox')
      .select(['person_id', 'way', 'chat_id', 'state', 'body'])
      .where('dedupe_key', 'like', `may-rate:${first}:%`)
      .execute()
    const told = lines.map((one) => one.person_id)
    expect(new Set(told).size).toBe(told.length)
    expect(told).toEqual(expect.arrayContaining([people[0]?.personId, people[1]?.personId]))
    expect(told).not.toContain(helped)
    expect(lines.every((one) => one.way === 'app' && one.chat_id === null)).toBe(true)
    const rows = await db
      .selectFrom('attendance')
      .select('person_id')
      .where('session_id', '=', first)
      .where('state', 'in', ['co_mat', 'muon'])
      .execute()
    const there = new Set(rows.map((one) => one.person_id))
    expect(told.filter((one) => one !== null && !there.has(one))).toEqual([])
    const [notice] = await listUnreadNotices(db, people[0]?.personId ?? helped)
    expect(notice).toMatchObject({ to: '/attendance' })
    expect(notice?.text).toMatch(/^Buổi 1.* đã chốt/)
  })

  it('is one tap a question, once, and what is stored names nobody beside an answer', async () => {
    const house = await makeHouse()
    const { db } = house
    const { people } = await attended(house, [6, 7])
    const [one, other] = people
    if (!one || !other) throw new Error('two people attended')
    const before = await listOwnRatings({ ctx: one.ctx })
    expect(before.find(({ sessionId }) => sessionId === first)?.answered).toEqual([])
    const audit = await db.selectFrom('audit_log').selectAll().execute()
    const after = await say(one.ctx, 'tot')
    expect(after.find(({ sessionId }) => sessionId === first)?.answered).toEqual(['bao_cao_vien'])
    await expectRefusal(say(one.ctx, 'kha'), 'rating_refused', /đã góp ý mục này/)
    await rateSession({ ctx: one.ctx, input: { id: first, question: 'de_hieu', answer: 'ro' } })
    await Promise.allSettled([say(other.ctx, 'tot'), say(other.ctx, 'can_co_gang')])
    const rated = await db.selectFrom('session_rated').selectAll().execute()
    expect(rated.map((row) => Object.keys(row).toSorted())).toEqual(
      rated.map(() => ['person_id', 'question', 'session_id']),
    )
    expect(rated).toHaveLength(3)
    const counts = await db.selectFrom('session_rating').selectAll().execute()
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(await db.selectFrom('audit_log').selectAll().execute()).toEqual(audit)
  })

  it('leaves no trace of who said what in the order in which rows came to be', async () => {
    const house = await makeHouse()
    const { people } = await attended(house, [6, 7])
    const [one, other] = people
    if (!one || !other) throw new Error('two people attended')
    await say(one.ctx, 'can_co_gang')
    await say(other.ctx, 'kha')
    // As they lie on the disk, without an order asked for.
    const lying = house.db.selectFrom('session_rating').select(['answer', 'count'])
    expect(await lying.execute()).toEqual([
      { answer: 'tot', count: 0 },
      { answer: 'kha', count: 1 },
      { answer: 'can_co_gang', count: 1 },
    ])
  })

  it('is for who attended, from the end of the session for seven days', async () => {
    const house = await makeHouse()
    const { db, clock } = house
    const { people, endOfWindow } = await attended(house, [6])
    const [one] = people
    if (!one) throw new Error('somebody attended')
    await db
      .updateTable('attendance')
      .set({ state: 'vang_co_ly_do' })
      .where('session_id', '=', first)
      .where('person_id', '!=', one.personId)
      .execute()
    await expectRefusal(say(house.member(8), 'tot'), 'rating_refused', /có mặt/)
    await expectRefusal(say(house.outsider, 'tot'), 'not_found')
    clock.moveTo(endOfWindow)
    await expectRefusal(say(one.ctx, 'tot'), 'rating_refused', /hết hạn/)
    expect(await listOwnRatings({ ctx: one.ctx })).toEqual([])
  })

  it('is shown to the secretary as counts after the window, from five answers on, and to the ward as sums; who rated is forgotten by then', async () => {
    const house = await makeHouse()
    const { secretary, clock } = house
    const { people, endOfWindow } = await attended(house, [6, 7, 8, 9, 10])
    for (const [index, { ctx }] of people.entries()) await say(ctx, index < 3 ? 'tot' : 'kha')
    for (const { ctx } of people.slice(1))
      await rateSession({ ctx, input: { id: first, question: 'de_hieu', answer: 'kho_hieu' } })
    const input = { id: first }
    expect(await getSessionRating({ ctx: secretary, input })).toEqual({
      shownFrom: endOfWindow,
      counts: null,
    })
    const [someone] = people
    const held = await getMyData({ ctx: someone?.ctx ?? secretary })
    expect(JSON.stringify(held)).toContain('đã góp ý về buổi học')
    clock.moveTo(endOfWindow)
    await applyRetention({ ctx: house.system })
    expect(await house.db.selectFrom('session_rated').selectAll().execute()).toEqual([])
    const { counts } = await getSessionRating({ ctx: secretary, input })
    const shown = [
      {
        question: 'bao_cao_vien',
        answers: [
          { answer: 'tot', count: 3 },
          { answer: 'kha', count: 2 },
          { answer: 'can_co_gang', count: 0 },
        ],
      },
      { question: 'de_hieu', answers: null },
    ]
    expect(counts).toEqual(shown)
    await expectRefusal(getSessionRating({ ctx: house.member(6), input }), 'not_allowed')
    const ward = house.officer('bi_thu')
    for (const unitId of [wardUnit, fixtureUnit])
      expect(await getUnitRatings({ ctx: ward, input: { unitId } })).toMatchObject({
        sessions: 1,
        counts: shown,
      })
  })
})

import { insertInvitee } from '@quan-triet/bot-server/db/queries/makeup'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listInvitees } from '@quan-triet/bot-server/services/makeup/list-invitees'
import { openMakeup } from '@quan-triet/bot-server/services/makeup/open-makeup'
import { planMakeup } from '@quan-triet/bot-server/services/makeup/plan-makeup'
import { listMyAttendance } from '@quan-triet/bot-server/services/attendance/list-my-attendance'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { expectRefusal } from '../parts/drafting.ts'

const makeup = { id: fixtureSession('bu') }
const invitations = async ({ db }: House) =>
  db
    .selectFrom('outbox')
    .select(['person_id', 'way', 'chat_kind', 'due_at', 'body'])
    .where('dedupe_key', 'like', 'makeup-invitation:%')
    .execute()

describe('opening a make-up session', () => {
  it('is the next thing for whoever was invited, even with nothing missed, and for nobody else', async () => {
    const house = await makeHouse()
    const [invited, other] = [house.member(5), house.member(6)]
    house.clock.moveTo(at('2026-03-20', '19:00'))
    const [personId, by] = [idOf(invited), idOf(house.secretary)]
    await insertInvitee(house.db, { sessionId: makeup.id, personId, by, at: house.clock.now() })
    const own = await listMyAttendance({ ctx: invited })
    expect(own.filter((one) => one.isInvited).map((one) => one.session.id)).toEqual([makeup.id])
    expect(await listMyAttendance({ ctx: other })).not.toContainEqual(
      expect.objectContaining({ isInvited: true }),
    )
    const next = async (ctx: typeof invited) => (await getHome({ ctx })).next
    expect(await next(invited)).toMatchObject({ kind: 'attend', title: 'Lớp học bù' })
    expect(await next(other)).not.toMatchObject({ title: 'Lớp học bù' })
  })

  it('invites whoever has not studied privately and once, to the make-up that is planned already', async () => {
    const house = await makeHouse()
    const { secretary: ctx } = house
    const plan = await planMakeup({ ctx, input: { missed: fixtureSession('1') } })
    expect(plan.planned?.id).toBe(makeup.id)
    expect(plan.people.length).toBeGreaterThan(1)
    const people = plan.people.map((one) => one.personId)
    const opened = await openMakeup({ ctx, input: { people, session: makeup } })
    expect(new Set(opened.people.map((one) => one.personId))).toEqual(new Set(people))
    const told = plan.people.filter((one) => !one.isOnPaper)
    const sent = await invitations(house)
    expect(sent).toHaveLength(told.length)
    expect(new Set(sent.map((one) => one.person_id))).toEqual(
      new Set(told.map((one) => one.personId)),
    )
    expect(sent.every((one) => one.chat_kind === 'person')).toBe(true)
    expect(sent[0]?.body).toMatch(/Kính mời đồng chí dự buổi học bù/)
    expect(sent[0]?.body).toMatch(/báo vắng/)
    expect(sent[0]?.body).toContain(`?to=leave&session=${makeup.id}`)
    await openMakeup({ ctx, input: { people, session: makeup } })
    expect(await invitations(house)).toHaveLength(sent.length)
    const { people: reached } = await listInvitees({ ctx, input: makeup })
    const onApp = new Set(sent.filter((one) => one.way === 'app').map((one) => one.person_id))
    for (const one of reached)
      if (onApp.has(one.personId)) expect(one.reach).toBe('in_app')
      else expect(one.reach).toMatch(/waiting|told|by_word/)
  })

  it('makes a new one once, lets no message leave at night, and completes who comes while the absence stays', async () => {
    const house = await makeHouse()
    const { secretary: ctx, clock, db } = house
    clock.moveTo(at('2026-03-12', '22:15'))
    const { people } = await planMakeup({ ctx, input: {} })
    const session = {
      title: 'Học bù tối thứ Hai',
      startsAt: at('2026-03-16', '19:00'),
      endsAt: at('2026-03-16', '21:00'),
      venue: 'Nhà văn hóa',
    }
    const [one] = people
    if (!one) throw new Error('nobody has to make up')
    const input = { people: [one.personId], session }
    const opened = await openMakeup({ ctx, input })
    const again = await openMakeup({ ctx, input })
    expect(again.session.id).toBe(opened.session.id)
    const [sent] = await invitations(house)
    if (!one.isOnPaper) expect(sent?.due_at).toBe(at('2026-03-13', '07:00'))
    const before = await db
      .selectFrom('attendance')
      .selectAll()
      .where('person_id', '=', one.personId)
      .where('session_id', '=', fixtureSession('1'))
      .execute()
    clock.moveTo(at('2026-03-16', '19:05'))
    await recordAttendance({
      ctx,
      input: { id: opened.session.id, personId: one.personId, state: 'co_mat' },
    })
    const after = await planMakeup({ ctx, input: {} })
    expect(after.people.map(({ personId }) => personId)).not.toContain(one.personId)
    expect(
      await db
        .selectFrom('attendance')
        .selectAll()
        .where('person_id', '=', one.personId)
        .where('session_id', '=', fixtureSession('1'))
        .execute(),
    ).toEqual(before)
    expect((await listInvitees({ ctx, input: opened.session })).people[0]?.hasCome).toBe(true)
  })

  it('refuses an ordinary session, one that has begun, and whoever has studied already', async () => {
    const { secretary: ctx, clock } = await makeHouse()
    const plan = await planMakeup({ ctx, input: {} })
    const people = plan.people.slice(0, 1).map((one) => one.personId)
    const ordinary = { id: fixtureSession('2') }
    await expectRefusal(
      openMakeup({ ctx, input: { people, session: ordinary } }),
      'invalid_input',
      /không phải buổi học bù/,
    )
    if (ctx.actor.kind !== 'person') throw new Error('the secretary is a person')
    const studied = plan.people.some(
      (one) => ctx.actor.kind === 'person' && one.personId === ctx.actor.personId,
    )
    expect(studied).toBe(false)
    await expectRefusal(
      openMakeup({ ctx, input: { people: [ctx.actor.personId], session: makeup } }),
      'invalid_input',
      /đã học xong/,
    )
    if (plan.planned === null) throw new Error('the fixture plans a make-up')
    clock.moveTo(plan.planned.startsAt)
    await expectRefusal(
      openMakeup({ ctx, input: { people, session: makeup } }),
      'invalid_input',
      /đã bắt đầu/,
    )
  })
})

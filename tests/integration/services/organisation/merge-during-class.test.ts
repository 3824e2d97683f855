import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { assignRole } from '@quan-triet/bot-server/services/duties/assign-role'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import {
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { takeDueEffects } from '@quan-triet/bot-server/services/organisation/take-due-effects'
import { sendDueReminders } from '@quan-triet/bot-server/services/reminders/send-due-reminders'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { BEGINS, codesOf, idOf, saturday, scan, second, typeIn } from '../attendance/scene.ts'

/** The person as the next request finds him or her. */
const now = async (house: House, ctx: ServiceContext): Promise<ServiceContext> => {
  const actor = await findPersonActor(house.db, idOf(ctx), house.clock.now())
  if (!actor) throw new Error('on no roster')
  return { ...ctx, actor }
}

/** Khu phố 3 goes into Khu phố 5, whose one member becomes its secretary. @returns that secretary */
const absorb = async (house: House, day: string): Promise<ServiceContext> => {
  await assignRole({
    ctx: house.officer('quan_tri'),
    input: { personId: idOf(house.outsider), unitId: otherUnit, role: 'bi_thu' },
  })
  await changeTree({
    ctx: house.officer('quan_tri'),
    input: {
      kind: 'sap_nhap',
      day,
      decisionNumber: '7-QĐ/ĐU',
      decisionOn: null,
      unitId: fixtureUnit,
      intoId: otherUnit,
    },
  })
  return now(house, house.outsider)
}

describe('a merger while codes are shown', () => {
  it('loses nobody, counts nobody twice, and the same codes go on', async () => {
    const house = await makeHouse()
    house.clock.moveTo(BEGINS)
    const { qr, typed } = await codesOf(house.secretary)
    for (const index of [5, 6, 7]) await scan(house.member(index), qr)
    const secretary = await absorb(house, '2026-03-14')
    expect((await scan(await now(house, house.member(8)), qr)).outcome).toBe('present')
    expect((await typeIn(await now(house, house.member(9)), typed)).outcome).toBe('present')
    expect((await scan(await now(house, house.member(5)), qr)).outcome).toBe('already')
    const roll = await getRoll({ ctx: secretary, input: { id: second } })
    const present = roll.people.filter((one) => one.state === 'co_mat')
    expect(present.map((one) => one.personId).toSorted()).toEqual(
      [5, 6, 7, 8, 9].map((index) => idOf(house.member(index))).toSorted(),
    )
    expect(new Set(roll.people.map((one) => one.personId)).size).toBe(roll.people.length)
    house.clock.moveTo(saturday('11:30'))
    const closed = await closeSession({ ctx: secretary, input: { id: second } })
    expect(closed.session.closedAt).not.toBeNull()
  })

  it('takes the session from those who led the unit that is no more', async () => {
    const house = await makeHouse()
    house.clock.moveTo(BEGINS)
    await absorb(house, '2026-03-14')
    const former = await now(house, house.secretary)
    await expect(closeSession({ ctx: former, input: { id: second } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('closes what the former unit held on an earlier day and left open, and keeps who came', async () => {
    const house = await makeHouse()
    house.clock.moveTo(BEGINS)
    const { qr } = await codesOf(house.secretary)
    for (const index of [5, 6, 7]) await scan(house.member(index), qr)
    await absorb(house, '2026-03-15')
    house.clock.moveTo(at('2026-03-15', '00:10'))
    await takeDueEffects({ ctx: house.system })
    const session = await house.db
      .selectFrom('session')
      .innerJoin('class', 'class.id', 'session.class_id')
      .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
      .select(['session.closed_at', 'campaign_node.org_unit_id'])
      .where('session.id', '=', second)
      .executeTakeFirstOrThrow()
    expect(session).toEqual({ closed_at: house.clock.now(), org_unit_id: fixtureUnit })
    const { study } = await countUnit({
      ctx: house.system,
      input: { unitId: otherUnit, campaignId: fixtureCampaign, day: '2026-03-15' },
    })
    // Of those who came to session 2 all three had come to session 1 as well.
    expect(study.completed).toBe(3)
  })
})

describe('the deadlines of a unit that is no more', () => {
  it('remind nobody there, and the people of the successor once', async () => {
    const house = await makeHouse()
    await absorb(house, '2026-03-12')
    house.clock.moveTo(at('2026-03-24', '08:00'))
    await sendDueReminders({ ctx: house.system })
    const reminders = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'org_unit_id'])
      .where('kind', '=', 'reminder')
      .execute()
    expect(new Set(reminders.map((row) => row.org_unit_id))).toEqual(new Set([otherUnit]))
    const people = reminders.flatMap((row) => row.person_id ?? [])
    expect(new Set(people).size).toBe(people.length)
  })
})

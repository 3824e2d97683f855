/** Proves what the ledger shows to the secretary, and when a part may be sent again. */
import {
  countNotReachedPrivately,
  findDelivery,
} from '@quan-triet/bot-server/db/queries/deliveries'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { resendDelivery } from '@quan-triet/bot-server/services/deliveries/resend-delivery'
import { markNoticeRead } from '@quan-triet/bot-server/services/reading/mark-notice-read'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importScheduled, partAt } from '../parts/drafting.ts'

const FIRST = '2026-03-13T00:30:00.000Z'

const settle = (db: Db, id: DeliveryId, state: DeliveryState) =>
  db.updateTable('outbox').set({ state, settled_at: FIRST }).where('id', '=', id).execute()

/** A house in which part 1 has just been handed to the group. */
const houseWithDelivery = async () => {
  const house = await makeHouse()
  const draft = await importScheduled(house.secretary, [FIRST])
  house.clock.moveTo(FIRST)
  await fanOutDuePushes({ ctx: house.system })
  const { deliveries } = await listDeliveries({ ctx: house.secretary })
  const delivery = deliveries[0]
  if (!delivery) throw new Error('a delivery is there')
  return { ...house, draft, delivery }
}

const personOf = ({ actor }: ServiceContext) => {
  if (actor.kind !== 'person') throw new Error('a person acts')
  return actor.personId
}

describe('listDeliveries', () => {
  it('names the group, the part and the first line', async () => {
    const { delivery, draft } = await houseWithDelivery()
    expect(delivery).toMatchObject({
      kind: 'part',
      way: 'bot',
      to: 'Chi bộ Khu phố 3',
      partId: partAt(draft, 1).id,
      state: 'ready',
      standing: 'planned',
      plannedAt: FIRST,
      settledAt: null,
      reason: null,
      canResend: false,
    })
    expect(delivery.summary).toMatch(/^Phần 1\/\d+: /)
    expect(delivery.summary).not.toContain('\n')
  })

  it('shows neither the name nor the words of a private message, and counts who is not reached', async () => {
    const house = await makeHouse()
    const { secretary, system, clock } = house
    const unreachable = [2, 5].map((index) => personOf(house.member(index)))
    for (const personId of [...unreachable, personOf(house.member(3))])
      await enqueueToPerson(system, {
        dedupeKey: `test:${personId}`,
        kind: 'answer',
        text: 'Bài của đồng chí đang chấm.',
        orgUnitId: fixtureUnit,
        personId,
      })
    const ledger = await listDeliveries({ ctx: secretary })
    expect((await getLedger({ ctx: secretary })).notReachedPrivately).toBe(2)
    expect(ledger.deliveries).toHaveLength(3)
    for (const one of ledger.deliveries)
      expect(one).toMatchObject({ to: 'tin riêng', summary: 'Trả lời câu hỏi riêng', partId: null })
    clock.moveTo(FIRST)
    const notice = await system.db
      .selectFrom('notice')
      .select('id')
      .where('person_id', '=', personOf(house.member(2)))
      .executeTakeFirstOrThrow()
    await markNoticeRead({ ctx: house.member(2), input: { id: notice.id } })
    expect(await countNotReachedPrivately(house.db, fixtureUnit)).toBe(1)
  })

  it('is closed to a member and shows another branch nothing', async () => {
    const house = await houseWithDelivery()
    const { outsider } = house
    for (const ctx of [house.member(3), outsider])
      await expectRefusal(listDeliveries({ ctx }), 'not_allowed')
  })
})

describe('resendDelivery', () => {
  it.each(DeliveryState.options)(
    'decides whether a part in state %s may be sent again',
    async (state) => {
      const { secretary, db, delivery } = await houseWithDelivery()
      await settle(db, delivery.id, state)
      const { deliveries } = await listDeliveries({ ctx: secretary })
      const isAllowed = state === 'unknown' || state === 'dead'
      expect(deliveries[0]?.canResend).toBe(isAllowed)
      const attempt = resendDelivery({ ctx: secretary, input: { id: delivery.id } })
      if (isAllowed) expect((await attempt).canResend).toBe(false)
      else await expectRefusal(attempt, 'resend_not_allowed')
    },
  )

  it('sends the same words to the same group again, each try only once', async () => {
    const { secretary, db, clock, delivery } = await houseWithDelivery()
    await settle(db, delivery.id, 'unknown')
    clock.moveTo('2026-03-13T01:00:00.000Z')
    const twice = await Promise.allSettled([
      resendDelivery({ ctx: secretary, input: { id: delivery.id } }),
      resendDelivery({ ctx: secretary, input: { id: delivery.id } }),
    ])
    expect(twice.some((one) => one.status === 'fulfilled')).toBe(true)
    const { deliveries } = await listDeliveries({ ctx: secretary })
    expect(deliveries.map((one) => [one.state, one.canResend])).toEqual([
      ['ready', false],
      ['unknown', false],
    ])
    const [first, again] = await Promise.all([
      findDelivery(db, delivery.id),
      findDelivery(db, deliveries[0]?.id ?? delivery.id),
    ])
    expect(again).toMatchObject({ body: first?.body, chat_id: first?.chat_id, attempts: 0 })
    expect((again?.order_key ?? '') > (first?.order_key ?? '')).toBe(true)
  })

  it('lets the latest try be repeated, and not the first one again', async () => {
    const { secretary, db, clock, delivery } = await houseWithDelivery()
    await settle(db, delivery.id, 'dead')
    const latest = async () => (await listDeliveries({ ctx: secretary })).deliveries[0]?.id
    const tries = [delivery.id]
    for (const minute of ['01', '02', '03']) {
      clock.moveTo(`2026-03-13T01:${minute}:00.000Z`)
      const before = tries.at(-1) ?? delivery.id
      await resendDelivery({ ctx: secretary, input: { id: before } })
      const now = (await latest()) ?? delivery.id
      await settle(db, now, 'dead')
      await expectRefusal(
        resendDelivery({ ctx: secretary, input: { id: before } }),
        'resend_not_allowed',
      )
      tries.push(now)
    }
    expect(new Set(tries).size).toBe(4)
  })

  it('is closed to those who do not publish', async () => {
    const house = await houseWithDelivery()
    const { db, delivery } = house
    await settle(db, delivery.id, 'dead')
    await expectRefusal(
      resendDelivery({ ctx: house.member(3), input: { id: delivery.id } }),
      'not_allowed',
    )
  })

  it('sends nothing to a group that is not the branch’s any more', async () => {
    const { secretary, db, delivery } = await houseWithDelivery()
    await settle(db, delivery.id, 'dead')
    await db.updateTable('branch_group').set({ unbound_at: FIRST }).execute()
    const [line] = (await listDeliveries({ ctx: secretary })).deliveries
    expect(line).toMatchObject({ canResend: false, canShare: true })
    expect(line?.reason).toMatch(/^Nhóm đã gỡ/)
    await expectRefusal(
      resendDelivery({ ctx: secretary, input: { id: delivery.id } }),
      'resend_not_allowed',
    )
  })
})

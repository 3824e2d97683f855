import { standingOf } from '@quan-triet/bot-server/domain/deliveries/standing'
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { addMs } from '@quan-triet/shared/time/calendar'
import { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { addMessages, FIRST, messageOf } from './ledger-scene.ts'

/** Around the fifteen minutes, around midnight in both zones, at the end of a month and of a year. */
const moment = fc
  .tuple(
    fc.constantFrom(
      FIRST,
      '2026-03-12T16:59:00.000Z',
      '2026-02-28T23:59:59.999Z',
      '2025-12-31T23:50:00.001Z',
    ),
    fc.integer({ min: 0, max: 40 * 60_000 }),
  )
  .map(([base, ms]) => addMs(base, ms))

const message = fc.record({
  state: fc.constantFrom(...DeliveryState.options),
  planned_at: moment,
  after: fc.oneof(fc.constant(null), fc.constantFrom(899_999, 900_000, 900_001), fc.nat(3_600_000)),
})

describe('the standings of a ledger', () => {
  it('gives every message exactly one standing, the same in the database as by the rule', async () => {
    const house = await makeHouse()
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 12 }), fc.nat(60), async (drawn, minutes) => {
        await house.db.deleteFrom('outbox').execute()
        const now = addMs(house.clock.now(), minutes * 60_000)
        const rows = drawn.map(({ after, ...row }, index) => ({
          ...messageOf(`m${index}`),
          ...row,
          settled_at: after === null ? null : addMs(row.planned_at, after),
        }))
        await addMessages(house, rows)
        const ctx = { ...house.secretary, clock: { ...house.clock, now: () => now } }
        const { counts } = await getLedger({ ctx })
        const byRule = rows.map((row) =>
          standingOf({ ...row, plannedAt: row.planned_at, settledAt: row.settled_at }, now),
        )
        for (const standing of DeliveryStanding.options)
          expect(counts[standing]).toBe(byRule.filter((one) => one === standing).length)
        for (const standing of DeliveryStanding.options) {
          const { deliveries } = await listDeliveries({ ctx, input: { standing } })
          expect(deliveries.map((one) => one.standing)).toEqual(
            byRule.filter((one) => one === standing),
          )
        }
      }),
      { numRuns: 15 },
    )
  })

  it('says in words why, and never what the platform said', async () => {
    const house = await makeHouse()
    await addMessages(house, [
      messageOf('a', { state: 'dead', cause: 'not_in_group' }),
      messageOf('b', { state: 'unknown', cause: 'no_answer' }),
      messageOf('c', { state: 'ready', settled_at: null, cause: 'quota_spent' }),
      messageOf('d', { settled_at: addMs(FIRST, 1_000_000) }),
      messageOf('e', { state: 'dead' }),
      messageOf('f', { state: 'to_share', way: 'by_hand', chat_id: null, settled_at: null }),
    ])
    house.clock.moveTo(FIRST)
    const { deliveries } = await listDeliveries({ ctx: house.secretary })
    expect(deliveries.toReversed().map((one) => [one.standing, one.reason, one.to])).toEqual([
      ['failed', 'Trợ lý không còn ở trong nhóm.', 'Chi bộ Khu phố 3'],
      [
        'unknown',
        'Zalo không trả lời sau khi nhận tin. Đồng chí xem nhóm trước khi gửi lại.',
        'Chi bộ Khu phố 3',
      ],
      ['planned', 'Kênh gửi đã hết hạn mức tin của tháng.', 'Chi bộ Khu phố 3'],
      ['late', 'Đến muộn hơn giờ hẹn quá 15 phút.', 'Chi bộ Khu phố 3'],
      [
        'failed',
        'Zalo không nhận tin này. Đồng chí kiểm tra trợ lý còn ở trong nhóm không.',
        'Chi bộ Khu phố 3',
      ],
      ['to_share', 'Chi bộ này nhận tin bằng cách chia sẻ tay.', 'Chi bộ Khu phố 3'],
    ])
    expect(JSON.stringify(deliveries)).not.toContain('the words of the platform')
  })
})

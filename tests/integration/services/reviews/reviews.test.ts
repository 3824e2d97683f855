/** Proves reviews on a real database: planned from wording, reminded a quarter and a month ahead, held; pilots and notes. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listPilots } from '@quan-triet/bot-server/services/pilots/list-pilots'
import { setPilot } from '@quan-triet/bot-server/services/pilots/set-pilot'
import { writePilotNote } from '@quan-triet/bot-server/services/pilots/write-pilot-note'
import { endReview } from '@quan-triet/bot-server/services/reviews/end-review'
import { holdReview } from '@quan-triet/bot-server/services/reviews/hold-review'
import { planReview } from '@quan-triet/bot-server/services/reviews/plan-review'
import { remindReviews } from '@quan-triet/bot-server/services/reviews/remind-reviews'
import type { PlanReviewInput } from '@quan-triet/shared/models/review'
import { at, dayOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const yearly: PlanReviewInput = {
  unitId: wardUnit,
  campaignId: null,
  kind: 'so_ket',
  title: 'Sơ kết việc thực hiện nghị quyết',
  wording: 'quý II hàng năm',
  firstYear: 2026,
  lastDay: '2028-12-31',
}

describe('a review', () => {
  it('is planned for every year, overdue once its day is past, and held with a note', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    await expect(planReview({ ctx, input: { ...yearly, firstYear: null } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const planned = await planReview({ ctx, input: yearly })
    const [review] = planned.reviews
    expect(review?.dates.map((one) => dayOf(one.dueAt))).toEqual([
      '2026-06-30',
      '2027-06-30',
      '2028-06-30',
    ])
    house.clock.moveTo(at('2026-07-02', '08:00'))
    const id = review?.dates[0]?.id ?? ''
    await expect(
      holdReview({ ctx, input: { id, heldOn: '2026-07-03', note: null } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    const held = await holdReview({ ctx, input: { id, heldOn: '2026-07-01', note: 'Đạt yêu cầu' } })
    expect(held.reviews[0]?.dates.map(({ heldOn, isOverdue }) => [heldOn, isOverdue])).toEqual([
      ['2026-07-01', false],
      [null, false],
      [null, false],
    ])
    const ended = await endReview({ ctx, input: { id: review?.id ?? '', reason: 'Đổi kế hoạch' } })
    expect(ended.reviews.map((one) => one.id)).not.toContain(review?.id)
  })

  it('is reminded of one quarter and one month ahead, each once, to those who make reports there alone', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    await planReview({ ctx, input: yearly })
    const remindAt = async (day: string) => {
      house.clock.moveTo(at(day, '08:00'))
      return [
        await remindReviews({ ctx: house.system }),
        await remindReviews({ ctx: house.system }),
      ]
    }
    expect(await remindAt('2026-03-29')).toEqual([0, 0])
    expect(await remindAt('2026-03-30')).toEqual([1, 0])
    expect(await remindAt('2026-05-30')).toEqual([1, 0])
    expect(await remindAt('2026-06-29')).toEqual([0, 0])
    const rows = await house.db
      .selectFrom('outbox')
      .select(['org_unit_id', 'dedupe_key'])
      .where('dedupe_key', 'like', 'review:%')
      .execute()
    expect(new Set(rows.map((row) => row.org_unit_id))).toEqual(new Set([wardUnit]))
    expect(rows.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a pilot unit', () => {
  it('is chosen above, writes what it learnt, and is read by the level above', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const ask = { unitId: wardUnit, campaignId: fixtureCampaign }
    expect((await listPilots({ ctx: ward, input: ask })).pilots).toEqual([])
    await setPilot({ ctx: ward, input: { nodeId: fixtureNode, isPilot: true } })
    const text = 'Chia nhỏ từng phần, mỗi tối một phần thì đồng chí lớn tuổi dễ theo.'
    await writePilotNote({ ctx: house.secretary, input: { nodeId: fixtureNode, text } })
    const { pilots } = await listPilots({ ctx: ward, input: ask })
    expect(pilots.map(({ unit, notes }) => [unit.id, notes[0]?.text])).toEqual([
      [fixtureUnit, text],
    ])
    await expect(
      writePilotNote({ ctx: ward, input: { nodeId: fixtureNode, text } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) })
    await setPilot({ ctx: ward, input: { nodeId: fixtureNode, isPilot: false } })
    expect((await listPilots({ ctx: ward, input: ask })).pilots).toEqual([])
  })
})

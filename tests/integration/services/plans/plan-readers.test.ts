/** Proves who reads and begins which plans, and that a personal plan is its person's alone. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureNode, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { beginPlan } from '@quan-triet/bot-server/services/plans/begin-plan'
import { getPlan } from '@quan-triet/bot-server/services/plans/get-plan'
import { listPlans } from '@quan-triet/bot-server/services/plans/list-plans'
import { savePlanLine } from '@quan-triet/bot-server/services/plans/save-plan-line'
import { takePlanStep } from '@quan-triet/bot-server/services/plans/take-plan-step'
import { PlanId, PlanLineId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { clearPlans } from '../../../support/clear-plans.ts'
import { makeHouse } from '../../../support/make-house.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const begin = (ctx: ServiceContext) =>
  beginPlan({ ctx, input: { nodeId: fixtureNode, kind: 'ca_nhan', fromPlanId: null } })
const read = (ctx: ServiceContext) => getPlan({ ctx, input: { planId } })

describe('a personal plan', () => {
  it('is its head’s and the reviewer’s alone, and is readable in later years', async () => {
    const house = await makeHouse()
    const { secretary } = house
    await expect(begin(house.member(5))).rejects.toMatchObject({ code: 'not_allowed' })
    const { id, headings } = await begin(secretary)
    expect(headings).toHaveLength(4)
    await expect(begin(secretary)).rejects.toMatchObject({ code: 'step_not_allowed' })
    await begin(house.member(1))
    await savePlanLine({
      ctx: secretary,
      input: {
        planId: id,
        lineId: PlanLineId.parse('own-line'),
        seen: null,
        heading: 2,
        afterId: null,
        text: 'Trực tiếp phụ trách tổ giúp dân',
      },
    })
    for (const ctx of [
      house.member(1),
      house.officer('bi_thu'),
      house.officer('can_bo_tuyen_giao'),
    ])
      await expect(getPlan({ ctx, input: { planId: id } })).rejects.toMatchObject({
        code: 'not_found',
      })
    await takePlanStep({
      ctx: secretary,
      input: { planId: id, to: 'gui_xem_xet', from: 'nhap' },
    })
    const read = await getPlan({ ctx: house.officer('bi_thu'), input: { planId: id } })
    expect(read).toMatchObject({ mayEdit: false, steps: [] })
    await house.db.updateTable('campaign_node').set({ state: 'luu_tru' }).execute()
    const { earlier } = await listPlans({ ctx: secretary, input: {} })
    expect(earlier).toMatchObject([{ planId: id, state: 'gui_xem_xet' }])
    const held = (await getMyData({ ctx: secretary })).sections.find(({ key }) => key === 'plans')
    expect(held?.lines).toEqual([
      expect.stringMatching(/^Kế hoạch cá nhân .*Đã gửi xem xét; Trực tiếp phụ trách tổ giúp dân$/),
      expect.stringMatching(/^Nhiệm vụ đồng chí theo dõi; Rà soát.*30\/6\/2026$/),
    ])
  })
})

describe('who reads and begins programmes', () => {
  it('is told by where somebody stands: own people, the level above, strangers', async () => {
    const house = await makeHouse()
    expect((await read(house.member(5))).choices).toBeNull()
    for (const ctx of [house.officer('bi_thu'), house.officer('can_bo_tuyen_giao')])
      expect(await read(ctx)).toMatchObject({ mayEdit: false, steps: [], opinions: [] })
    for (const ctx of [house.outsider, house.officer('kiem_tra')])
      await expect(read(ctx)).rejects.toThrow()
    const looks = await house.db
      .selectFrom('audit_log')
      .select('actor')
      .where('action', '=', 'look-plan')
      .execute()
    expect(looks).toHaveLength(2)
    await takePlanStep({
      ctx: house.secretary,
      input: { planId, to: 'nhap', from: 'gui_xem_xet' },
    })
    await expect(read(house.member(5))).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(read(house.officer('bi_thu'))).rejects.toThrow()
  })

  it('begins the ward’s own programme by the ward’s officers, from what it issued before or from the headings', async () => {
    const house = await makeHouse()
    await clearPlans(house.db)
    const officer = house.officer('can_bo_tuyen_giao')
    const { campaigns } = await listPlans({ ctx: officer, input: { unitId: wardUnit } })
    const nodeId = campaigns[0]?.nodeId
    if (!nodeId) throw new Error('the ward takes part')
    expect(campaigns[0]).toMatchObject({ programme: { mayBegin: true, planId: null } })
    const input = { nodeId, kind: 'tap_the', fromPlanId: null } as const
    await expect(beginPlan({ ctx: house.secretary, input })).rejects.toMatchObject({
      code: 'not_found',
    })
    const begun = await Promise.allSettled([1, 2].map(() => beginPlan({ ctx: officer, input })))
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const after = await listPlans({ ctx: officer, input: { unitId: wardUnit } })
    expect(after.campaigns[0]?.programme).toMatchObject({ standing: { state: 'nhap' } })
  })
})

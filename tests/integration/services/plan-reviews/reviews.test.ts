/** Proves the review of plans on a real database: the queue, remarks, the decision, on paper, and who may not. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  fixtureNode,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import {
  decidePlanReview,
  recordPaperReview,
} from '@quan-triet/bot-server/services/plan-reviews/decide-plan-review'
import { getPlanReview } from '@quan-triet/bot-server/services/plan-reviews/get-plan-review'
import { listPlanReviews } from '@quan-triet/bot-server/services/plan-reviews/list-plan-reviews'
import { settlePlanRemark } from '@quan-triet/bot-server/services/plan-reviews/settle-plan-remark'
import {
  removePlanRemark,
  writePlanRemark,
} from '@quan-triet/bot-server/services/plan-reviews/write-plan-remark'
import { getPlan } from '@quan-triet/bot-server/services/plans/get-plan'
import { savePlanLine } from '@quan-triet/bot-server/services/plans/save-plan-line'
import { takePlanStep } from '@quan-triet/bot-server/services/plans/take-plan-step'
import { type PersonId, PlanId, PlanLineId } from '@quan-triet/shared/models/ids'
import type { DecideReviewInput } from '@quan-triet/shared/models/plan-review'
import type { TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import { at } from '@quan-triet/shared/time/calendar'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { again, giveRole, personOf } from './people.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const lineId = PlanLineId.parse('plan-line-3')
const checklist = {
  cu_the: 'chua_dat',
  kha_thi: 'dat',
  sat_thuc_te: 'dat',
  dung_tien_do: 'chua_xem',
} as const

const decide = (ctx: ServiceContext, some: Partial<DecideReviewInput> = {}) =>
  decidePlanReview({
    ctx,
    input: { planId, version: 1, outcome: 'da_cho_y_kien', checklist, text: null, ...some },
  })

const step = (ctx: ServiceContext, input: TakePlanStepInput) =>
  takePlanStep({ ctx, input: { ...input, planId } })

const remark = (ctx: ServiceContext, pieceId: string | null, text: string) =>
  writePlanRemark({ ctx, input: { planId, version: 1, pieceId, text } })

const write = (ctx: ServiceContext, seen: number, text: string) =>
  savePlanLine({ ctx, input: { planId, lineId, seen, heading: 1, afterId: null, text } })

const noticesTo = async (house: House, ctx: ServiceContext): Promise<string[]> => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('body')
    .where('person_id', '=', personOf(ctx))
    .where('kind', '=', 'notice')
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => body)
}

describe('the review of a programme', () => {
  it('waits in the queue with its clock, is returned with remarks, mended, sent again and agreed to', async () => {
    const house = await makeHouse()
    const [reviewer, maker] = [house.officer('bi_thu'), house.secretary]
    const queue = await listPlanReviews({ ctx: reviewer })
    expect(queue.mine).toMatchObject([
      { planId, sentOn: '2026-03-09', waitedDays: 3, isSlow: false, returned: 0, bar: null },
    ])
    expect(queue.below).toEqual([])
    const [aside] = (await listPlanReviews({ ctx: house.officer('can_bo_tuyen_giao') })).below
    expect(aside).toMatchObject({ planId, bar: 'not_in_charge' })
    expect(aside?.overseers).toHaveLength(1)

    await expect(remark(reviewer, 'plan-line-99', 'Không có')).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const review = await remark(reviewer, lineId, 'Nêu rõ chỉ tiêu từng quý')
    const taken = await remark(reviewer, null, 'Ghi nhầm')
    const wrong = taken.remarks.find(({ text }) => text === 'Ghi nhầm')?.id
    const remarkId = review.remarks[0]?.id
    if (remarkId === undefined || wrong === undefined) throw new Error('no remark')
    await removePlanRemark({ ctx: reviewer, input: { planId, remarkId: wrong } })
    // Before the decision it is nobody's but the reviewer's.
    expect((await getPlan({ ctx: maker, input: { planId } })).remarks).toEqual([])
    await expect(decide(reviewer, { outcome: 'yeu_cau_sua', text: '' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const returned = await decide(reviewer, { outcome: 'yeu_cau_sua', text: 'Cần cụ thể hơn' })
    expect(returned).toMatchObject({ isWaiting: false, decisions: [{ text: 'Cần cụ thể hơn' }] })
    const page = await getPlan({ ctx: maker, input: { planId } })
    expect(page).toMatchObject({
      standing: { state: 'yeu_cau_sua' },
      decisions: [{ version: 1, outcome: 'yeu_cau_sua', checklist, decidedOn: '2026-03-12' }],
      remarks: [{ pieceId: lineId, text: 'Nêu rõ chỉ tiêu từng quý', isSettled: false }],
    })
    expect((await noticesTo(house, maker)).join()).toContain('đề nghị sửa')
    await expect(
      removePlanRemark({ ctx: reviewer, input: { planId, remarkId } }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' })

    await step(maker, { to: 'nhap', from: 'yeu_cau_sua' })
    const seen = page.lines.find(({ id }) => id === lineId)?.revision ?? 0
    const text = 'Mỗi quý 20% hồ sơ được nộp trực tuyến.'
    await write(maker, seen, text)
    const settled = await settlePlanRemark({ ctx: maker, input: { planId, remarkId } })
    expect(settled.remarks).toMatchObject([{ isSettled: true }])
    await step(maker, { to: 'lay_y_kien', from: 'nhap' })
    await step(maker, { to: 'gui_xem_xet', from: 'lay_y_kien' })
    await expect(decide(reviewer)).rejects.toMatchObject({ code: 'step_not_allowed' })
    const second = await getPlanReview({ ctx: reviewer, input: { planId } })
    expect(second).toMatchObject({ version: 3, row: { returned: 1, waitedDays: 0 } })
    expect(second.content.lines.map((one) => one.text)).toContain(text)
    const both = await Promise.allSettled([
      decide(reviewer, { version: 3 }),
      decide(reviewer, { version: 3, outcome: 'yeu_cau_sua', text: 'Chưa' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const decisions = await house.db.selectFrom('plan_review').selectAll().execute()
    expect(decisions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 3])
    // Sealed with the unit's key, never as it was said.
    expect(decisions.filter((one) => one.text_sealed?.includes('Cần cụ thể'))).toEqual([])
    const lines = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('subject', '=', `plan:${planId}`)
      .where('action', 'in', ['decide-plan-review', 'settle-plan-remark', 'remove-plan-remark'])
      .execute()
    expect(lines).toHaveLength(4)
  })

  it('is refused to authors, whoever wrote over them since, and to who is in charge no more or not yet (INV-21)', async () => {
    const house = await makeHouse()
    const reviewer = house.officer('bi_thu')
    const [author, later] = [house.member(2), house.member(5)]
    // Chi ủy viên of the branch, and of the ward's committee as well: wrote a line that the secretary wrote over.
    await step(house.secretary, { to: 'nhap', from: 'gui_xem_xet' })
    await write(author, 1, 'Một')
    await write(house.secretary, 2, 'Hai')
    await step(house.secretary, { to: 'lay_y_kien', from: 'nhap' })
    await step(house.secretary, { to: 'gui_xem_xet', from: 'lay_y_kien' })
    for (const ctx of [author, later]) {
      await giveRole(house, ctx, { role: 'cap_uy_vien', unitId: wardUnit })
      await giveRole(house, ctx, {
        role: 'cap_uy_vien_phu_trach',
        ...(ctx === later && { from: '2026-03-13' }),
      })
    }
    const version = 3
    const no = { code: expect.stringMatching(/^not_/) }
    await expect(decide(await again(house, author), { version })).rejects.toMatchObject(no)
    await expect(decide(await again(house, later), { version })).rejects.toMatchObject(no)
    // Changed between the sending and the decision: the one counts no more, the other does.
    house.clock.moveTo(at('2026-03-13', '08:00'))
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: at('2026-03-13', '00:00') })
      .where('person_id', '=', personOf(reviewer))
      .where('role', '=', 'cap_uy_vien_phu_trach')
      .execute()
    await expect(decide(await again(house, reviewer), { version })).rejects.toMatchObject(no)
    // Even with the rights of the evening before.
    await expect(decide(reviewer, { version })).rejects.toMatchObject(no)
    const agreed = await decide(await again(house, later), { version })
    expect(agreed).toMatchObject({ isWaiting: false, row: { bar: null } })
  })

  it('goes with the unit: once it hangs elsewhere, only a committee above its new place may speak', async () => {
    const house = await makeHouse()
    const reviewer = house.officer('bi_thu')
    for (const { table, child, parent } of [
      { table: 'org_edge', child: 'child_id', parent: 'parent_id' },
      { table: 'org_path', child: 'descendant_id', parent: 'ancestor_id' },
    ] as const)
      await house.db
        .updateTable(table)
        .set({ valid_to: '2026-03-12' })
        .where(child as 'id', '=', fixtureUnit)
        .where(parent as 'id', '=', wardUnit)
        .execute()
    await expect(decide(reviewer)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is written down for a reviewer who works on paper, as of the day on which he was in charge', async () => {
    const house = await makeHouse()
    const [reviewer, officer] = [house.officer('bi_thu'), house.officer('can_bo_tuyen_giao')]
    const paper = (ctx: ServiceContext, reviewerId: PersonId, on: string) =>
      recordPaperReview({
        ctx,
        input: {
          planId,
          version: 1,
          outcome: 'da_cho_y_kien',
          checklist,
          text: 'Nhất trí',
          reviewerId,
          on,
        },
      })
    const his = personOf(reviewer)
    const { paperReviewers } = await getPlanReview({ ctx: officer, input: { planId } })
    expect(paperReviewers.map(({ personId }) => personId)).toEqual([his])
    for (const [ctx, by, on, code] of [
      [house.secretary, his, '2026-03-11', 'not_allowed'],
      [officer, personOf(officer), '2026-03-11', 'not_allowed'],
      [officer, his, '2026-03-08', 'invalid_input'],
      [officer, his, '2026-03-13', 'invalid_input'],
    ] as const)
      await expect(paper(ctx, by, on)).rejects.toMatchObject({ code })
    // In charge until the end of the 11th.
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: at('2026-03-12', '00:00') })
      .where('person_id', '=', his)
      .where('role', '=', 'cap_uy_vien_phu_trach')
      .execute()
    await expect(paper(officer, his, '2026-03-12')).rejects.toMatchObject({ code: 'not_allowed' })
    const view = await paper(officer, his, '2026-03-11')
    expect(view.decisions).toMatchObject([{ decidedOn: '2026-03-11', isOnPaper: true }])
    const [row] = await house.db.selectFrom('plan_review').selectAll().execute()
    expect(row).toMatchObject({ reviewer_id: his, recorded_by: personOf(officer) })
    expect((await getPlan({ ctx: house.secretary, input: { planId } })).standing).toMatchObject({
      state: 'da_cho_y_kien',
      reviewedOn: '2026-03-11',
    })
  })

  it('tells who may decide, and asks the level above to name somebody where nobody may', async () => {
    const house = await makeHouse()
    const reviewer = house.officer('bi_thu')
    const send = async () => {
      await step(house.secretary, { to: 'nhap', from: 'gui_xem_xet' })
      await step(house.secretary, { to: 'lay_y_kien', from: 'nhap' })
      await step(house.secretary, { to: 'gui_xem_xet', from: 'lay_y_kien' })
    }
    await send()
    expect((await noticesTo(house, reviewer)).join()).toContain('gửi xem xét')
    await house.db
      .deleteFrom('role_assignment')
      .where('role', '=', 'cap_uy_vien_phu_trach')
      .execute()
    await send()
    const officer = house.officer('can_bo_tuyen_giao')
    expect((await noticesTo(house, officer)).join()).toContain('chưa có cấp ủy viên phụ trách')
    const queue = await listPlanReviews({ ctx: await again(house, officer) })
    expect(queue.below).toMatchObject([{ planId, overseers: [] }])
  })

  it('is asked for with as many queries for twenty plans as for one', async () => {
    const house = await makeHouse()
    const reviewer = house.officer('bi_thu')
    let queries = 0
    const counter: KyselyPlugin = {
      transformQuery({ node }) {
        queries += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }
    const ctx = { ...reviewer, db: house.db.withPlugin(counter) }
    expect((await listPlanReviews({ ctx })).mine).toHaveLength(1)
    const forOne = queries
    await house.db
      .insertInto('plan')
      .values(
        Array.from({ length: 19 }, (_, index) => ({
          id: PlanId.parse(`plan-of-${index}`),
          campaign_node_id: fixtureNode,
          kind: 'ca_nhan' as const,
          person_id: personOf(house.member(index)),
          state: 'gui_xem_xet' as const,
          sent_for_review_on: '2026-03-06',
          changed_at: house.clock.now(),
        })),
      )
      .execute()
    queries = 0
    const { mine } = await listPlanReviews({ ctx })
    expect(mine).toHaveLength(20)
    // From Friday the 6th to Thursday the 12th: the weekend waits for nobody.
    expect(mine[0]).toMatchObject({ waitedDays: 4, isSlow: true })
    expect(queries).toBe(forOne)
  })
})

import { closePlan } from '@quan-triet/bot-server/services/plan-work/close-plan'
import { getPlanWork } from '@quan-triet/bot-server/services/plan-work/get-plan-work'
import { listMyTasks } from '@quan-triet/bot-server/services/plan-work/list-my-tasks'
import { recordTaskProgress } from '@quan-triet/bot-server/services/plan-work/record-task-progress'
import { summarisePlan } from '@quan-triet/bot-server/services/plan-work/summarise-plan'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { RecordTaskProgressInput } from '@quan-triet/shared/models/plan-work'
import { at } from '@quan-triet/shared/time/calendar'
import { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { addUnits, nodeOf, wardNode } from '../reports/units-below.ts'
import { programme, putToWork, taskOf } from './at-work.ts'

const note = (
  ctx: House['secretary'],
  task: number,
  {
    from = 'chua_lam',
    occurrenceOn = '2026-06-30',
    note: text = null,
    state,
  }: Partial<RecordTaskProgressInput> & Pick<RecordTaskProgressInput, 'state'>,
) =>
  recordTaskProgress({
    ctx,
    input: { taskId: taskOf(task), from, occurrenceOn, note: text, state },
  })

const audited = async (house: House, action: string): Promise<number> => {
  const rows = await house.db
    .selectFrom('audit_log')
    .select('id')
    .where('action', '=', action)
    .execute()
  return rows.length
}

describe('the deadline of the programme', () => {
  it('asks nothing of the secretary any more once the programme is issued', async () => {
    const house = await makeHouse()
    const isPending = async () => {
      const { deadlines } = await getHome({ ctx: house.secretary })
      return deadlines.find(({ subject }) => subject === 'chuong_trinh')?.isPending
    }
    expect(await isPending()).toBe(true)
    await putToWork(house)
    expect(await isPending()).toBe(false)
  })
})

describe('the tasks of a plan at work', () => {
  it('are noted by who follows them and who writes the plan, step by listed step, with a line for each', async () => {
    const house = await makeHouse()
    const [owner, other] = [house.member(2), house.member(5)]
    await expect(note(owner, 3, { state: 'xong' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await putToWork(house)
    for (const stranger of [other, house.outsider])
      await expect(note(stranger, 3, { state: 'xong' })).rejects.toMatchObject({
        code: expect.stringMatching(/^not_(allowed|found)$/),
      })
    await expect(note(owner, 3, { state: 'khong_lam' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(
      note(owner, 3, { state: 'xong', occurrenceOn: '2026-06-29' }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    await note(owner, 3, { state: 'dang_lam', note: 'Đã kiểm điểm ở tổ 1.' })
    await expect(note(owner, 3, { state: 'xong' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await note(house.secretary, 3, { from: 'dang_lam', state: 'xong' })
    await expect(note(owner, 3, { from: 'xong', state: 'dang_lam' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const reopened = await note(owner, 3, {
      from: 'xong',
      state: 'dang_lam',
      note: 'Còn một đồng chí chưa kiểm điểm.',
    })
    expect(reopened.tasks[2]?.occurrences[0]).toMatchObject({
      state: 'dang_lam',
      note: 'Còn một đồng chí chưa kiểm điểm.',
    })
    expect(await audited(house, 'record-task-progress')).toBe(3)
    const rows = await house.db.selectFrom('plan_task_progress').select('note_sealed').execute()
    expect(rows.map(({ note_sealed: sealed }) => sealed ?? '').join(' ')).not.toContain('kiểm điểm')
  })

  it('pressed twice at once are noted once', async () => {
    const house = await makeHouse()
    await putToWork(house)
    const both = await Promise.allSettled([
      note(house.member(2), 3, { state: 'xong' }),
      note(house.secretary, 3, { state: 'xong' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await house.db.selectFrom('plan_task_progress').select('id').execute()).toHaveLength(1)
  })

  it('are counted day by day, and come to each person in the order of their days', async () => {
    const house = await makeHouse()
    await putToWork(house)
    house.clock.moveTo(at('2026-10-05', '09:00'))
    await note(house.secretary, 3, { state: 'xong' })
    const work = await getPlanWork({ ctx: house.secretary, input: { planId: programme } })
    // Once in April; 30/6 and the next in 2027; 30/6, 30/9 and the next on 30/12.
    expect(work).toMatchObject({ done: 1, total: 6, late: 3 })
    expect(work.tasks.map(({ occurrences }) => occurrences.map(({ on }) => on))).toEqual([
      ['2026-04-30'],
      ['2027-06-30', '2026-06-30'],
      ['2026-12-30', '2026-09-30', '2026-06-30'],
    ])
    expect(work.tasks[2]?.occurrences.map(({ daysLate }) => daysLate)).toEqual([0, 5, 0])
    const own = await listMyTasks({ ctx: house.member(2) })
    expect(own.tasks.map(({ occurrence: { on, state } }) => [on, state])).toEqual([
      ['2026-09-30', 'chua_lam'],
      ['2026-12-30', 'chua_lam'],
      ['2026-06-30', 'xong'],
    ])
    expect((await listMyTasks({ ctx: house.member(5) })).tasks).toEqual([])
  })
})

describe('the reviews and the closing of a plan', () => {
  it('keep how the tasks stood then, go on by the listed steps alone, and end the notes', async () => {
    const house = await makeHouse()
    await putToWork(house)
    house.clock.moveTo(at('2026-07-10', '09:00'))
    await note(house.secretary, 2, { state: 'xong' })
    const ctx = house.secretary
    const summarise = (kind: 'so_ket' | 'tong_ket', from: PlanState, heldOn = '2026-07-10') =>
      summarisePlan({ ctx, input: { planId: programme, kind, from, heldOn, text: 'Kết quả tốt.' } })
    for (const day of ['2026-07-11', '2026-03-09'])
      await expect(summarise('so_ket', 'thuc_hien', day)).rejects.toMatchObject({
        code: 'invalid_input',
      })
    await expect(
      closePlan({ ctx, input: { planId: programme, from: 'thuc_hien' } }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' })
    await summarise('so_ket', 'thuc_hien')
    await note(house.secretary, 1, { state: 'xong', occurrenceOn: '2026-04-30' })
    const { summaries } = await summarise('tong_ket', 'so_ket')
    expect(summaries).toMatchObject([
      { kind: 'so_ket', text: 'Kết quả tốt.', done: 1, due: 3 },
      { kind: 'tong_ket', text: 'Kết quả tốt.', done: 2, due: 3 },
    ])
    await expect(note(house.secretary, 3, { state: 'xong' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await closePlan({ ctx, input: { planId: programme, from: 'tong_ket' } })
    await expect(
      closePlan({ ctx, input: { planId: programme, from: 'tong_ket' } }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' })
    expect([await audited(house, 'summarise-plan'), await audited(house, 'close-plan')]).toEqual([
      2, 1,
    ])
  })

  it('of a committee end only when every unit below is done or excused, whatever it is at', async () => {
    const house = await makeHouse()
    await addUnits(house.db, ['thu-hai', 'roi'])
    const ward = asId<PlanId>('plan-phuong')
    await house.db
      .insertInto('plan')
      .values({
        id: ward,
        campaign_node_id: wardNode,
        kind: 'tap_the',
        state: 'tong_ket',
        changed_at: house.clock.now(),
      })
      .execute()
    const close = () =>
      closePlan({
        ctx: house.officer('can_bo_tuyen_giao'),
        input: { planId: ward, from: 'tong_ket' },
      })
    const excuse = (name: string) =>
      house.db
        .insertInto('plan_excuse')
        .values({
          campaign_node_id: nodeOf(name),
          reason: 'Mới thành lập',
          excused_at: '2026-03-01T00:00:00.000Z',
        })
        .execute()
    await putToWork(house, 'dong')
    await expect(close()).rejects.toMatchObject({ detail: expect.stringContaining('Chi bộ roi') })
    await excuse('thu-hai')
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'huy' })
      .where('id', '=', nodeOf('roi'))
      .execute()
    for (const state of PlanState.options.filter((one) => one !== 'tong_ket' && one !== 'dong')) {
      await putToWork(house, state)
      await expect(close()).rejects.toMatchObject({
        detail: expect.stringContaining('còn 1 đơn vị cấp dưới chưa tổng kết (Chi bộ Khu phố 3)'),
      })
    }
    await putToWork(house, 'tong_ket')
    await close()
  })
})

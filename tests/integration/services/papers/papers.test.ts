/** Proves how the secretary records where programme and report stand. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listPapers } from '@quan-triet/bot-server/services/papers/list-papers'
import { recordPlanStep } from '@quan-triet/bot-server/services/papers/record-plan-step'
import { recordReportStep } from '@quan-triet/bot-server/services/papers/record-report-step'
import { takePlanBack } from '@quan-triet/bot-server/services/papers/take-plan-back'
import { takeReportBack } from '@quan-triet/bot-server/services/papers/take-report-back'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PlanStepInput, ReportStepInput } from '@quan-triet/shared/models/paper'
import { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const nodeId = fixtureNode

const plan = (ctx: ServiceContext, step: PlanStepInput) =>
  recordPlanStep({ ctx, input: { ...step, nodeId } })
const report = (ctx: ServiceContext, step: ReportStepInput) =>
  recordReportStep({ ctx, input: { ...step, nodeId } })

const issued = {
  to: 'ban_hanh',
  on: '2026-03-12',
  number: '05-CTr/CB',
  signer: 'Bí thư chi bộ',
} as const

const audited = async (house: House) => {
  const rows = await house.db
    .selectFrom('audit_log')
    .select(['action', 'detail'])
    .where('action', 'like', '%-back')
    .orderBy('seq')
    .execute()
  return rows.map((row) => [row.action, JSON.parse(row.detail)])
}

describe('the papers of a branch', () => {
  it('stand in the fixture where the table of 30 questions says (4.4)', async () => {
    const house = await makeHouse()
    const { papers, today } = await listPapers({ ctx: house.secretary })
    expect(today).toBe('2026-03-12')
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      nodeId,
      programme: {
        standing: { state: 'gui_xem_xet', sentForReviewOn: '2026-03-09', reviewedOn: null },
        nextStates: ['yeu_cau_sua', 'da_cho_y_kien'],
        backTo: 'lay_y_kien',
      },
      report: {
        standing: null,
        nextStates: ['da_gui'],
        backTo: null,
        draft: {
          day: '2026-03-12',
          ofRequired: { numerator: 26, denominator: 30 },
          ofMembers: { numerator: 26, denominator: 32 },
          essays: { handedIn: 15, required: 26, passed: 11 },
          masses: { people: 33, base: 40 },
          questions: 3,
          recommendations: 5,
        },
      },
    })
  })

  it('are recorded step by step, told live, and taken back with a reason (INV-20, ruling 5)', async () => {
    const house = await makeHouse()
    const heard: string[] = []
    house.deps.live.subscribe(fixtureUnit, ({ topic }) => heard.push(topic))
    await expect(plan(house.secretary, issued)).rejects.toMatchObject({
      code: 'step_not_allowed',
      detail: expect.stringMatching(/^Chưa ghi ý kiến/),
    })
    for (const on of ['2026-03-13', '2026-03-08'])
      await expect(plan(house.secretary, { to: 'da_cho_y_kien', on })).rejects.toMatchObject({
        code: 'invalid_input',
      })
    await plan(house.secretary, { to: 'da_cho_y_kien', on: '2026-03-11' })
    const { papers } = await plan(house.member(1), issued)
    expect(papers[0]?.programme).toMatchObject({
      standing: { state: 'ban_hanh', issuedOn: '2026-03-12', number: '05-CTr/CB' },
      nextStates: ['thuc_hien'],
      backTo: 'nhap',
    })
    const back = { nodeId, from: 'ban_hanh', reason: 'Ghi nhầm số' } as const
    const unlocked = await takePlanBack({ ctx: house.secretary, input: back })
    expect(unlocked.papers[0]?.programme.standing).toEqual({
      state: 'nhap',
      sentForReviewOn: null,
      reviewedOn: null,
      issuedOn: null,
      number: null,
      signer: null,
    })
    // Pressed twice: the state that was seen is gone.
    await expect(takePlanBack({ ctx: house.secretary, input: back })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    expect(heard).toEqual(['home', 'home', 'home'])
    expect(await audited(house)).toEqual([
      [
        'take-plan-back',
        { from: 'ban_hanh', to: 'nhap', reason: 'Ghi nhầm số', before: '05-CTr/CB' },
      ],
    ])
  })

  it('are a report, too: sent, returned, sent again, accepted', async () => {
    const house = await makeHouse()
    const { secretary } = house
    await report(secretary, { to: 'da_gui', on: '2026-03-10' })
    await report(secretary, { to: 'tra_lai', reason: 'Thiếu số quần chúng' })
    await expect(report(secretary, { to: 'da_nhan', on: '2026-03-12' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await report(secretary, { to: 'da_gui', on: '2026-03-11' })
    const { papers } = await report(secretary, { to: 'da_nhan', on: '2026-03-12' })
    expect(papers[0]?.report).toMatchObject({
      standing: { state: 'da_nhan', sentOn: '2026-03-11', acceptedOn: '2026-03-12' },
      backTo: 'da_gui',
    })
    const input = { nodeId, from: 'da_nhan', reason: 'Chưa nhận' } as const
    const taken = await takeReportBack({ ctx: secretary, input })
    expect(taken.papers[0]?.report.standing).toEqual({
      state: 'da_gui',
      sentOn: '2026-03-11',
      acceptedOn: null,
    })
  })

  it('of one moment are recorded once, however many record them at once', async () => {
    const house = await makeHouse()
    await house.db.deleteFrom('plan').execute()
    const tries = [house.secretary, house.member(1), house.secretary].map((ctx) =>
      plan(ctx, { to: 'nhap' }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const rows = await house.db.selectFrom('plan').select('state').execute()
    expect(rows).toEqual([{ state: 'nhap' }])
  })

  it('belong to the branch: nobody else records them, and not in a campaign that is over', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(4), house.guest, house.outsider, house.officer('bi_thu')])
      await expect(plan(ctx, { to: 'da_cho_y_kien', on: '2026-03-11' })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    const elsewhere = { nodeId: CampaignNodeId.parse('node-phuong-sao-mai'), to: 'nhap' } as const
    await expect(recordPlanStep({ ctx: house.secretary, input: elsewhere })).rejects.toMatchObject({
      code: 'not_found',
    })
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'hoan_thanh' })
      .where('campaign_id', '=', fixtureCampaign)
      .execute()
    await expect(report(house.secretary, { to: 'da_gui', on: '2026-03-12' })).rejects.toMatchObject(
      { code: 'not_found' },
    )
    expect((await listPapers({ ctx: house.secretary })).papers).toEqual([])
  })
})

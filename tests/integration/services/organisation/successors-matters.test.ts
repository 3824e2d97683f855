import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import {
  asId,
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { answerMatter } from '@quan-triet/bot-server/services/matters/answer-matter'
import { listMyMatters } from '@quan-triet/bot-server/services/matters/list-my-matters'
import { sendMatter } from '@quan-triet/bot-server/services/matters/send-matter'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { getBranchPapers } from '@quan-triet/bot-server/services/papers/get-branch-papers'
import { beginPlan } from '@quan-triet/bot-server/services/plans/begin-plan'
import { getPlan } from '@quan-triet/bot-server/services/plans/get-plan'
import { getPlanVersion } from '@quan-triet/bot-server/services/plans/get-plan-version'
import { givePlanOpinion } from '@quan-triet/bot-server/services/plans/give-plan-opinion'
import { savePlanLine } from '@quan-triet/bot-server/services/plans/save-plan-line'
import { takePlanStep } from '@quan-triet/bot-server/services/plans/take-plan-step'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import type { CampaignNodeId, OrgUnitId, PlanId, PlanLineId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { aNewUnit } from './small-tree.ts'

const OWN_NODE = asId<CampaignNodeId>('node-of-successor')
const planId = asId<PlanId>('plan-khu-pho-3')

const merge = async (house: House): Promise<OrgUnitId> => {
  const { unitIds } = await changeTree({
    ctx: house.system,
    input: {
      kind: 'hop_nhat',
      decisionNumber: '12-QĐ/TU',
      decisionOn: null,
      day: '2026-03-12',
      unitIds: [fixtureUnit, otherUnit],
      parentId: wardUnit,
      unit: aNewUnit('Khu phố 3-5'),
    },
  })
  return unitIds[0] as OrgUnitId
}

const absorb = (house: House) =>
  changeTree({
    ctx: house.system,
    input: {
      kind: 'sap_nhap',
      decisionNumber: '12-QĐ/TU',
      decisionOn: null,
      day: '2026-03-12',
      unitId: fixtureUnit,
      intoId: otherUnit,
    },
  })

/** A person as the roster knows him or her now, with the role of the secretary of a unit if that is given. */
const asNow = async (house: House, index: number, runs?: OrgUnitId): Promise<ServiceContext> => {
  const { actor } = house.member(index)
  if (actor.kind !== 'person') throw new Error('a member acts')
  const now = await findPersonActor(house.db, actor.personId, house.clock.now())
  if (!now) throw new Error('the person is on no roster')
  const roles = runs === undefined ? now.roles : [{ role: 'bi_thu' as const, orgUnitId: runs }]
  return { ...house.deps, actor: { ...now, roles } }
}

const numbersIn = async (house: House, unit: OrgUnitId) => {
  const of = (kind: 'question' | 'recommendation') =>
    house.db
      .selectFrom(kind)
      .innerJoin('campaign_node', 'campaign_node.id', 'campaign_node_id')
      .select([`${kind}.number`, `${kind}.id`])
      .where('campaign_node.org_unit_id', '=', unit)
      .orderBy(`${kind}.number`)
      .execute()
  return { questions: await of('question'), recommendations: await of('recommendation') }
}

describe('what a unit that ends was sent (INV-03)', () => {
  it('is answered by the successor, under the same number, though the former key is gone; what was answered stays', async () => {
    const house = await makeHouse()
    const before = await numbersIn(house, fixtureUnit)
    const unit = await merge(house)
    const [left, handed] = [await numbersIn(house, fixtureUnit), await numbersIn(house, unit)]
    expect(
      [...left.questions, ...handed.questions].toSorted((a, b) => a.number - b.number),
    ).toEqual(before.questions)
    expect(handed.recommendations).toEqual(before.recommendations)
    expect(left.questions).toHaveLength(1)
    await destroyUnitKey({ ctx: house.system, input: { unitId: fixtureUnit, reason: 'ended' } })
    const id = handed.questions.at(-1)?.id ?? ''
    const { matters } = await answerMatter({
      ctx: await asNow(house, 0, unit),
      input: { kind: 'question', id, answer: 'Sẽ có trong tháng 4.' },
    })
    const answered = matters.find(({ matter }) => matter.id === id)?.matter
    expect(answered).toMatchObject({
      state: 'da_tra_loi',
      content: expect.stringMatching(/\p{L}/u),
    })
  })

  it('gets the next numbers of a successor that has its own, and the sender sees them', async () => {
    const house = await makeHouse()
    await house.db
      .insertInto('campaign_node')
      .values({
        id: OWN_NODE,
        campaign_id: fixtureCampaign,
        org_unit_id: otherUnit,
        state: 'dang_hoc',
      })
      .execute()
    const own = { kind: 'question', content: 'Lịch tháng sau?', hidesName: true } as const
    await sendMatter({ ctx: house.outsider, input: { matter: own } })
    await sendMatter({ ctx: house.member(4), input: { matter: own } })
    await absorb(house)
    const { questions } = await numbersIn(house, otherUnit)
    expect(questions.map((one) => one.number)).toEqual([1, 2, 3, 4])
    const sent = await listMyMatters({ ctx: await asNow(house, 4) })
    expect(sent.matters[0]).toMatchObject({ number: 4, content: own.content, hidesName: true })
  })
})

describe('the papers of a unit that ends', () => {
  it('go on where they stand, unless the successor has its own', async () => {
    const house = await makeHouse()
    await house.db
      .insertInto('report')
      .values({
        id: asId('report-1'),
        campaign_node_id: fixtureNode,
        state: 'nhap',
        changed_at: house.clock.now(),
      })
      .execute()
    const unit = await merge(house)
    const ctx = await asNow(house, 0, unit)
    const { plan, report } = await getBranchPapers({ ctx, input: { unitId: unit } })
    expect(plan).toMatchObject({ state: 'gui_xem_xet', sentForReviewOn: '2026-03-09' })
    expect(report).toMatchObject({ state: 'nhap' })
  })

  it('are read and gone on with under the successor’s key, whose register numbers them anew', async () => {
    const house = await makeHouse()
    const [lineId, text] = [asId<PlanLineId>('new-line'), 'Giữ nền nếp sinh hoạt']
    const opinion = { planId, lineId: null, text: 'Nên rõ thời hạn hơn.' }
    const back = { to: 'nhap', from: 'gui_xem_xet' } as const
    const ask = { to: 'lay_y_kien', from: 'nhap' } as const
    await takePlanStep({ ctx: house.secretary, input: { planId, ...back } })
    await takePlanStep({ ctx: house.secretary, input: { planId, ...ask } })
    await givePlanOpinion({ ctx: house.member(5), input: opinion })
    const number = { document_type: 'chuong_trinh_hanh_dong', number: '03-CTr/CB' } as const
    await house.db
      .updateTable('plan')
      .set({ ...number, number_in_term: 3 })
      .execute()
    const before = await getPlan({ ctx: house.secretary, input: { planId } })
    const unit = await merge(house)
    await destroyUnitKey({ ctx: house.system, input: { unitId: fixtureUnit, reason: 'ended' } })
    const ctx = await asNow(house, 0, unit)
    const { lines, tasks, opinions, choices } = await getPlan({ ctx, input: { planId } })
    expect(lines).toEqual(before.lines)
    expect(tasks).toEqual(before.tasks)
    expect(opinions.map((one) => one.text)).toEqual([opinion.text])
    expect(choices?.numbers.find((paper) => paper.documentType === number.document_type)).toEqual(
      expect.objectContaining({ numberInTerm: 1 }),
    )
    const sent = await getPlanVersion({ ctx, input: { planId, version: 1 } })
    expect(sent.lines.map((line) => line.text)).toContain(before.lines[0]?.text)
    const line = { planId, lineId, seen: null, heading: 1, afterId: null, text }
    const { plan } = await savePlanLine({ ctx, input: line })
    expect(plan.lines.map((one) => one.text)).toContain(text)
  })

  it('of a head go on beside the other head’s; a programme stays behind the successor’s own', async () => {
    const house = await makeHouse()
    const own = { campaign_node_id: OWN_NODE, changed_at: house.clock.now() }
    const { actor } = house.outsider
    if (actor.kind !== 'person') throw new Error('a member acts')
    await house.db
      .insertInto('campaign_node')
      .values({
        id: OWN_NODE,
        campaign_id: fixtureCampaign,
        org_unit_id: otherUnit,
        state: 'dang_hoc',
      })
      .execute()
    await house.db
      .insertInto('plan')
      .values([
        { ...own, id: asId('own-programme'), kind: 'tap_the', state: 'nhap' },
        { ...own, id: asId('own-plan'), kind: 'ca_nhan', state: 'nhap', person_id: actor.personId },
      ])
      .execute()
    const begun = { nodeId: fixtureNode, kind: 'ca_nhan', fromPlanId: null } as const
    const { id } = await beginPlan({ ctx: house.secretary, input: begun })
    await absorb(house)
    const plans = await house.db
      .selectFrom('plan')
      .select(['id', 'campaign_node_id as at'])
      .execute()
    expect(new Map(plans.map((plan) => [plan.id, plan.at]))).toEqual(
      new Map([
        [planId, fixtureNode],
        [asId('own-programme'), OWN_NODE],
        [asId('own-plan'), OWN_NODE],
        [id, OWN_NODE],
      ]),
    )
  })
})

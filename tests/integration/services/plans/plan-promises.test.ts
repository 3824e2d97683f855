/** Proves promises of plans at their edges: words under headings that are gone, numbers of another term, authors, opinions. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listAuthorsOf } from '@quan-triet/bot-server/db/queries/plan-reviews'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  decidePlanReview,
  recordPaperReview,
} from '@quan-triet/bot-server/services/plan-reviews/decide-plan-review'
import { beginPlan } from '@quan-triet/bot-server/services/plans/begin-plan'
import { getPlan } from '@quan-triet/bot-server/services/plans/get-plan'
import { getPlanVersion } from '@quan-triet/bot-server/services/plans/get-plan-version'
import { givePlanOpinion } from '@quan-triet/bot-server/services/plans/give-plan-opinion'
import { savePlanLine } from '@quan-triet/bot-server/services/plans/save-plan-line'
import { setCommitteeTerm } from '@quan-triet/bot-server/services/plans/set-committee-term'
import { takePlanStep } from '@quan-triet/bot-server/services/plans/take-plan-step'
import { unlockPlan } from '@quan-triet/bot-server/services/plans/unlock-plan'
import { CampaignId, CampaignNodeId, PlanId, PlanLineId } from '@quan-triet/shared/models/ids'
import type { TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { giveRole, personOf } from '../plan-reviews/people.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const lineId = PlanLineId.parse('plan-line-3')
const checklist = {
  cu_the: 'dat',
  kha_thi: 'dat',
  sat_thuc_te: 'dat',
  dung_tien_do: 'dat',
} as const
const agreed = { planId, outcome: 'da_cho_y_kien', checklist, text: null } as const

const step = (ctx: ServiceContext, input: TakePlanStepInput) =>
  takePlanStep({ ctx, input: { ...input, planId } })

const saveNew = (ctx: ServiceContext, id: string, heading: number) =>
  savePlanLine({
    ctx,
    input: { planId, lineId: PlanLineId.parse(id), seen: null, heading, afterId: null, text: id },
  })

const sendAgain = async ({ secretary }: House) => {
  await step(secretary, { to: 'lay_y_kien', from: 'nhap' })
  return step(secretary, { to: 'gui_xem_xet', from: 'lay_y_kien' })
}

const issueAs = (on: string, numberInTerm: number): TakePlanStepInput => ({
  to: 'ban_hanh',
  from: 'da_cho_y_kien',
  on,
  paper: {
    documentType: 'chuong_trinh_hanh_dong',
    numberInTerm,
    symbol: 'CTr/CB',
    signer: 'Bí thư chi bộ',
  },
})

/** The programme becomes one of a campaign before. @returns the node that has none now */
const moveToEarlierCampaign = async ({ db }: House) => {
  const [campaignId, nodeId] = [CampaignId.parse('before'), CampaignNodeId.parse('node-before')]
  const campaign = await db
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', fixtureCampaign)
    .executeTakeFirstOrThrow()
  const node = await db
    .selectFrom('campaign_node')
    .selectAll()
    .where('id', '=', fixtureNode)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('campaign')
    .values({ ...campaign, id: campaignId })
    .execute()
  await db
    .insertInto('campaign_node')
    .values({ ...node, id: nodeId, campaign_id: campaignId, parent_node_id: null })
    .execute()
  await db.updateTable('plan').set({ campaign_node_id: nodeId }).where('id', '=', planId).execute()
  return fixtureNode
}

describe('what is sent', () => {
  it('is what the page says, also when somebody writes at that very moment (INV-20)', async () => {
    const house = await makeHouse()
    const { secretary } = house
    for (const round of [1, 2, 3]) {
      await step(secretary, { to: 'nhap', from: 'gui_xem_xet' })
      await step(secretary, { to: 'lay_y_kien', from: 'nhap' })
      await Promise.allSettled([
        step(secretary, { to: 'gui_xem_xet', from: 'lay_y_kien' }),
        ...[1, 2, 3].map((one) => saveNew(secretary, `late-${round}-${one}`, 1)),
      ])
      const { lines, versions } = await getPlan({ ctx: secretary, input: { planId } })
      const version = Math.max(...versions.map((one) => one.version))
      const sent = await getPlanVersion({ ctx: secretary, input: { planId, version } })
      expect(sent.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
    }
  })

  it('keeps the words whose heading the campaign has taken away', async () => {
    const house = await makeHouse()
    await step(house.secretary, { to: 'nhap', from: 'gui_xem_xet' })
    await saveNew(house.secretary, 'far-away', 30)
    await house.db
      .updateTable('campaign')
      .set({ plan_headings: JSON.stringify(['Mục tiêu', 'Nhiệm vụ']) })
      .where('id', '=', fixtureCampaign)
      .execute()
    const { lines } = await sendAgain(house)
    expect(lines).toHaveLength(8)
    const sent = await getPlanVersion({ ctx: house.secretary, input: { planId, version: 3 } })
    expect(Math.max(...[...lines, ...sent.lines].map(({ heading }) => heading))).toBe(1)
    expect(sent.lines.map(({ text }) => text)).toContain('far-away')
  })
})

describe('a paper that is issued anew', () => {
  it('takes a number of the new term, where its own belongs to another paper by then (INV-22)', async () => {
    const house = await makeHouse()
    const { secretary } = house
    const decide = (version: number) =>
      decidePlanReview({ ctx: house.officer('bi_thu'), input: { ...agreed, version } })
    await decide(1)
    await step(secretary, issueAs('2026-03-12', 1))
    await unlockPlan({ ctx: secretary, input: { planId, from: 'ban_hanh', reason: 'Bổ sung' } })
    await sendAgain(house)
    await decide(3)
    await expect(step(secretary, issueAs('2026-03-12', 2))).rejects.toMatchObject({
      code: 'invalid_input',
    })
    house.clock.moveTo('2026-03-20T02:00:00.000Z')
    await setCommitteeTerm({
      ctx: secretary,
      input: { unitId: fixtureUnit, startsOn: '2026-03-15' },
    })
    const { nodeId, choices } = await getPlan({ ctx: secretary, input: { planId } })
    expect(choices?.numbers[0]).toMatchObject({ numberInTerm: 1 })
    await house.db
      .insertInto('plan')
      .values({
        id: PlanId.parse('plan-of-the-new-term'),
        campaign_node_id: nodeId,
        kind: 'ca_nhan',
        state: 'ban_hanh',
        document_type: 'chuong_trinh_hanh_dong',
        number_in_term: 1,
        issued_on: '2026-03-16',
        changed_at: house.clock.now(),
      })
      .execute()
    await expect(step(secretary, issueAs('2026-03-20', 1))).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const issued = await step(secretary, issueAs('2026-03-20', 2))
    expect(issued.standing).toMatchObject({ number: '02-CTr/CB' })
  })
})

describe('an author of a plan', () => {
  it('is whoever begins it from an earlier one, and writes down no agreement to it on paper (INV-21)', async () => {
    const house = await makeHouse()
    const author = await giveRole(house, house.secretary, { role: 'van_phong', unitId: wardUnit })
    const paper = {
      ...agreed,
      version: 1,
      reviewerId: personOf(house.officer('bi_thu')),
      on: '2026-03-12',
    }
    await house.db
      .insertInto('plan_author')
      .values({ plan_id: planId, person_id: personOf(author) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await expect(recordPaperReview({ ctx: author, input: paper })).rejects.toMatchObject({
      code: 'not_allowed',
      detail: expect.stringMatching(/đã tham gia soạn/),
    })
    const nodeId = await moveToEarlierCampaign(house)
    const begun = await beginPlan({
      ctx: author,
      input: { nodeId, kind: 'tap_the', fromPlanId: planId },
    })
    expect(begun.lines).toHaveLength(7)
    expect((await listAuthorsOf(house.db, [begun.id])).get(begun.id)).toEqual([personOf(author)])
  })
})

describe('an opinion beside a paragraph', () => {
  it('stands beside one of this very plan', async () => {
    const house = await makeHouse()
    await step(house.secretary, { to: 'nhap', from: 'gui_xem_xet' })
    await step(house.secretary, { to: 'lay_y_kien', from: 'nhap' })
    const give = (line: PlanLineId) =>
      givePlanOpinion({ ctx: house.member(5), input: { planId, lineId: line, text: 'Ghi rõ hơn' } })
    await expect(give(PlanLineId.parse('line-of-nobody'))).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await give(lineId)).toMatchObject({ opinionCount: 1 })
  })
})

/** Proves how a programme is written by several, sent, commented on, issued and unlocked, and who reads it. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { decidePlanReview } from '@quan-triet/bot-server/services/plan-reviews/decide-plan-review'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { answerPlanOpinion } from '@quan-triet/bot-server/services/plans/answer-plan-opinion'
import { getPlan } from '@quan-triet/bot-server/services/plans/get-plan'
import { getPlanVersion } from '@quan-triet/bot-server/services/plans/get-plan-version'
import { givePlanOpinion } from '@quan-triet/bot-server/services/plans/give-plan-opinion'
import { savePlanLine } from '@quan-triet/bot-server/services/plans/save-plan-line'
import { savePlanTask } from '@quan-triet/bot-server/services/plans/save-plan-task'
import { setCommitteeTerm } from '@quan-triet/bot-server/services/plans/set-committee-term'
import { takePlanStep } from '@quan-triet/bot-server/services/plans/take-plan-step'
import { unlockPlan } from '@quan-triet/bot-server/services/plans/unlock-plan'
import { PlanId, PlanLineId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { SavePlanTaskInput, TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const lineId = PlanLineId.parse('plan-line-3')

const step = (ctx: ServiceContext, input: TakePlanStepInput, id = planId) =>
  takePlanStep({ ctx, input: { ...input, planId: id } })

/** @param saved which revision was seen, and what is written now; null takes it out */
const save = (
  ctx: ServiceContext,
  [seen, text]: readonly [number | null, string | null],
  id = lineId,
) => savePlanLine({ ctx, input: { planId, lineId: id, seen, heading: 1, afterId: null, text } })

const saveTask = (ctx: ServiceContext, task: Partial<NonNullable<SavePlanTaskInput['task']>>) =>
  savePlanTask({
    ctx,
    input: {
      planId,
      taskId: PlanTaskId.parse('task-new'),
      seen: null,
      afterId: null,
      task: {
        text: 'Lập tổ tuyên truyền',
        lead: '',
        ownerId: null,
        dueOn: null,
        dueWording: '',
        repeats: 'khong',
        result: '',
        partId: null,
        targetId: null,
        ...task,
      },
    },
  })

/** Back in the hands of who writes it. */
const open = async (house: House): Promise<PlanView> =>
  step(house.secretary, { to: 'nhap', from: 'gui_xem_xet' })

/** The ward's secretary is in charge of the branch in the fixture. */
const agree = (house: House, version: number) =>
  decidePlanReview({
    ctx: house.officer('bi_thu'),
    input: {
      planId,
      version,
      outcome: 'da_cho_y_kien',
      checklist: { cu_the: 'dat', kha_thi: 'dat', sat_thuc_te: 'dat', dung_tien_do: 'dat' },
      text: null,
    },
  })

const issue = (numberInTerm: number): TakePlanStepInput => ({
  to: 'ban_hanh',
  from: 'da_cho_y_kien',
  on: '2026-03-12',
  paper: {
    documentType: 'chuong_trinh_hanh_dong',
    numberInTerm,
    symbol: 'CTr/CB',
    signer: 'Bí thư chi bộ',
  },
})

/** Somebody who looks at the page now and then, and writes by what was seen last. */
const writerOf = (ctx: ServiceContext) => {
  const seen = new Map<string, { revision: number; text: string }>()
  const look = async () => {
    const { lines } = await getPlan({ ctx, input: { planId } })
    for (const line of lines) seen.set(line.id, line)
  }
  return {
    forget: () => seen.clear(),
    async write(one: { id: PlanLineId; text: string; looksFirst: boolean }) {
      if (one.looksFirst) await look()
      const known = seen.get(one.id)
      const saved = await save(ctx, [known?.revision ?? null, one.text], one.id)
      return {
        shown: saved.plan.lines.map(({ text }) => text),
        /** The words that were seen and are no more. */
        replaced: saved.conflict ? undefined : known?.text,
      }
    },
  }
}

describe('a programme in the making', () => {
  it('is written by several at once without losing a line, be a save repeated or late', async () => {
    const house = await makeHouse()
    const [one, other] = [house.secretary, house.member(1)]
    await open(house)
    const before = await getPlan({ ctx: one, input: { planId } })
    const seen = before.lines.find(({ id }) => id === lineId)?.revision ?? 0
    expect(await save(one, [seen, 'Mục tiêu của bí thư'])).toMatchObject({ conflict: false })
    // The answer was lost, so it is sent again.
    expect(await save(one, [seen, 'Mục tiêu của bí thư'])).toMatchObject({ conflict: false })
    const late = await save(other, [seen, 'Mục tiêu của phó bí thư'])
    expect(late.conflict).toBe(true)
    const again = await save(other, [seen, 'Mục tiêu của phó bí thư'])
    const texts = again.plan.lines.filter(({ heading }) => heading === 1).map(({ text }) => text)
    expect(texts.slice(0, 2)).toEqual(['Mục tiêu của bí thư', 'Mục tiêu của phó bí thư'])
    expect(again.plan.lines.filter((line) => line.conflictOf !== null)).toHaveLength(1)
    expect(again.plan.lacks).toEqual([{ kind: 'conflict', task: null }])
    // One of the two is taken out by whoever has seen it; nobody takes out what changed since.
    expect(await save(other, [seen, null])).toMatchObject({ conflict: true })
    const chosen = await save(other, [seen + 1, null])
    expect(chosen.plan.lines.map(({ text }) => text)).toContain('Mục tiêu của phó bí thư')
    expect(chosen.plan.lines.map(({ text }) => text)).not.toContain('Mục tiêu của bí thư')
    expect(chosen.plan.lacks).toEqual([])
  })

  it('keeps every text that nobody has seen and replaced, however late and often it is saved', async () => {
    const house = await makeHouse()
    await open(house)
    const writers = [house.secretary, house.member(1), house.member(2)].map(writerOf)
    const ids = ['plan-line-3', 'plan-line-4', 'fresh'].map((id) => PlanLineId.parse(id))
    const tries = fc.array(
      fc.record({
        writer: fc.constantFrom(...writers),
        id: fc.constantFrom(...ids),
        looksFirst: fc.boolean(),
      }),
      { minLength: 2, maxLength: 14 },
    )
    let words = 0
    await fc.assert(
      fc.asyncProperty(tries, async (saves) => {
        for (const { forget } of writers) forget()
        const standing = new Set<string>()
        for (const { writer, id, looksFirst } of saves) {
          words += 1
          const text = `Đoạn ${words}`
          const { shown, replaced } = await writer.write({ id, text, looksFirst })
          if (replaced !== undefined) standing.delete(replaced)
          standing.add(text)
          for (const kept of standing) expect(shown).toContain(kept)
        }
      }),
      { numRuns: 6 },
    )
  })

  it('says what its tasks lack, takes no choice that is none, and is not sent before (INV-23)', async () => {
    const house = await makeHouse()
    await open(house)
    const { plan } = await saveTask(house.secretary, {})
    expect(plan.lacks.map(({ kind }) => kind)).toEqual(['task_owner', 'task_due', 'task_result'])
    await step(house.secretary, { to: 'lay_y_kien', from: 'nhap' })
    const send = { to: 'gui_xem_xet', from: 'lay_y_kien' } as const
    await expect(step(house.secretary, send)).rejects.toMatchObject({ code: 'invalid_input' })
    const outsider = house.outsider.actor
    const stranger = outsider.kind === 'person' ? outsider.personId : null
    await expect(saveTask(house.secretary, { ownerId: stranger })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await savePlanTask({
      ctx: house.secretary,
      input: {
        planId,
        taskId: PlanTaskId.parse('task-new'),
        seen: 1,
        afterId: null,
        task: null,
      },
    })
    const sent = await step(house.secretary, send)
    expect(sent.standing).toMatchObject({ state: 'gui_xem_xet', sentForReviewOn: '2026-03-12' })
    await expect(save(house.secretary, [1, 'Sửa sau khi gửi'])).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
  })
})

describe('opinions on a draft', () => {
  it('come from members, are read by who writes it and by their author, and are answered once', async () => {
    const house = await makeHouse()
    await open(house)
    const opinion = { planId, lineId, text: 'Nên ghi rõ số hộ' }
    const give = (ctx: ServiceContext) => givePlanOpinion({ ctx, input: opinion })
    await expect(give(house.member(5))).rejects.toMatchObject({ code: 'not_allowed' })
    await step(house.secretary, { to: 'lay_y_kien', from: 'nhap' })
    expect((await give(house.member(5))).opinions).toMatchObject([{ number: 1, isOwn: true }])
    expect((await give(house.member(6))).opinions).toMatchObject([{ number: 2 }])
    const { opinions } = await getPlan({ ctx: house.secretary, input: { planId } })
    expect(opinions.map(({ text }) => text)).toEqual([opinion.text, opinion.text])
    const [first] = opinions
    if (!first) throw new Error('an opinion was given')
    const answer = (ctx: ServiceContext) =>
      answerPlanOpinion({ ctx, input: { planId, opinionId: first.id, answer: 'Đã tiếp thu.' } })
    await expect(answer(house.member(6))).rejects.toMatchObject({ code: 'not_allowed' })
    await answer(house.secretary)
    await expect(answer(house.secretary)).rejects.toMatchObject({ code: 'step_not_allowed' })
    const told = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'body'])
      .where('dedupe_key', 'like', `plan:${planId}:opinion:%`)
      .execute()
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain('Đã tiếp thu.')
    const own = await getPlan({ ctx: house.member(5), input: { planId } })
    expect(own).toMatchObject({ opinionCount: 2, opinions: [{ answer: 'Đã tiếp thu.' }] })
    const { sections } = await getMyData({ ctx: house.member(5) })
    expect(sections.find(({ key }) => key === 'plans')?.lines).toEqual([
      expect.stringMatching(/^Góp ý số 1 cho .*; Nên ghi rõ số hộ; trả lời: Đã tiếp thu\.$/),
    ])
  })
})

describe('issuing', () => {
  it('follows the comment on these very words, under a number that nobody else has; unlocking keeps it (INV-20, INV-22, ruling 5)', async () => {
    const house = await makeHouse()
    const { secretary } = house
    await expect(step(secretary, { ...issue(1), from: 'gui_xem_xet' })).rejects.toMatchObject({
      code: 'step_not_allowed',
      detail: expect.stringMatching(/chưa cho ý kiến/),
    })
    await agree(house, 1)
    // Another paper of the term has number 2 already.
    await house.db
      .insertInto('plan')
      .values({
        id: PlanId.parse('plan-before'),
        campaign_node_id: fixtureNode,
        kind: 'ca_nhan',
        state: 'ban_hanh',
        document_type: 'chuong_trinh_hanh_dong',
        number_in_term: 2,
        issued_on: '2026-01-15',
        changed_at: house.clock.now(),
      })
      .execute()
    await expect(step(secretary, issue(2))).rejects.toMatchObject({ code: 'invalid_input' })
    await setCommitteeTerm({
      ctx: secretary,
      input: { unitId: fixtureUnit, startsOn: '2026-02-01' },
    })
    const issued = await step(secretary, issue(2))
    expect(issued).toMatchObject({
      standing: { state: 'ban_hanh', number: '02-CTr/CB', issuedOn: '2026-03-12' },
      steps: ['thuc_hien'],
      mayEdit: false,
      mayUnlock: true,
    })
    await expect(step(secretary, { to: 'nhap', from: 'ban_hanh' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    const reason = 'Bổ sung nhiệm vụ'
    const unlocked = await unlockPlan({
      ctx: secretary,
      input: { planId, from: 'ban_hanh', reason },
    })
    expect(unlocked.standing).toMatchObject({ state: 'nhap', number: null, reviewedOn: null })
    expect(unlocked.choices?.numbers[0]).toMatchObject({ numberInTerm: 2, symbol: 'CTr/CB' })
    // What was agreed to before is no agreement to other words.
    await step(secretary, { to: 'lay_y_kien', from: 'nhap' })
    await expect(step(secretary, { ...issue(2), from: 'lay_y_kien' })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    const audited = await house.db
      .selectFrom('audit_log')
      .select(['action', 'detail'])
      .where('action', '=', 'unlock-plan')
      .execute()
    expect(audited.map(({ detail }) => JSON.parse(detail))).toMatchObject([
      { from: 'ban_hanh', to: 'nhap', reason, before: '02-CTr/CB' },
    ])
    const first = await getPlanVersion({ ctx: secretary, input: { planId, version: 1 } })
    expect(first.lines).toHaveLength(7)
  })
})

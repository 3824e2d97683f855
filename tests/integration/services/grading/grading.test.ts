import { fixtureCampaign, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { assignGrader, spreadGraders } from '@quan-triet/bot-server/services/grading/assign-grader'
import { decideEssay } from '@quan-triet/bot-server/services/grading/decide-essay'
import { drawSample, getSample } from '@quan-triet/bot-server/services/grading/draw-sample'
import { getGradingQueue } from '@quan-triet/bot-server/services/grading/get-grading-queue'
import { openEssay, takeEssay } from '@quan-triet/bot-server/services/grading/open-essay'
import { reopenEssay } from '@quan-triet/bot-server/services/grading/reopen-essay'
import { replyToAuthor } from '@quan-triet/bot-server/services/grading/reply-to-author'
import { writeToGrader } from '@quan-triet/bot-server/services/own-essay/write-to-grader'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { DecideEssayInput } from '@quan-triet/shared/models/grading'
import { EssayId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { handIn, mine, OTHER_WRITER, WRITER } from '../own-essay/scene.ts'

/** Members of the branch without an office. */
const [GRADER, SECOND, THIRD] = [5, 7, 9]

const pass: DecideEssayInput = {
  version: 1,
  verdict: 'dat',
  reason: null,
  level: null,
  points: [],
  comment: '',
  rewriteDueAt: null,
}
const sendBack: DecideEssayInput = {
  ...pass,
  verdict: 'viet_lai',
  reason: 'khong_dat',
  comment: 'Cần nêu việc làm cụ thể của đồng chí.',
}

const handedIn = async (house: House, index = WRITER): Promise<EssayId> => {
  const { essayId } = await handIn(house.member(index))
  if (!essayId) throw new Error('nothing was handed in')
  return essayId
}
const assign = (
  house: House,
  essayId: EssayId,
  { index, second = false }: { index: number; second?: boolean },
) =>
  assignGrader({
    ctx: house.secretary,
    input: { essayIds: [essayId], graderId: idOf(house.member(index)), second },
  })
const open = (ctx: ServiceContext, essayId: EssayId) => openEssay({ ctx, input: { essayId } })
const decide = (ctx: ServiceContext, essayId: EssayId, judged: DecideEssayInput = pass) =>
  decideEssay({ ctx, input: { essayId, ...judged } })
const queue = (ctx: ServiceContext) => getGradingQueue({ ctx, input: {} })

/** Assigned, opened and judged. */
const judge = async (
  house: House,
  essayId: EssayId,
  { index, judged = pass }: { index: number; judged?: DecideEssayInput },
) => {
  await assign(house, essayId, { index })
  await open(house.member(index), essayId)
  return decide(house.member(index), essayId, judged)
}
const audited = async ({ db }: House, action: string) =>
  (await db.selectFrom('audit_log').select('id').where('action', '=', action).execute()).length

describe('grading', () => {
  it('goes from the queue to a person who reads, and from there to the author alone (M-06)', async () => {
    const house = await makeHouse()
    const essayId = await handedIn(house)
    const before = await queue(house.secretary)
    expect(before.rows.find((row) => row.essayId === essayId)).toMatchObject({
      state: 'da_nop',
      graderName: null,
      form: 'dien_tu',
    })
    const grader = house.member(GRADER)
    await expect(open(grader, essayId)).rejects.toMatchObject({ code: 'not_found' })
    await assign(house, essayId, { index: GRADER })
    expect((await queue(grader)).rows).toHaveLength(1)
    await expect(decide(grader, essayId)).rejects.toMatchObject({ code: 'essay_not_opened' })
    const opened = await open(grader, essayId)
    expect(opened).toMatchObject({ may: { decide: true, assign: false }, mine: 'cham' })
    expect(opened.blocks?.[1]).toContain('vận động mười hộ')
    await expect(decide(grader, essayId, { ...sendBack, comment: '' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(decide(grader, essayId, { ...pass, version: 2 })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await decide(grader, essayId, sendBack)
    expect(await mine(house.member(WRITER))).toMatchObject({
      standing: 'viet_lai',
      versions: [
        { decision: { verdict: 'viet_lai', reason: 'khong_dat', comment: sendBack.comment } },
      ],
      may: { write: true, appeal: true },
    })
    expect((await queue(grader)).rows).toEqual([])
    await expect(open(grader, essayId)).resolves.toMatchObject({ may: { decide: false } })
    expect(await audited(house, 'read-essay')).toBeGreaterThanOrEqual(2)
    const sent = await house.db
      .selectFrom('outbox')
      .select('body')
      .where('person_id', '=', idOf(house.member(WRITER)))
      .execute()
    expect(sent.map(({ body }) => body).join()).not.toContain('cụ thể của đồng chí')
  })

  it('is nobody’s who wrote it, and open to the committee and the grader only (INV-14, P-04)', async () => {
    const house = await makeHouse()
    const own = EssayId.parse(`essay-${idOf(house.secretary)}`)
    const essayId = await handedIn(house)
    await expect(assign(house, essayId, { index: WRITER })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    for (const ctx of [
      house.member(WRITER),
      house.member(OTHER_WRITER),
      house.guest,
      house.outsider,
      house.officer('can_bo_tuyen_giao'),
      house.officer('quan_tri'),
      house.officer('kiem_tra'),
    ])
      await expect(open(ctx, essayId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(open(house.secretary, own)).rejects.toMatchObject({ code: 'not_found' })
    expect((await queue(house.secretary)).rows.map((row) => row.essayId)).not.toContain(own)
    expect((await queue(house.member(OTHER_WRITER))).rows).toEqual([])
    expect(await takeEssay({ ctx: house.secretary, input: { essayId } })).toMatchObject({
      mine: 'cham',
      may: { decide: true },
    })
    await decide(house.secretary, essayId)
    expect((await mine(house.member(WRITER))).standing).toBe('dat')
  })

  it('spreads what waits evenly', async () => {
    const house = await makeHouse()
    await handedIn(house)
    await handedIn(house, OTHER_WRITER)
    const graders = [GRADER, WRITER].map((index) => idOf(house.member(index)))
    const spread = await spreadGraders({
      ctx: house.secretary,
      input: { campaignId: fixtureCampaign, graderIds: graders },
    })
    expect(spread).toMatchObject({ left: 0 })
    const rows = (await queue(house.secretary)).rows.filter((row) => row.form === 'dien_tu')
    expect(rows.map((row) => row.state)).toEqual(['dang_cham', 'dang_cham'])
  })

  it('after an appeal is done by another, whose verdict holds; one overturned counts no more (F-10)', async () => {
    const house = await makeHouse()
    const essayId = await handedIn(house)
    await judge(house, essayId, { index: GRADER, judged: sendBack })
    await writeToGrader({
      ctx: house.member(WRITER),
      input: { campaignId: fixtureCampaign, kind: 'khieu_nai', text: 'Xin chấm lại.' },
    })
    expect(
      (await queue(house.secretary)).rows.find((row) => row.essayId === essayId),
    ).toMatchObject({
      isAppealed: true,
      state: 'dang_cham',
    })
    await expect(assign(house, essayId, { index: GRADER })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await judge(house, essayId, { index: SECOND })
    const row = await house.db
      .selectFrom('essay')
      .select(['state', 'rewrite_reason'])
      .where('id', '=', essayId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'dat', rewrite_reason: null })
    expect((await mine(house.member(WRITER))).words[0]?.settledAt).not.toBeNull()
  })

  it('a second time only advises, blind to the first; where they differ the committee has it judged again', async () => {
    const house = await makeHouse()
    const essayId = await handedIn(house)
    await judge(house, essayId, { index: GRADER })
    await assign(house, essayId, { index: SECOND, second: true })
    const second = house.member(SECOND)
    expect((await open(second, essayId)).marks.filter((mark) => !mark.isOwn)).toEqual([])
    await decide(second, essayId, sendBack)
    expect((await mine(house.member(WRITER))).standing).toBe('dat')
    expect(
      (await queue(house.secretary)).rows.find((row) => row.essayId === essayId),
    ).toMatchObject({
      isDisputed: true,
    })
    const reopen = (index: number) =>
      reopenEssay({
        ctx: house.secretary,
        input: { essayId, graderId: idOf(house.member(index)), reason: 'Hai người chấm khác nhau' },
      })
    await expect(reopen(GRADER)).rejects.toMatchObject({ code: 'invalid_input' })
    await reopen(THIRD)
    await open(house.member(THIRD), essayId)
    await decide(house.member(THIRD), essayId, sendBack)
    expect((await mine(house.member(WRITER))).standing).toBe('viet_lai')
  })

  it('of a sample is drawn by the house for the level above, without names, and changes nothing (feature 52)', async () => {
    const house = await makeHouse()
    const essayId = await handedIn(house)
    await judge(house, essayId, { index: GRADER })
    const officer = house.officer('can_bo_tuyen_giao')
    const where = { unitId: wardUnit, campaignId: fixtureCampaign }
    await expect(
      drawSample({ ctx: house.secretary, input: { ...where, size: 1 } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/not_/) })
    expect(await drawSample({ ctx: officer, input: { ...where, size: 5 } })).toEqual({
      drawn: 1,
      decided: 0,
      agreed: 0,
      left: 0,
    })
    expect((await queue(officer)).rows).toMatchObject([{ essayId, authorName: null, mine: 'mau' }])
    expect(await open(officer, essayId)).toMatchObject({ authorName: null, marks: [], words: [] })
    await decide(officer, essayId, sendBack)
    expect((await mine(house.member(WRITER))).standing).toBe('dat')
    expect(await getSample({ ctx: officer, input: where })).toMatchObject({ decided: 1, agreed: 0 })
  })

  it('ends in words both sides can read', async () => {
    const house = await makeHouse()
    const essayId = await handedIn(house)
    await judge(house, essayId, { index: GRADER, judged: sendBack })
    await writeToGrader({
      ctx: house.member(WRITER),
      input: { campaignId: fixtureCampaign, kind: 'trao_doi', text: 'Tôi sẽ bổ sung.' },
    })
    expect(
      (await queue(house.secretary)).rows.find((row) => row.essayId === essayId),
    ).toMatchObject({
      hasNewWords: true,
    })
    await replyToAuthor({ ctx: house.secretary, input: { essayId, text: 'Cảm ơn đồng chí.' } })
    expect(
      (await mine(house.member(WRITER))).words.map(({ text, isOwn }) => [text, isOwn]),
    ).toEqual([
      ['Tôi sẽ bổ sung.', true],
      ['Cảm ơn đồng chí.', false],
    ])
  })
})

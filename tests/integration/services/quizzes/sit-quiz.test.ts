import { beginQuiz } from '@quan-triet/bot-server/services/quizzes/begin-quiz'
import { settleQuizzes } from '@quan-triet/bot-server/services/quizzes/settle-quizzes'
import { handInQuiz, saveQuizAnswers } from '@quan-triet/bot-server/services/quizzes/sit-quiz'
import type { QuizPaper } from '@quan-triet/shared/models/own-quiz'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { answer, begin, campaignId, friday, look, makeTest, OTHER_SITTER, SITTER } from './scene.ts'

const ABSENT = 26
const ON_PAPER = 5

const textsOf = ({ questions }: QuizPaper) => questions.map(({ text, options }) => [text, options])

describe('sitting a test', () => {
  it('tells who may sit and when, and begins in a window alone', async () => {
    const house = await makeHouse()
    const sitter = house.member(SITTER)
    const tryToBegin = (index: number) =>
      beginQuiz({ ctx: house.member(index), input: { campaignId } })
    expect((await look(sitter)).step).toBe('viet')
    await makeTest(house)
    await house.db.updateTable('campaign').set({ essay_opens: 'sau_hoan_thanh' }).execute()
    expect(await look(sitter)).toMatchObject({
      step: 'cho_ca',
      isOwed: true,
      terms: { questionCount: 5, minutes: 60, passPercent: 60 },
      nextWindow: { opensAt: friday('08:00') },
      paper: null,
    })
    expect((await look(house.member(ABSENT))).step).toBe('chua_hoc_xong')
    expect((await look(house.member(ON_PAPER))).step).toBe('da_nop_bai_viet')
    await expect(tryToBegin(SITTER)).rejects.toMatchObject({ code: 'quiz_not_open' })
    house.clock.moveTo(friday('08:00'))
    for (const index of [ABSENT, ON_PAPER])
      await expect(tryToBegin(index)).rejects.toMatchObject({ code: 'quiz_not_open' })
    expect(await tryToBegin(SITTER)).toMatchObject({
      step: 'dang_lam',
      paper: { begunAt: friday('08:00'), endsAt: friday('09:00') },
      resultsAt: '2026-03-13T03:00:15.000Z',
    })
    house.clock.moveTo(friday('09:30'))
    expect((await begin(house.member(OTHER_SITTER))).endsAt).toBe(friday('10:00'))
  })

  it('never says which option is right while anybody sits, and goes on anywhere with the same paper', async () => {
    const house = await makeHouse()
    await makeTest(house, 8)
    const [sitter, other] = [house.member(SITTER), house.member(OTHER_SITTER)]
    house.clock.moveTo(friday('08:00'))
    const first = await beginQuiz({ ctx: sitter, input: { campaignId } })
    expect(JSON.stringify(first)).not.toMatch(/right|seed|order/)
    if (!first.paper) throw new Error('no paper')
    expect(first.paper.questions).toHaveLength(5)
    await answer(sitter, first.paper, 2)
    house.clock.moveTo(friday('08:20'))
    const again = await begin(sitter)
    expect(again).toMatchObject({ attemptId: first.paper.attemptId, endsAt: friday('09:00') })
    expect(textsOf(again)).toEqual(textsOf(first.paper))
    expect(again.questions.every((one) => one.chosen !== null)).toBe(true)
    expect(textsOf(await begin(other))).not.toEqual(textsOf(first.paper))
    const handedIn = await handInQuiz({ ctx: sitter, input: { attemptId: again.attemptId } })
    expect(handedIn).toMatchObject({ step: 'cho_ket_qua', paper: null })
    expect(handedIn.attempts).toMatchObject([{ answered: 5, of: 5, result: null }])
    expect(JSON.stringify(handedIn)).not.toContain('"right"')
  })

  it('begins once for two phones, and keeps the latest answer however often it is sent', async () => {
    const house = await makeHouse()
    await makeTest(house)
    const ctx = house.member(SITTER)
    house.clock.moveTo(friday('08:00'))
    const [{ attemptId }, twin] = await Promise.all([begin(ctx), begin(ctx)])
    expect(twin.attemptId).toBe(attemptId)
    const save = (answers: { position: number; chosen: number | null }[]) =>
      saveQuizAnswers({ ctx, input: { attemptId, answers } })
    const twice = [
      { position: 1, chosen: 0 },
      { position: 1, chosen: 3 },
      { position: 2, chosen: 2 },
    ]
    await save(twice)
    expect(await save(twice)).toEqual({ answered: 2, of: 5, endsAt: friday('09:00') })
    await save([{ position: 2, chosen: null }])
    const questions = (await look(ctx)).paper?.questions
    expect(questions?.map((one) => one.chosen)).toEqual([3, null, null, null, null])
    await expect(save([{ position: 6, chosen: 0 }])).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(
      saveQuizAnswers({
        ctx: house.member(OTHER_SITTER),
        input: { attemptId, answers: [{ position: 1, chosen: 1 }] },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('ends by the clock of the house: a few seconds are for the way, nothing later counts', async () => {
    const house = await makeHouse()
    await makeTest(house)
    const ctx = house.member(SITTER)
    house.clock.moveTo(friday('08:00'))
    const paper = await begin(ctx)
    house.clock.moveTo('2026-03-13T02:00:10.000Z')
    await answer(ctx, paper, 5)
    house.clock.moveTo('2026-03-13T02:00:15.000Z')
    await expect(answer(ctx, paper, 0)).rejects.toMatchObject({ code: 'quiz_ended' })
    expect(await look(ctx)).toMatchObject({
      step: 'cho_ket_qua',
      attempts: [{ endedAt: friday('09:00'), isTimedOut: true, answered: 5 }],
    })
    const essay = await house.db
      .selectFrom('essay')
      .selectAll()
      .where('person_id', '=', idOf(ctx))
      .executeTakeFirst()
    expect(essay).toMatchObject({
      form: 'trac_nghiem',
      state: 'dang_cham',
      submitted_at: friday('09:00'),
    })
  })

  it('ends whoever never looks again by the house’s own job, once, and one broken paper holds up nobody', async () => {
    const house = await makeHouse()
    await makeTest(house)
    house.clock.moveTo(friday('08:00'))
    const broken = await begin(house.member(OTHER_SITTER))
    const paper = await begin(house.member(SITTER))
    await answer(house.member(SITTER), paper, 3)
    await house.db
      .updateTable('quiz_answer')
      .set({ option_order: 'broken' })
      .where('attempt_id', '=', broken.attemptId)
      .execute()
    await expect(settleQuizzes({ ctx: house.secretary })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await settleQuizzes({ ctx: house.system })).toEqual({ ended: 0, scored: 0 })
    house.clock.moveTo(friday('10:01'))
    expect(await settleQuizzes({ ctx: house.system })).toEqual({ ended: 2, scored: 1 })
    expect(await settleQuizzes({ ctx: house.system })).toEqual({ ended: 0, scored: 0 })
    expect((await look(house.member(SITTER))).step).toBe('dat')
    const told = await house.db
      .selectFrom('outbox')
      .select('dedupe_key')
      .where('dedupe_key', 'like', 'quiz:%')
      .execute()
    expect(told.map((one) => one.dedupe_key)).toEqual([`quiz:${paper.attemptId}:scored:first`])
  })
})

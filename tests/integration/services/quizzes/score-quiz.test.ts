import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { settleQuizzes } from '@quan-triet/bot-server/services/quizzes/settle-quizzes'
import { handInQuiz } from '@quan-triet/bot-server/services/quizzes/sit-quiz'
import { strikeQuizQuestion } from '@quan-triet/bot-server/services/quizzes/strike-quiz-question'
import type { Quiz } from '@quan-triet/shared/models/quiz'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import {
  answer,
  begin,
  campaignId,
  friday,
  look,
  makerOf,
  makeTest,
  OTHER_SITTER,
  SITTER,
} from './scene.ts'

/** Sits at the clock's time and hands in. @param rightly how many of five are answered rightly */
const sit = async (house: House, index: number, rightly: number): Promise<void> => {
  const ctx = house.member(index)
  const paper = await begin(ctx)
  await answer(ctx, paper, rightly)
  await handInQuiz({ ctx, input: { attemptId: paper.attemptId } })
}

const essayOf = (house: House, index: number) =>
  house.db
    .selectFrom('essay')
    .selectAll()
    .where('person_id', '=', idOf(house.member(index)))
    .executeTakeFirst()

const strike = (house: House, quiz: Quiz, text: string) => {
  const found = quiz.questions.find((one) => one.text.includes(text))
  if (!found) throw new Error('no such question')
  const input = { campaignId, questionId: found.id, reason: 'Đáp án in sai' }
  return strikeQuizQuestion({ ctx: makerOf(house), input })
}

const countEssays = async (house: House) => {
  const input = { unitId: fixtureUnit, campaignId }
  return (await countCells({ ctx: house.secretary, input })).own
}

describe('the result of a test', () => {
  it('is told when the window is over, with what was wrong and where to read again, and what is right after the last', async () => {
    const house = await makeHouse()
    await makeTest(house)
    const ctx = house.member(SITTER)
    house.clock.moveTo(friday('08:00'))
    await sit(house, SITTER, 3)
    house.clock.moveTo(friday('10:00'))
    expect((await look(ctx)).attempts[0]?.result).toBeNull()
    house.clock.moveTo('2026-03-13T03:00:15.000Z')
    const told = await look(ctx)
    expect(told.step).toBe('dat')
    const result = told.attempts[0]?.result
    expect(result).toMatchObject({ right: 3, of: 5, isPassed: true, struck: 0 })
    const mistakes = result?.mistakes ?? []
    expect(mistakes.map(({ right, chosen }) => [right, chosen?.split(' ')[0]])).toEqual([
      [null, 'sai'],
      [null, 'sai'],
    ])
    expect(mistakes.map(({ part }) => part?.partId)).toEqual(
      mistakes.map(({ text }) => (text.includes('thứ 1 ') ? 'part-3' : undefined)),
    )
    house.clock.moveTo('2026-03-13T09:00:15.000Z')
    const later = (await look(ctx)).attempts[0]?.result?.mistakes ?? []
    expect(later.map(({ right }) => right?.split(' ')[0])).toEqual(['đúng', 'đúng'])
    expect(await essayOf(house, SITTER)).toMatchObject({
      form: 'trac_nghiem',
      state: 'dat',
      submitted_at: friday('08:00'),
      rewrite_reason: null,
      graded_by: null,
    })
  })

  it('counts as an essay: handed in at once, judged when it is told, rewritten when the second window was needed', async () => {
    const house = await makeHouse()
    await makeTest(house)
    const before = await countEssays(house)
    house.clock.moveTo(friday('08:00'))
    await sit(house, SITTER, 2)
    await sit(house, OTHER_SITTER, 5)
    expect(await countEssays(house)).toMatchObject({
      essaysIn: before.essaysIn + 2,
      essaysGraded: before.essaysGraded,
    })
    house.clock.moveTo(friday('10:01'))
    await settleQuizzes({ ctx: house.system })
    expect((await look(house.member(SITTER))).step).toBe('cho_ca')
    expect(await essayOf(house, SITTER)).toMatchObject({
      state: 'viet_lai',
      rewrite_reason: 'khong_dat',
      rewrite_due_at: friday('16:00'),
    })
    expect(await countEssays(house)).toMatchObject({
      essaysGraded: before.essaysGraded + 2,
      essaysPassed: before.essaysPassed + 1,
      rewriteFailed: before.rewriteFailed + 1,
    })
    house.clock.moveTo(friday('14:00'))
    await expect(begin(house.member(OTHER_SITTER))).rejects.toMatchObject({ code: 'quiz_not_open' })
    await sit(house, SITTER, 4)
    house.clock.moveTo(friday('16:01'))
    await settleQuizzes({ ctx: house.system })
    expect(await essayOf(house, SITTER)).toMatchObject({
      state: 'dat',
      rewrite_reason: 'khong_dat',
      submitted_at: friday('08:00'),
      current_version: 2,
    })
    expect(await countEssays(house)).toMatchObject({
      essaysIn: before.essaysIn + 2,
      essaysPassed: before.essaysPassed + 2,
      rewriteFailed: before.rewriteFailed + 1,
    })
  })

  it('is counted anew for everybody when a question is struck, and nobody loses by it', async () => {
    const house = await makeHouse()
    const quiz = await makeTest(house)
    house.clock.moveTo(friday('08:00'))
    const ctx = house.member(SITTER)
    const paper = await begin(ctx)
    await answer(ctx, paper, 2)
    await handInQuiz({ ctx, input: { attemptId: paper.attemptId } })
    await sit(house, OTHER_SITTER, 5)
    house.clock.moveTo(friday('10:01'))
    await settleQuizzes({ ctx: house.system })
    const wrong = paper.questions.find((one) => one.position === 5)?.text ?? ''
    expect((await strike(house, quiz, wrong)).counts).toMatchObject({ scored: 2, passed: 1 })
    expect(await settleQuizzes({ ctx: house.system })).toEqual({ ended: 0, scored: 2 })
    expect(await look(ctx)).toMatchObject({
      step: 'dat',
      attempts: [{ result: { right: 3, of: 5, struck: 1, isPassed: true } }],
    })
    expect(await essayOf(house, SITTER)).toMatchObject({ state: 'dat', rewrite_reason: null })
    expect((await look(house.member(OTHER_SITTER))).attempts[0]?.result).toMatchObject({ right: 5 })
    house.clock.moveTo(friday('14:00'))
    const late = await begin(house.member(SITTER + 2))
    expect(late.questions.map((one) => one.text)).not.toContain(wrong)
  })

  it('is in the person’s own data, gone with the person while the count stays, and kept no longer than essays', async () => {
    const house = await makeHouse()
    await makeTest(house)
    house.clock.moveTo(friday('08:00'))
    await sit(house, SITTER, 4)
    await sit(house, OTHER_SITTER, 4)
    const essays = async () => {
      const { sections } = await getMyData({ ctx: house.member(SITTER) })
      return sections.find((one) => one.key === 'essays')?.lines.join('\n')
    }
    expect(await essays()).toContain('chưa có kết quả')
    house.clock.moveTo(friday('10:01'))
    await settleQuizzes({ ctx: house.system })
    expect(await essays()).toContain('đúng 4/5 (80,00%)')
    const before = (await countEssays(house)).essaysIn
    const personId = idOf(house.member(SITTER))
    await eraseMember({ ctx: house.officer('quan_tri'), input: { personId, requestId: null } })
    const attempts = () => house.db.selectFrom('quiz_attempt').select('person_id').execute()
    expect(await attempts()).toEqual([{ person_id: idOf(house.member(OTHER_SITTER)) }])
    expect((await countEssays(house)).essaysIn).toBe(before)
    // The time of keeping essays is the answers' time, too (P-09).
    await house.db.deleteFrom('essay').where('form', '=', 'trac_nghiem').execute()
    expect(await attempts()).toEqual([])
    expect(await house.db.selectFrom('quiz_answer').selectAll().execute()).toEqual([])
  })
})

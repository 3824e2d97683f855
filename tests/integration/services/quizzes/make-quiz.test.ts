import { addQuizQuestions } from '@quan-triet/bot-server/services/quizzes/write-quiz-questions'
import {
  changeQuizQuestion,
  removeQuizQuestion,
} from '@quan-triet/bot-server/services/quizzes/write-quiz-questions'
import { getQuiz } from '@quan-triet/bot-server/services/quizzes/get-quiz'
import { publishQuiz } from '@quan-triet/bot-server/services/quizzes/publish-quiz'
import {
  readQuizSheet,
  readQuizText,
} from '@quan-triet/bot-server/services/quizzes/read-quiz-questions'
import { setQuizTerms } from '@quan-triet/bot-server/services/quizzes/set-quiz-terms'
import { strikeQuizQuestion } from '@quan-triet/bot-server/services/quizzes/strike-quiz-question'
import { PartId, QuizQuestionId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  begin,
  campaignId,
  friday,
  makerOf,
  makeTest,
  question,
  replaceEssays,
  SITTER,
  terms,
  windows,
} from './scene.ts'

const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('making a test', () => {
  it('is done by whoever runs the campaign at its owner, and published when it is complete', async () => {
    const house = await makeHouse()
    const ctx = makerOf(house)
    const publish = () => publishQuiz({ ctx, input: { campaignId, publish: true } })
    const add = (numbers: number[]) =>
      addQuizQuestions({ ctx, input: { campaignId, questions: numbers.map(question) } })
    expect(await getQuiz({ ctx, input: { campaignId } })).toMatchObject({
      mode: 'viet',
      questionCount: 20,
      minutes: 60,
      passPercent: 50,
      windows: [],
      publishedAt: null,
    })
    await expect(publish()).rejects.toMatchObject({ code: 'quiz_not_ready' })
    await replaceEssays(house)
    await setQuizTerms({ ctx, input: { campaignId, ...terms } })
    await add([1, 2, 3, 4])
    await expect(publish()).rejects.toMatchObject({ code: 'quiz_not_ready' })
    const { questions } = await add([5])
    expect(questions.map((one) => one.position)).toEqual([1, 2, 3, 4, 5])
    const published = await publish()
    expect(published.publishedAt).toBe(house.clock.now())
    expect(published.may).toEqual({ edit: false, publish: false, unpublish: true, strike: false })
    await expect(add([6])).rejects.toMatchObject({ code: 'quiz_locked' })
    for (const other of [house.secretary, house.member(SITTER), house.outsider])
      await expect(getQuiz({ ctx: other, input: { campaignId } })).rejects.toMatchObject({
        code: expect.stringMatching(/^not_(found|allowed)$/),
      })
  })

  it('changes and removes questions, and takes no mark of secrecy and no part of elsewhere', async () => {
    const house = await makeHouse()
    const ctx = makerOf(house)
    const quiz = await makeTest(house, 6)
    await publishQuiz({ ctx, input: { campaignId, publish: false } })
    const [first, second] = quiz.questions.map((one) => one.id)
    if (!first || !second) throw new Error('no questions')
    const changed = { ...question(1), text: 'Câu hỏi đã sửa lại', right: 3, partId: null }
    await changeQuizQuestion({ ctx, input: { campaignId, questionId: first, ...changed } })
    const after = await removeQuizQuestion({ ctx, input: { campaignId, questionId: second } })
    expect(after.questions).toHaveLength(5)
    expect(after.questions[0]).toMatchObject(changed)
    const add = (change: object) =>
      addQuizQuestions({ ctx, input: { campaignId, questions: [{ ...question(9), ...change }] } })
    await expect(add({ text: 'TUYỆT MẬT' })).rejects.toMatchObject({ code: 'document_secret' })
    await expect(add({ partId: PartId.parse('elsewhere') })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const unknown = { campaignId, questionId: QuizQuestionId.parse('unknown') }
    await expect(removeQuizQuestion({ ctx, input: unknown })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('reads questions out of a pasted text and a sheet without storing them', async () => {
    const house = await makeHouse()
    const ctx = makerOf(house)
    const text =
      'Câu 1. Khâu đột phá?\nA. một\n*B. hai\nC. ba\nD. bốn\nPhần 3\nCâu 2. Thiếu\nA. một'
    const pasted = await readQuizText({ ctx, input: { campaignId, text } })
    expect(pasted.questions).toMatchObject([{ right: 1, partId: 'part-3' }])
    expect(pasted.problems).toEqual([{ at: 'Câu 2', why: 'cần đúng bốn phương án A, B, C, D' }])
    const sheet = csv('Câu hỏi,A,B,C,D,Đáp án\nKhâu đột phá?,một,hai,ba,bốn,C\n')
    const read = await readQuizSheet({ ctx, input: { campaignId, bytes: sheet } })
    expect(read).toMatchObject({ questions: [{ right: 2, partId: null }], problems: [] })
    expect((await getQuiz({ ctx, input: { campaignId } })).questions).toEqual([])
    await expect(
      readQuizText({ ctx, input: { campaignId, text: 'không có gì' } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(
      readQuizSheet({ ctx, input: { campaignId, bytes: csv('Họ tên,Năm sinh\na,b\n') } }),
    ).rejects.toMatchObject({ code: 'import_refused' })
    await expect(
      readQuizSheet({ ctx, input: { campaignId, bytes: new Uint8Array() } }),
    ).rejects.toMatchObject({ code: 'import_refused' })
  })

  it('is over once somebody has begun: only a window to come may move', async () => {
    const house = await makeHouse()
    const ctx = makerOf(house)
    const { questions } = await makeTest(house)
    const strike = (id = questions[0]?.id, reason = 'Đáp án in sai') =>
      strikeQuizQuestion({
        ctx,
        input: { campaignId, questionId: QuizQuestionId.parse(id), reason },
      })
    await expect(strike()).rejects.toMatchObject({ code: 'step_not_allowed' })
    house.clock.moveTo(friday('08:00'))
    await begin(house.member(SITTER))
    const set = (change: object) =>
      setQuizTerms({ ctx, input: { campaignId, ...terms, ...change } })
    await expect(set({ minutes: 90 })).rejects.toMatchObject({ code: 'quiz_locked' })
    await expect(publishQuiz({ ctx, input: { campaignId, publish: false } })).rejects.toMatchObject(
      { code: 'quiz_locked' },
    )
    const [kept] = windows
    if (!kept) throw new Error('no window')
    const moved = { opensAt: friday('19:00'), closesAt: friday('21:00') }
    const after = await set({ windows: [kept, moved] })
    expect(after.windows).toEqual([kept, moved])
    expect(after.publishedAt).not.toBeNull()
    expect(after.counts).toEqual({ begun: 1, finished: 0, scored: 0, passed: 0 })
    const struck = await strike()
    expect(struck.questions[0]?.struck).toEqual({ at: friday('08:00'), reason: 'Đáp án in sai' })
    await expect(strike()).rejects.toMatchObject({ code: 'step_not_allowed' })
  })
})

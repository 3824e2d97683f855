/** The scene of tests of the multiple-choice test: a published one of five questions, with two windows on Friday 13/3/2026. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureCampaign, fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { beginQuiz } from '@quan-triet/bot-server/services/quizzes/begin-quiz'
import { getMyQuiz } from '@quan-triet/bot-server/services/quizzes/get-my-quiz'
import { publishQuiz } from '@quan-triet/bot-server/services/quizzes/publish-quiz'
import { setQuizTerms } from '@quan-triet/bot-server/services/quizzes/set-quiz-terms'
import { saveQuizAnswers } from '@quan-triet/bot-server/services/quizzes/sit-quiz'
import { addQuizQuestions } from '@quan-triet/bot-server/services/quizzes/write-quiz-questions'
import type { MyQuiz, QuizPaper } from '@quan-triet/shared/models/own-quiz'
import type { Quiz, QuizQuestionDraft } from '@quan-triet/shared/models/quiz'
import { at } from '@quan-triet/shared/time/calendar'
import type { House } from '../../../support/make-house.ts'

export const campaignId = fixtureCampaign
export const friday = (time: string): string => at('2026-03-13', time)
export const windows = [
  { opensAt: friday('08:00'), closesAt: friday('10:00') },
  { opensAt: friday('14:00'), closesAt: friday('16:00') },
]
export const terms = { questionCount: 5, minutes: 60, passPercent: 60, windows }

/** A member who was at session 1 and has handed in nothing. */
export const SITTER = 21
export const OTHER_SITTER = 22

/** Its first option is right. */
export const question = (number: number): QuizQuestionDraft => ({
  text: `Câu hỏi thứ ${number} là gì?`,
  options: ['đúng', 'sai một', 'sai hai', 'sai ba'].map((one) => `${one} (${number})`),
  right: 0,
  partId: number === 1 ? fixturePart(3) : null,
})

/** Who runs the campaign at its owner. */
export const makerOf = (house: House): ServiceContext => house.officer('can_bo_tuyen_giao')

export const replaceEssays = async ({ db }: House): Promise<void> => {
  await db
    .updateTable('campaign')
    .set({ essay_mode: 'trac_nghiem' })
    .where('id', '=', campaignId)
    .execute()
}

/** Published on the day before its windows. @param size how many questions the bank holds */
export const makeTest = async (house: House, size = 5): Promise<Quiz> => {
  const ctx = makerOf(house)
  await replaceEssays(house)
  await setQuizTerms({ ctx, input: { campaignId, ...terms } })
  const questions = Array.from({ length: size }, (_, index) => question(index + 1))
  await addQuizQuestions({ ctx, input: { campaignId, questions } })
  return publishQuiz({ ctx, input: { campaignId, publish: true } })
}

export const look = (ctx: ServiceContext): Promise<MyQuiz> =>
  getMyQuiz({ ctx, input: { campaignId } })

export const begin = async (ctx: ServiceContext): Promise<QuizPaper> => {
  const { paper } = await beginQuiz({ ctx, input: { campaignId } })
  if (!paper) throw new Error('no paper')
  return paper
}

/** Answers so many questions rightly and the others wrongly. */
export const answer = (ctx: ServiceContext, paper: QuizPaper, rightly: number) =>
  saveQuizAnswers({
    ctx,
    input: {
      attemptId: paper.attemptId,
      answers: paper.questions.map(({ position, options }) => ({
        position,
        chosen: options.findIndex((one) => one.startsWith('đúng') === position <= rightly),
      })),
    },
  })

/** Who is answered what about the test: made by those who run the campaign at its owner, sat by each for oneself. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { quizzes } from '@quan-triet/shared/api/quizzes'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { QuizAttemptId, QuizQuestionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { areaAccess, type Ask, type Scene } from './area-access.ts'

const campaignId = fixtureCampaign
const questionId = QuizQuestionId.parse('question')
const attemptId = QuizAttemptId.parse('attempt')
const MEMBER = 5
const memberId = asId<PersonId>(fixtureAccounts[MEMBER]?.personId ?? '')
const HOUR_MS = 3_600_000
const draft = { text: 'Câu hỏi?', options: ['một', 'hai', 'ba', 'bốn'], right: 0, partId: null }
const params = { campaignId }

/** One question, a window that is open, nobody has begun and nobody has handed in. */
const bank =
  (ask: Ask = {}, isPublished = false) =>
  async ({ house: { db, clock } }: Scene<undefined>): Promise<Ask> => {
    const now = clock.now()
    for (const table of [
      'quiz_answer',
      'quiz_attempt',
      'quiz_question',
      'quiz_window',
      'quiz',
    ] as const)
      await db.deleteFrom(table).execute()
    await db.deleteFrom('essay').execute()
    await db.updateTable('campaign').set({ essay_mode: 'trac_nghiem' }).execute()
    await db
      .insertInto('quiz')
      .values({
        campaign_id: campaignId,
        question_count: 1,
        minutes: 60,
        pass_percent: 50,
        published_at: isPublished ? now : null,
      })
      .execute()
    await db
      .insertInto('quiz_window')
      .values({
        campaign_id: campaignId,
        number: 1,
        opens_at: addMs(now, -HOUR_MS),
        closes_at: addMs(now, HOUR_MS),
      })
      .execute()
    await db
      .insertInto('quiz_question')
      .values({
        id: questionId,
        campaign_id: campaignId,
        position: 1,
        text: draft.text,
        options: JSON.stringify(draft.options),
        right_option: 0,
      })
      .execute()
    return { params, ...ask }
  }

/** The member sits. */
const begun =
  (ask: Ask = {}) =>
  async (scene: Scene<undefined>): Promise<Ask> => {
    await bank({}, true)(scene)
    const { db, clock } = scene.house
    const now = clock.now()
    await db
      .insertInto('quiz_attempt')
      .values({
        id: attemptId,
        campaign_id: campaignId,
        person_id: memberId,
        org_unit_id: fixtureUnit,
        window_number: 1,
        seed: 'seed',
        state: 'dang_lam',
        begun_at: now,
        ends_at: addMs(now, HOUR_MS),
        results_at: addMs(now, HOUR_MS),
        asked_count: 1,
      })
      .execute()
    await db
      .insertInto('quiz_answer')
      .values({ attempt_id: attemptId, position: 1, question_id: questionId, option_order: '0123' })
      .execute()
    return { params: { attemptId }, ...ask }
  }

const ofQuestion = { campaignId, questionId }

export const quizzesAccess = areaAccess<typeof quizzes>({
  endpoints: quizzes,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getQuiz              401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    setQuizTerms         401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    readQuizText         401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    readQuizSheet        401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    addQuizQuestions     401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    changeQuizQuestion   401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    removeQuizQuestion   401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    publishQuiz          401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    strikeQuizQuestion   401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    getMyQuiz            401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    beginQuiz            401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    saveQuizAnswers      401     403      404       404   404    404    200       404  404        404   404     404    404      404    404
    handInQuiz           401     403      404       404   404    404    200       404  404        404   404     404    404      404    404
  `,
  asks: {
    getQuiz: bank(),
    setQuizTerms: bank({ json: { questionCount: 1, minutes: 60, passPercent: 50, windows: [] } }),
    readQuizText: bank({ json: { text: 'Câu 1. Thế nào?' } }),
    readQuizSheet: bank({ file: 'Câu hỏi,A,B,C,D,Đáp án\n' }),
    addQuizQuestions: bank({ json: { questions: [draft] } }),
    changeQuizQuestion: bank({ params: ofQuestion, json: draft }),
    removeQuizQuestion: bank({ params: ofQuestion }),
    publishQuiz: bank({ json: { publish: true } }),
    strikeQuizQuestion: begun({ params: ofQuestion, json: { reason: 'Đáp án in sai' } }),
    getMyQuiz: bank({}, true),
    beginQuiz: bank({ json: { campaignId } }, true),
    saveQuizAnswers: begun({ json: { answers: [{ position: 1, chosen: 0 }] } }),
    handInQuiz: begun(),
  },
})

/** Translates the endpoints of the test that may replace the essay into verbs. */
import { quizzes } from '@quan-triet/shared/api/quizzes'
import type { Deps } from '../../services/context.ts'
import { beginQuiz } from '../../services/quizzes/begin-quiz.ts'
import { getMyQuiz } from '../../services/quizzes/get-my-quiz.ts'
import { getQuiz } from '../../services/quizzes/get-quiz.ts'
import { publishQuiz } from '../../services/quizzes/publish-quiz.ts'
import { readQuizSheet, readQuizText } from '../../services/quizzes/read-quiz-questions.ts'
import { setQuizTerms } from '../../services/quizzes/set-quiz-terms.ts'
import { handInQuiz, saveQuizAnswers } from '../../services/quizzes/sit-quiz.ts'
import { strikeQuizQuestion } from '../../services/quizzes/strike-quiz-question.ts'
import {
  addQuizQuestions,
  changeQuizQuestion,
  removeQuizQuestion,
} from '../../services/quizzes/write-quiz-questions.ts'
import { implement } from '../implement.ts'

export const quizzesRoutes = (deps: Deps) =>
  implement(quizzes, deps, {
    getQuiz: (ctx, { params }) => getQuiz({ ctx, input: params }),
    setQuizTerms: (ctx, { params, body }) => setQuizTerms({ ctx, input: { ...body, ...params } }),
    readQuizText: (ctx, { params, body }) => readQuizText({ ctx, input: { ...body, ...params } }),
    readQuizSheet: (ctx, { params, body }) =>
      readQuizSheet({ ctx, input: { ...params, bytes: body } }),
    addQuizQuestions: (ctx, { params, body }) =>
      addQuizQuestions({ ctx, input: { ...body, ...params } }),
    changeQuizQuestion: (ctx, { params, body }) =>
      changeQuizQuestion({ ctx, input: { ...body, ...params } }),
    removeQuizQuestion: (ctx, { params }) => removeQuizQuestion({ ctx, input: params }),
    strikeQuizQuestion: (ctx, { params, body }) =>
      strikeQuizQuestion({ ctx, input: { ...body, ...params } }),
    publishQuiz: (ctx, { params, body }) => publishQuiz({ ctx, input: { ...body, ...params } }),
    getMyQuiz: (ctx, { query }) => getMyQuiz({ ctx, input: query }),
    beginQuiz: (ctx, { body }) => beginQuiz({ ctx, input: body }),
    saveQuizAnswers: (ctx, { params, body }) =>
      saveQuizAnswers({ ctx, input: { ...body, ...params } }),
    handInQuiz: (ctx, { params }) => handInQuiz({ ctx, input: params }),
  })

/** The endpoints of the test that may replace the essay: making it, and sitting it. */
import { z } from 'zod'
import { CampaignId, QuizAttemptId, QuizQuestionId } from '../models/ids.ts'
import {
  MyQuiz,
  MyQuizQuery,
  OfQuizCampaign,
  SavedQuizAnswers,
  SaveQuizAnswersInput,
} from '../models/own-quiz.ts'
import {
  AddQuizQuestionsInput,
  PublishQuizInput,
  Quiz,
  QuizQuestionDraft,
  QuizReading,
  ReadQuizTextInput,
  SetQuizTermsInput,
  StrikeQuestionInput,
} from '../models/quiz.ts'
import { endpoint } from './endpoint.ts'

const ByCampaign = z.object({ campaignId: CampaignId })
const ByQuestion = ByCampaign.extend({ questionId: QuizQuestionId })
const ByAttempt = z.object({ attemptId: QuizAttemptId })

export const quizzes = {
  getQuiz: endpoint({
    method: 'get',
    path: '/api/campaigns/:campaignId/quiz',
    right: 'run_campaign',
    params: ByCampaign,
    response: Quiz,
  }),
  setQuizTerms: endpoint({
    method: 'put',
    path: '/api/campaigns/:campaignId/quiz',
    right: 'run_campaign',
    params: ByCampaign,
    body: SetQuizTermsInput,
    response: Quiz,
  }),
  readQuizText: endpoint({
    method: 'post',
    path: '/api/campaigns/:campaignId/quiz/text-readings',
    right: 'run_campaign',
    params: ByCampaign,
    body: ReadQuizTextInput,
    response: QuizReading,
  }),
  readQuizSheet: endpoint({
    method: 'post',
    path: '/api/campaigns/:campaignId/quiz/sheet-readings',
    right: 'run_campaign',
    params: ByCampaign,
    bodyKind: 'file',
    response: QuizReading,
  }),
  addQuizQuestions: endpoint({
    method: 'post',
    path: '/api/campaigns/:campaignId/quiz/questions',
    right: 'run_campaign',
    params: ByCampaign,
    body: AddQuizQuestionsInput,
    response: Quiz,
  }),
  changeQuizQuestion: endpoint({
    method: 'put',
    path: '/api/campaigns/:campaignId/quiz/questions/:questionId',
    right: 'run_campaign',
    params: ByQuestion,
    body: QuizQuestionDraft,
    response: Quiz,
  }),
  removeQuizQuestion: endpoint({
    method: 'delete',
    path: '/api/campaigns/:campaignId/quiz/questions/:questionId',
    right: 'run_campaign',
    params: ByQuestion,
    response: Quiz,
  }),
  strikeQuizQuestion: endpoint({
    method: 'post',
    path: '/api/campaigns/:campaignId/quiz/questions/:questionId/strike',
    right: 'run_campaign',
    params: ByQuestion,
    body: StrikeQuestionInput,
    response: Quiz,
  }),
  publishQuiz: endpoint({
    method: 'post',
    path: '/api/campaigns/:campaignId/quiz/publication',
    right: 'run_campaign',
    params: ByCampaign,
    body: PublishQuizInput,
    response: Quiz,
  }),
  getMyQuiz: endpoint({
    method: 'get',
    path: '/api/my-quiz',
    right: 'take_part',
    query: MyQuizQuery,
    response: MyQuiz,
  }),
  beginQuiz: endpoint({
    method: 'post',
    path: '/api/my-quiz/begin',
    right: 'take_part',
    body: OfQuizCampaign,
    response: MyQuiz,
  }),
  saveQuizAnswers: endpoint({
    method: 'put',
    path: '/api/my-quiz/attempts/:attemptId/answers',
    right: 'take_part',
    params: ByAttempt,
    body: SaveQuizAnswersInput,
    response: SavedQuizAnswers,
  }),
  handInQuiz: endpoint({
    method: 'post',
    path: '/api/my-quiz/attempts/:attemptId/hand-in',
    right: 'take_part',
    params: ByAttempt,
    response: MyQuiz,
  }),
}

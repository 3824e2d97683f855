/** A quiz: its questions, its hours, who sits it, and what becomes of a question that was wrong. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { personIdOf, type Hands, MEMBERS, oneOf, type Step, WARD } from '../step.ts'

const campaignId = fixtureCampaign
const params = { campaignId }

const prepare = async ({ call, draw, now }: Hands): Promise<void> => {
  const questions = Array.from({ length: draw.between(2, 6) }, (_, index) => ({
    text: `Câu hỏi số ${index}: nghị quyết nêu mấy nhiệm vụ?`,
    options: ['Một', 'Hai', 'Ba', 'Bốn'],
    right: draw.between(0, 3),
    partId: draw.chance(0.5) ? 'part-1' : null,
  }))
  await call(WARD, 'changeSettings', {
    params: { id: campaignId },
    json: {
      reminderDays: [-3, 0],
      messagesPerMinute: null,
      travelMinutes: 30,
      keyCadreWaived: null,
      essayMode: 'trac_nghiem',
    },
  })
  await call(WARD, 'addQuizQuestions', { params, json: { questions } })
  const windows = [{ opensAt: addMs(now(), -60_000), closesAt: addMs(now(), 5 * 86_400_000) }]
  await call(WARD, 'setQuizTerms', {
    params,
    json: { questionCount: draw.between(1, 3), minutes: 20, passPercent: 50, windows },
  })
  await call(WARD, 'publishQuiz', { params, json: { publish: true } })
  await call(WARD, 'getQuiz', { params })
}

const sit = async (hands: Hands): Promise<void> => {
  const { call, draw, pass } = hands
  const person = draw.pick(MEMBERS)
  await call(person, 'getMyQuiz', { query: {} })
  await call(person, 'beginQuiz', { json: { campaignId } })
  const attemptId = oneOf(
    hands,
    'select id from quiz_attempt where person_id = ? order by rowid desc',
    personIdOf(person),
  )
  if (attemptId === undefined) return
  const answers = [1, 2, 3].map((position) => ({ position, chosen: draw.between(0, 3) }))
  await call(person, 'saveQuizAnswers', {
    params: { attemptId },
    json: { answers: answers.slice(0, draw.between(1, 3)) },
  })
  if (draw.chance(0.7)) await call(person, 'handInQuiz', { params: { attemptId } })
  else await pass(30 * 60_000)
  await call(person, 'getMyQuiz', { query: {} })
  if (draw.chance(0.3))
    await call(WARD, 'strikeQuizQuestion', {
      params: { campaignId, questionId: oneOf(hands, 'select id from quiz_question') },
    })
}

export const sitQuizzes: readonly Step[] = [
  { name: 'prepare a quiz', weight: 2, run: prepare },
  { name: 'sit a quiz', weight: 3, run: sit },
]

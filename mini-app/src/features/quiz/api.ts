/** What the screen of the test asks of the server; the last look stays on the phone, so that a reload goes on at once. */
import type { MyQuiz, QuizPaper } from '@quan-triet/shared/models/own-quiz'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keptOnDevice, queryClient } from '../../lib/query.ts'
import { secondsUntil } from '../../lib/server-clock.ts'

const mine = api['my-quiz']
const attempt = mine.attempts[':attemptId']
/** Not all phones of a campaign at every moment, and never a wait for hours in one timer. */
const SOONEST_MS = 5_000
const LATEST_MS = 300_000

/** A second after what is waited for: the window that opens, the result. */
const lookAgainIn = ({ step, nextWindow, resultsAt }: MyQuiz): number | false => {
  const waited = { cho_ca: nextWindow?.opensAt, cho_ket_qua: resultsAt }
  const moment = step === 'cho_ca' || step === 'cho_ket_qua' ? waited[step] : null
  if (!moment) return false
  return Math.min(LATEST_MS, Math.max(SOONEST_MS, (secondsUntil(moment) + 1) * 1000))
}

const keyOf = (campaignId: string): string[] => ['my-essay', 'quiz', campaignId]

/** @param campaignId empty: the branch's current one */
export const useMyQuiz = (campaignId: string) =>
  useQuery({
    ...keptOnDevice<MyQuiz>(keyOf(campaignId), () =>
      call(mine.$get({ query: campaignId === '' ? {} : { campaignId } })),
    ),
    refetchInterval: ({ state }) => (state.data ? lookAgainIn(state.data) : false),
  })

/** Asked for again, so that it is kept on the phone, too. */
const show = async (quiz: MyQuiz): Promise<void> => {
  for (const key of ['', quiz.campaignId]) {
    const known = queryClient.getQueryData<MyQuiz>(keyOf(key))
    if (known?.campaignId === quiz.campaignId) queryClient.setQueryData(keyOf(key), quiz)
  }
  await queryClient.invalidateQueries({ queryKey: ['my-essay'] })
}

export const useBegin = () =>
  useMutation({
    mutationFn: (campaignId: string) => call(mine.begin.$post({ json: { campaignId } })),
    onSuccess: show,
  })

export const useHandIn = () =>
  useMutation({
    mutationFn: (attemptId: string) => call(attempt['hand-in'].$post({ param: { attemptId } })),
    onSuccess: show,
  })

interface Answer {
  position: number
  chosen: number
}

const withAnswers = (paper: QuizPaper, answers: readonly Answer[]): QuizPaper => {
  const sent = new Map(answers.map((one) => [one.position, one.chosen]))
  return {
    ...paper,
    questions: paper.questions.map((question) => ({
      ...question,
      chosen: sent.get(question.position) ?? question.chosen,
    })),
  }
}

/** What the server has been told it would tell again. */
export const noteSent = (attemptId: string, answers: readonly Answer[]): void => {
  queryClient.setQueriesData<MyQuiz>({ queryKey: ['my-essay', 'quiz'] }, (quiz) =>
    quiz?.paper?.attemptId === attemptId
      ? { ...quiz, paper: withAnswers(quiz.paper, answers) }
      : quiz,
  )
}

export const sendAnswers = (attemptId: string, answers: Answer[]) =>
  call(attempt.answers.$put({ param: { attemptId }, json: { answers } }))

export const lookAgain = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['my-essay'] })

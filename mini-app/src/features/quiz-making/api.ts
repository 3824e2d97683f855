/** What the screens of making a test ask of the server. */
import type {
  Quiz,
  QuizQuestion,
  QuizQuestionDraft,
  SetQuizTermsInput,
} from '@quan-triet/shared/models/quiz'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const quizApi = api.campaigns[':campaignId'].quiz
const oneApi = quizApi.questions[':questionId']
const keyOf = (campaignId: string) => ['essays', 'quiz', campaignId]

const show = (quiz: Quiz): void => {
  queryClient.setQueryData(keyOf(quiz.campaignId), quiz)
}

export const useQuiz = (campaignId: string) =>
  useQuery({
    queryKey: keyOf(campaignId),
    queryFn: () => call(quizApi.$get({ param: { campaignId } })),
  })

export const useSetTerms = (campaignId: string) =>
  useMutation({
    mutationFn: (json: SetQuizTermsInput) => call(quizApi.$put({ param: { campaignId }, json })),
    onSuccess: show,
  })

export const useReadText = (campaignId: string) =>
  useMutation({
    mutationFn: (text: string) =>
      call(quizApi['text-readings'].$post({ param: { campaignId }, json: { text } })),
  })

export const useReadSheet = (campaignId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      call(
        quizApi['sheet-readings'].$post(
          { param: { campaignId } },
          { init: { body: file, headers: { 'content-type': 'application/octet-stream' } } },
        ),
      ),
  })

export const useAddQuestions = (campaignId: string) =>
  useMutation({
    mutationFn: (questions: QuizQuestionDraft[]) =>
      call(quizApi.questions.$post({ param: { campaignId }, json: { questions } })),
    onSuccess: show,
  })

const paramOf = (campaignId: string, { id }: Pick<QuizQuestion, 'id'>) => ({
  campaignId,
  questionId: id,
})

export const useChangeQuestion = (campaignId: string, question: QuizQuestion) =>
  useMutation({
    mutationFn: (json: QuizQuestionDraft) =>
      call(oneApi.$put({ param: paramOf(campaignId, question), json })),
    onSuccess: show,
  })

export const useRemoveQuestion = (campaignId: string, question: QuizQuestion) =>
  useMutation({
    mutationFn: () => call(oneApi.$delete({ param: paramOf(campaignId, question) })),
    onSuccess: show,
  })

export const useStrikeQuestion = (campaignId: string, question: QuizQuestion) =>
  useMutation({
    mutationFn: (reason: string) =>
      call(oneApi.strike.$post({ param: paramOf(campaignId, question), json: { reason } })),
    onSuccess: show,
  })

export const usePublish = (campaignId: string) =>
  useMutation({
    mutationFn: (publish: boolean) =>
      call(quizApi.publication.$post({ param: { campaignId }, json: { publish } })),
    onSuccess: show,
  })

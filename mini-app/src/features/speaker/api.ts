/** What the screen of questions to the speaker asks of the server. */
import type {
  AnswerQuestionsInput,
  QuestionsToAnswer,
} from '@quan-triet/shared/models/speaker-question'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

const questionsKey = ['matters', 'speaker']

const show = (questions: QuestionsToAnswer): void => {
  queryClient.setQueryData(questionsKey, questions)
  void queryClient.invalidateQueries({ queryKey: keys.matters })
}

export const useQuestions = () =>
  useQuery({ queryKey: questionsKey, queryFn: () => call(api.speaker.questions.$get()) })

export const useAnswerQuestions = () =>
  useMutation({
    mutationFn: (json: AnswerQuestionsInput) => call(api.speaker.answers.$post({ json })),
    onSuccess: show,
  })

export const useSpeakerChoices = (sessionId: string) =>
  useQuery({
    queryKey: ['matters', 'speaker-choices', sessionId],
    queryFn: () => call(api.speaker.sessions[':sessionId'].choices.$get({ param: { sessionId } })),
  })

export const useNameSpeaker = (sessionId: string) =>
  useMutation({
    mutationFn: (personId: PersonId | null) =>
      call(api.speaker.sessions[':sessionId'].$put({ param: { sessionId }, json: { personId } })),
    onSuccess: show,
  })

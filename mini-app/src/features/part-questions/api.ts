/** What the screen of a part's questions asks of the server. */
import type { PartQuestion } from '@quan-triet/shared/models/part-questions'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

const keyOf = (partId: string) => ['document', 'questions', partId]

export const usePartQuestions = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call(api.parts[':id'].questions.$get({ param: { id } })),
  })

export const useSetPartQuestions = (id: string) =>
  useMutation({
    mutationFn: (questions: PartQuestion[]) =>
      call(api.parts[':id'].questions.$put({ param: { id }, json: { questions } })),
    onSuccess: (answer) => {
      queryClient.setQueryData(keyOf(id), answer)
      void queryClient.invalidateQueries({ queryKey: keys.part(id) })
    },
  })

/** What the screen of essays asks of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

export const useEssayProgress = () =>
  useQuery({ queryKey: keys.essays, queryFn: () => call(api.essays.$get()) })

export const useRecordPaperEssay = () =>
  useMutation({
    mutationFn: (personId: string) => call(api.essays.paper.$post({ json: { personId } })),
    onSuccess: (progress) => queryClient.setQueryData(keys.essays, progress),
  })

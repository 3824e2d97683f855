/** What the screen of essays asks of the server. */
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'
import { keys, queryClient } from '../../lib/query.ts'

export const useEssayProgress = () =>
  useQuery({ queryKey: keys.essays, queryFn: () => call(api.essays.$get()) })

const show = (progress: EssayProgress): void => {
  queryClient.setQueryData(keys.essays, progress)
}

export const useRecordPaper = () =>
  useMutation({
    mutationFn: (json: { personIds: string[]; receivedOn: string | null }) =>
      call(api.essays.paper.$post({ json })),
    onSuccess: ({ progress }) => show(progress),
  })

export const useExtend = () =>
  useMutation({
    mutationFn: (json: { personIds: string[]; dueOn: string; reason: string }) =>
      call(api.essays.extensions.$post({ json })),
    onSuccess: show,
  })

export const useEndExtension = () =>
  useMutation({
    mutationFn: (personId: string) => call(api.essays.extensions.end.$post({ json: { personId } })),
    onSuccess: show,
  })

export const useResults = () =>
  useMutation({ mutationFn: () => download('/api/essays/results/xlsx') })

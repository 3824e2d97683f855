/** What the officer's screen of the copy check asks of the server. */
import type {
  AddModelTextInput,
  BrokenCheck,
  ModelText,
} from '@quan-triet/shared/models/copy-check'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const textsKey = (campaignId: string) => ['essays', 'model-texts', campaignId]

export const useClusters = (query: { campaignId: string; unitId: string }) =>
  useQuery({
    queryKey: ['essays', 'copy-clusters', query.campaignId, query.unitId],
    queryFn: () => call(api['copy-clusters'].$get({ query })),
  })

export const useModelTexts = (campaignId: string) =>
  useQuery({
    queryKey: textsKey(campaignId),
    queryFn: () => call(api['model-texts'].$get({ query: { campaignId } })),
  })

export const useAddModelText = (campaignId: string) =>
  useMutation({
    mutationFn: (text: Omit<AddModelTextInput, 'campaignId'>) =>
      call(api['model-texts'].$post({ json: { ...text, campaignId } })),
    onSuccess: (texts) => queryClient.setQueryData(textsKey(campaignId), texts),
  })

export const useRemoveModelText = (campaignId: string) =>
  useMutation({
    mutationFn: ({ id }: ModelText) =>
      call(api['model-texts'][':id'].remove.$post({ param: { id } })),
    onSuccess: (texts) => queryClient.setQueryData(textsKey(campaignId), texts),
  })

export const useBrokenChecks = (query: { campaignId: string; unitId: string }) =>
  useQuery({
    queryKey: ['essays', 'copy-checks', query.campaignId, query.unitId],
    queryFn: () => call(api['copy-checks'].$get({ query })),
  })

export const useRetryCheck = () =>
  useMutation({
    mutationFn: ({ versionId }: Pick<BrokenCheck, 'versionId'>) =>
      call(api['copy-checks'][':versionId'].retry.$post({ param: { versionId } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['essays', 'copy-checks'] }),
  })

/** What the board of recommendations asks of the server. */
import type { RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type {
  DisposeGroupInput,
  GatherEachInput,
  MergeRecommendationsInput,
  RecommendationBoard,
  ReportGroupsInput,
  SourceRef,
} from '@quan-triet/shared/models/recommendation'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

export interface Where {
  unitId: string | null
  campaignId: string | null
}

const given = ({ unitId, campaignId }: Where) => ({
  ...(unitId !== null && { unitId }),
  ...(campaignId !== null && { campaignId }),
})

export const useBoard = (where: Where) =>
  useQuery({
    queryKey: ['recommendations', where.unitId ?? '', where.campaignId ?? ''],
    queryFn: () => call(api.recommendations.$get({ query: given(where) })),
  })

export const fileOf = (board: RecommendationBoard): `/api/${string}` =>
  `/api/recommendations/file?${new URLSearchParams({ unitId: board.unit.id, campaignId: board.campaign.id }).toString()}`

/** Whatever was done, the whole board may look different: its numbers, its proposals. */
const refresh = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => ['recommendations', 'matters'].includes(String(queryKey[0])),
  })

const groups = api['recommendation-groups']

export const useMerge = () =>
  useMutation({
    mutationFn: (json: MergeRecommendationsInput) => call(groups.$post({ json })),
    onSuccess: refresh,
  })

export const useGatherEach = () =>
  useMutation({
    mutationFn: (json: GatherEachInput) => call(groups.each.$post({ json })),
    onSuccess: refresh,
  })

export const useReport = () =>
  useMutation({
    mutationFn: (json: ReportGroupsInput) => call(groups.reporting.$post({ json })),
    onSuccess: refresh,
  })

export const useTakeOut = (groupId: RecommendationGroupId) =>
  useMutation({
    mutationFn: (source: SourceRef) =>
      call(groups[':groupId']['taking-out'].$post({ param: { groupId }, json: { source } })),
    onSuccess: refresh,
  })

export const useDispose = (groupId: RecommendationGroupId) =>
  useMutation({
    mutationFn: (json: DisposeGroupInput) =>
      call(groups[':groupId'].disposition.$post({ param: { groupId }, json })),
    onSuccess: refresh,
  })

export const useClose = (groupId: RecommendationGroupId) =>
  useMutation({
    mutationFn: () => call(groups[':groupId'].closing.$post({ param: { groupId } })),
    onSuccess: refresh,
  })

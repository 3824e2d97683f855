/** What the overview of programmes asks of the server. */
import type { PlanOverviewFilter, PlanOverviewReach } from '@quan-triet/shared/models/plan-overview'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type QueryKey,
} from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

export const useCampaignsOf = (unitId: string) =>
  useQuery({
    queryKey: ['figures-campaigns', unitId],
    queryFn: () => call(api.figures.campaigns.$get({ query: { unitId } })),
  })

const FIRST_PAGE = ''
const overviewKey: QueryKey = ['plans', 'overview']

interface Asked {
  unitId: string
  campaignId: string
  state: PlanOverviewFilter
  reach: PlanOverviewReach
}

export const useOverview = (asked: Asked) =>
  useInfiniteQuery({
    queryKey: [...overviewKey, asked.unitId, asked.campaignId, asked.state, asked.reach],
    queryFn: ({ pageParam }) =>
      call(
        api['plan-overview'].$get({
          query: { ...asked, ...(pageParam !== FIRST_PAGE && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

const askAgain = () => queryClient.invalidateQueries({ queryKey: overviewKey })

const excuseOf = api['plan-nodes'][':nodeId'].excuse

export const useExcuse = (nodeId: string) =>
  useMutation({
    mutationFn: (reason: string) => call(excuseOf.$put({ param: { nodeId }, json: { reason } })),
    onSuccess: askAgain,
  })

export const useEndExcuse = (nodeId: string) =>
  useMutation({
    mutationFn: () => call(excuseOf.$delete({ param: { nodeId } })),
    onSuccess: askAgain,
  })

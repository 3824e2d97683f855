/** What the screens of reviews and pilot units ask of the server. */
import type {
  HoldReviewInput,
  Pilots,
  PlanReviewInput,
  Reviews,
} from '@quan-triet/shared/models/review'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'
import { useSettledSearch } from '../../lib/settled-search.ts'

const reviewsKey = (unitId: string) => ['reviews-of-term', unitId]
const pilotsKey = (unitId: string, campaignId: string) => ['coverage', 'pilots', unitId, campaignId]

export const useReviews = (unitId: string) =>
  useQuery({
    queryKey: reviewsKey(unitId),
    queryFn: () => call(api.reviews.$get({ query: { unitId } })),
  })

const show = (reviews: Reviews): void => {
  queryClient.setQueryData(reviewsKey(reviews.unit.id), reviews)
}

export const usePlanReview = () =>
  useMutation({
    mutationFn: (json: PlanReviewInput) => call(api.reviews.$post({ json })),
    onSuccess: show,
  })

export const useHoldReview = (id: string) =>
  useMutation({
    mutationFn: (json: HoldReviewInput) =>
      call(api['review-dates'][':id'].held.$post({ param: { id }, json })),
    onSuccess: show,
  })

export const useEndReview = (id: string) =>
  useMutation({
    mutationFn: (reason: string) =>
      call(api.reviews[':id'].end.$post({ param: { id }, json: { reason } })),
    onSuccess: show,
  })

const SHORTEST_WORDING = 3

/** How the server understands the wording, once the typing rests. */
export const useReading = (typed: Pick<PlanReviewInput, 'wording' | 'firstYear' | 'lastDay'>) => {
  const wording = useSettledSearch(typed.wording)
  const { firstYear, lastDay } = typed
  const json = { wording, firstYear, lastDay }
  return useQuery({
    queryKey: ['review-reading', wording, firstYear, lastDay],
    queryFn: () => call(api.reviews.reading.$post({ json })),
    enabled: wording.length >= SHORTEST_WORDING,
    placeholderData: keepPreviousData,
  })
}

export const useCampaignsOf = (unitId: string) =>
  useQuery({
    queryKey: ['figures-campaigns', unitId],
    queryFn: () => call(api.figures.campaigns.$get({ query: { unitId } })),
  })

export const usePilots = (unitId: string, campaignId: string) =>
  useQuery({
    queryKey: pilotsKey(unitId, campaignId),
    queryFn: () => call(api.pilots.$get({ query: { unitId, campaignId } })),
  })

export const useWriteNote = (nodeId: string) =>
  useMutation({
    mutationFn: (text: string): Promise<Pilots> =>
      call(
        api['campaign-nodes'][':nodeId']['pilot-notes'].$post({
          param: { nodeId },
          json: { text },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['coverage', 'pilots'] }),
  })

/** What the screens of reviewing plans ask of the server. */
import type {
  DecideReviewInput,
  PlanReview,
  RecordPaperReviewInput,
  WriteRemarkInput,
} from '@quan-triet/shared/models/plan-review'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const one = api['plan-reviews'][':planId']
const reviewKey = (planId: string) => ['plans', 'review', planId]

export const useQueue = () =>
  useQuery({ queryKey: ['plans', 'queue'], queryFn: () => call(api['plan-reviews'].$get()) })

export const useReview = (planId: string) =>
  useQuery({
    queryKey: reviewKey(planId),
    queryFn: () => call(one.$get({ param: { planId } })),
  })

export const useVersionOf = (planId: string, version: number) =>
  useQuery({
    queryKey: ['plans', 'version', planId, version],
    queryFn: () =>
      call(
        api.plans[':planId'].versions[':version'].$get({
          param: { planId, version: String(version) },
        }),
      ),
  })

const show = (review: PlanReview): void => {
  queryClient.setQueryData(reviewKey(review.row.planId), review)
}

/** A decision moves the plan itself: whatever shows plans asks again. */
const askAgain = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'plans' })

export const useWriteRemark = (planId: string) =>
  useMutation({
    mutationFn: (json: WriteRemarkInput) => call(one.remarks.$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useRemoveRemark = (planId: string, remarkId: string) =>
  useMutation({
    mutationFn: () => call(one.remarks[':remarkId'].$delete({ param: { planId, remarkId } })),
    onSuccess: show,
  })

export const useDecide = (planId: string) =>
  useMutation({
    mutationFn: (json: DecideReviewInput) => call(one.decision.$post({ param: { planId }, json })),
    onSuccess: askAgain,
  })

export const useRecordPaper = (planId: string) =>
  useMutation({
    mutationFn: (json: RecordPaperReviewInput) =>
      call(one['paper-decision'].$post({ param: { planId }, json })),
    onSuccess: askAgain,
  })

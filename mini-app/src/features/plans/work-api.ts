/** What the screens of plans at work ask of the server. */
import type {
  ClosePlanInput,
  PlanWork,
  RecordTaskProgressInput,
  SummarisePlanInput,
} from '@quan-triet/shared/models/plan-work'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const one = api.plans[':planId']
const workKey = (planId: string) => ['plans', 'work', planId]

export const useWork = (planId: string) =>
  useQuery({
    queryKey: workKey(planId),
    queryFn: () => call(one.work.$get({ param: { planId } })),
  })

export const useOwnTasks = () =>
  useQuery({
    queryKey: ['plans', 'own-tasks'],
    queryFn: () => call(api['plan-tasks'].own.$get()),
  })

const show = (work: PlanWork): void => {
  queryClient.setQueryData(workKey(work.planId), work)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [root, kind] }) => root === 'plans' && kind !== 'work',
  })
}

export const useRecordProgress = (taskId: string) =>
  useMutation({
    mutationFn: (json: RecordTaskProgressInput) =>
      call(api['plan-tasks'][':taskId'].progress.$post({ param: { taskId }, json })),
    onSuccess: show,
  })

export const useSummarise = (planId: string) =>
  useMutation({
    mutationFn: (json: SummarisePlanInput) =>
      call(one.summaries.$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useClose = (planId: string) =>
  useMutation({
    mutationFn: (json: ClosePlanInput) => call(one.closing.$post({ param: { planId }, json })),
    onSuccess: show,
  })

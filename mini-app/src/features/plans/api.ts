/** What the screens of programmes and personal plans ask of the server. */
import type { PlanView, SavedPlan } from '@quan-triet/shared/models/plan'
import type {
  AnswerPlanOpinionInput,
  BeginPlanInput,
  GivePlanOpinionInput,
  RecordPlanOpinionInput,
  TakePlanStepInput,
  UnlockPlanInput,
} from '@quan-triet/shared/models/plan-input'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keptOnDevice, queryClient } from '../../lib/query.ts'
import type { PlanEdit, TaskBody } from './edit-queue.ts'

const one = api.plans[':planId']

export const planKey = (planId: string) => ['plans', 'plan', planId]

/** Drafting goes on without network: the last answer stays on the device. */
export const usePlan = (planId: string) =>
  useQuery(keptOnDevice(planKey(planId), () => call(one.$get({ param: { planId } }))))

export const usePlans = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['plans', 'list', unitId ?? ''],
    queryFn: () => call(api.plans.$get({ query: unitId === undefined ? {} : { unitId } })),
  })

export const useVersion = (planId: string, version: number | null) =>
  useQuery({
    queryKey: ['plans', 'version', planId, version ?? 0],
    queryFn: () =>
      call(one.versions[':version'].$get({ param: { planId, version: String(version) } })),
    enabled: version !== null,
  })

const show = (plan: PlanView): void => {
  queryClient.setQueryData(planKey(plan.id), plan)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [root, kind, id] }) =>
      (root === 'plans' && !(kind === 'plan' && id === plan.id)) || root === 'papers',
  })
}

const inputOf = ({ owner, part, target, ...task }: TaskBody) => ({
  ...task,
  ownerId: owner?.personId ?? null,
  partId: part?.id ?? null,
  targetId: target?.id ?? null,
})

/** @returns the page as it is now, and whether somebody else had changed the same place */
export const saveEdit = (planId: string, edit: PlanEdit): Promise<SavedPlan> => {
  if (edit.kind === 'line') {
    const { heading, afterId, body, seen } = edit
    return call(
      one.lines[':lineId'].$put({
        param: { planId, lineId: edit.id },
        json: { seen, heading, afterId, text: body?.text ?? null },
      }),
    )
  }
  const { afterId, body, seen } = edit
  return call(
    one.tasks[':taskId'].$put({
      param: { planId, taskId: edit.id },
      json: { seen, afterId, task: body && inputOf(body) },
    }),
  )
}

export const useBeginPlan = (nodeId: string) =>
  useMutation({
    mutationFn: (json: BeginPlanInput) =>
      call(api['plan-nodes'][':nodeId'].plans.$post({ param: { nodeId }, json })),
    onSuccess: show,
  })

export const useTakeStep = (planId: string) =>
  useMutation({
    mutationFn: (json: TakePlanStepInput) => call(one.steps.$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useUnlock = (planId: string) =>
  useMutation({
    mutationFn: (json: UnlockPlanInput) => call(one.unlocking.$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useGiveOpinion = (planId: string) =>
  useMutation({
    mutationFn: (json: GivePlanOpinionInput) =>
      call(one.opinions.$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useRecordOpinion = (planId: string) =>
  useMutation({
    mutationFn: (json: RecordPlanOpinionInput) =>
      call(one['recorded-opinions'].$post({ param: { planId }, json })),
    onSuccess: show,
  })

export const useAnswerOpinion = (planId: string, opinionId: string) =>
  useMutation({
    mutationFn: (json: AnswerPlanOpinionInput) =>
      call(one.opinions[':opinionId'].answer.$post({ param: { planId, opinionId }, json })),
    onSuccess: show,
  })

export const useSettleRemark = (planId: string, remarkId: string) =>
  useMutation({
    mutationFn: () =>
      call(one.remarks[':remarkId'].settling.$post({ param: { planId, remarkId } })),
    onSuccess: show,
  })

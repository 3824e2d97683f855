/** What the screen of programme and report asks of the server. */
import type {
  Papers,
  PlanStepInput,
  ReportStepInput,
  TakePlanBackInput,
  TakeReportBackInput,
} from '@quan-triet/shared/models/paper'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

const paper = api.papers[':nodeId']

export const usePapers = () =>
  useQuery({ queryKey: keys.papers, queryFn: () => call(api.papers.$get()) })

const onSuccess = (papers: Papers) => queryClient.setQueryData(keys.papers, papers)

export const useRecordPlanStep = (nodeId: string) =>
  useMutation({
    mutationFn: (json: PlanStepInput) => call(paper.programme.$post({ param: { nodeId }, json })),
    onSuccess,
  })

export const useTakePlanBack = (nodeId: string) =>
  useMutation({
    mutationFn: (json: TakePlanBackInput) =>
      call(paper.programme['taking-back'].$post({ param: { nodeId }, json })),
    onSuccess,
  })

export const useRecordReportStep = (nodeId: string) =>
  useMutation({
    mutationFn: (json: ReportStepInput) => call(paper.report.$post({ param: { nodeId }, json })),
    onSuccess,
  })

export const useTakeReportBack = (nodeId: string) =>
  useMutation({
    mutationFn: (json: TakeReportBackInput) =>
      call(paper.report['taking-back'].$post({ param: { nodeId }, json })),
    onSuccess,
  })

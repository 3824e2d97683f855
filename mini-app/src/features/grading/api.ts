/** What the screens of grading ask of the server. */
import type {
  AssignGraderInput,
  DecideEssayInput,
  EssayToGrade,
  ReopenEssayInput,
  SpreadGradersInput,
} from '@quan-triet/shared/models/grading'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { problemOf } from '../../lib/problem.ts'
import { queryClient } from '../../lib/query.ts'

const one = api.grading.essays[':essayId']
/** Not among what live lines ask for anew: each opening is a line of the audit trail. */
const OPENED = 'opened-essay'
const essayKey = (essayId: string) => [OPENED, essayId]
const queueKey = ['grading', 'queue']

/** @param campaignId of the branch's campaigns; null for the one that runs */
export const useQueue = (campaignId: string | null) =>
  useQuery({
    queryKey: [...queueKey, campaignId],
    queryFn: () => call(api.grading.$get({ query: campaignId === null ? {} : { campaignId } })),
  })

/** Asked for at every opening, which is noted and lets its grader decide, and not again while it stands open; nothing of it stays behind. */
const ASKED_AT_OPENING = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }

export const useEssay = (essayId: string) =>
  useQuery({
    queryKey: essayKey(essayId),
    queryFn: () => call(one.$get({ param: { essayId } })),
    ...ASKED_AT_OPENING,
  })

export const useMatch = (essayId: string, matchId: string) =>
  useQuery({
    queryKey: [OPENED, essayId, 'match', matchId],
    queryFn: () => call(one.matches[':matchId'].$get({ param: { essayId, matchId } })),
    ...ASKED_AT_OPENING,
  })

export const usePage = (essayId: string, pageId: string) =>
  useQuery({
    queryKey: [OPENED, essayId, 'page', pageId],
    queryFn: async (): Promise<Blob> => {
      const response = await one.pages[':pageId'].$get({ param: { essayId, pageId } })
      if (!response.ok) throw await problemOf(response)
      return response.blob()
    },
    ...ASKED_AT_OPENING,
  })

const show = async (essay: EssayToGrade): Promise<void> => {
  queryClient.setQueryData(essayKey(essay.essayId), essay)
  await queryClient.invalidateQueries({ queryKey: queueKey })
}

const askAgain = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: ['grading'] })
  await queryClient.invalidateQueries({ queryKey: [OPENED] })
}

export const useTake = (essayId: string) =>
  useMutation({ mutationFn: () => call(one.take.$post({ param: { essayId } })), onSuccess: show })

export const useDecide = (essayId: string) =>
  useMutation({
    mutationFn: (json: DecideEssayInput) => call(one.decide.$post({ param: { essayId }, json })),
    onSuccess: show,
  })

export const useReopen = (essayId: string) =>
  useMutation({
    mutationFn: (json: ReopenEssayInput) => call(one.reopen.$post({ param: { essayId }, json })),
    onSuccess: show,
  })

export const useReply = (essayId: string) =>
  useMutation({
    mutationFn: (text: string) => call(one.words.$post({ param: { essayId }, json: { text } })),
    onSuccess: show,
  })

export const useAssign = () =>
  useMutation({
    mutationFn: (json: AssignGraderInput) => call(api.grading.assign.$post({ json })),
    onSuccess: askAgain,
  })

export const useSpread = () =>
  useMutation({
    mutationFn: (json: SpreadGradersInput) => call(api.grading.spread.$post({ json })),
    onSuccess: askAgain,
  })

export const useSample = (query: { unitId: string; campaignId: string }) =>
  useQuery({
    queryKey: ['grading', 'sample', query.unitId, query.campaignId],
    queryFn: () => call(api.grading.sample.$get({ query })),
  })

export const useDrawSample = () =>
  useMutation({
    mutationFn: (json: { unitId: string; campaignId: string; size: number }) =>
      call(api.grading.sample.$post({ json })),
    onSuccess: askAgain,
  })

/** Measured once a version of the software: it does not change while the app is open. */
export const useAccuracy = () =>
  useQuery({
    queryKey: ['copy-check-accuracy'],
    queryFn: () => call(api['copy-check'].accuracy.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the "Hỏi nhanh" page asks of the server; answers without names stay on the device for times without network. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { QuickIntent, QuickReply } from '@quan-triet/shared/models/quick-answer'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { useMay } from '../../lib/me.ts'
import { keptOnDevice, keys, queryClient } from '../../lib/query.ts'

export const useQuickChoices = () =>
  useQuery(keptOnDevice(keys.quickChoices, () => call(api.answers.choices.$get())))

/** What was answered for one branch says nothing about another. */
export const useChooseBranch = () =>
  useMutation({
    mutationFn: (unitId: OrgUnitId) => call(api.answers.branch.$post({ json: { unitId } })),
    onSuccess: (choices) => {
      queryClient.setQueryData(keys.quickChoices, choices)
      queryClient.removeQueries({ queryKey: keys.quickTyped })
    },
  })

/** One question of the page's buttons. */
export interface QuickAsked {
  intent: QuickIntent
  part?: number
  /** Null where there is no choice of branches. */
  unitId: string | null
}

/** Names and drafts, which whoever runs the branch is told, stay on no device. */
const TOLD_IN_CONFIDENCE: readonly QuickIntent[] = [
  'list_absent',
  'list_essay_missing',
  'report_status',
]

export const useQuickAnswer = ({ intent, part, unitId }: QuickAsked) => {
  const isConfidential = useMay('run_branch') && TOLD_IN_CONFIDENCE.includes(intent)
  const queryKey = keys.quickAnswer(unitId ?? 'home', intent, String(part ?? 'all'))
  const ask = () =>
    call(api.answers.$post({ json: { intent, ...(part !== undefined && { slots: { part } }) } }))
  return useQuery({
    ...(isConfidential ? { queryKey, queryFn: ask } : keptOnDevice(queryKey, ask)),
    // Only a press asks: each question counts, and is logged.
    refetchOnWindowFocus: false,
    retry: false,
  })
}

/** A question in the person's own words with what was answered; stays in memory alone, the newest first. */
export interface Typed {
  id: number
  text: string
  answers: QuickReply[]
  answeredAt: string
}

const MOST_TYPED = 5

/** Nothing is fetched: what `useAskInWords` puts there is all. */
export const useTyped = (): Typed[] =>
  useQuery<Typed[]>({ queryKey: keys.quickTyped, queryFn: skipToken }).data ?? []

export const useAskInWords = () =>
  useMutation({
    mutationFn: (text: string) => call(api.answers.$post({ json: { text } })),
    onSuccess: (answer, text) =>
      queryClient.setQueryData<Typed[]>(keys.quickTyped, (before = []) => [
        { id: (before[0]?.id ?? 0) + 1, text, ...answer },
        ...before.slice(0, MOST_TYPED - 1),
      ]),
  })

/** What the cards of a session's check-in rules and troubles ask of the server. */
import type { CheckInRules, CheckInTroubles } from '@quan-triet/shared/models/check-in-rules'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

/** Beside the roll, so that the same live news refreshes both. */
const troublesKey = (id: string) => [...keys.roll(id), 'troubles']
const rulesKey = (id: string) => [...keys.roll(id), 'rules']
/** A backup beside the live stream; what is only shown after two minutes needs no more. */
const TROUBLES_EVERY_MS = 30_000

type RulesJson = Parameters<(typeof api.sessions)[':id']['check-in-rules']['$put']>[0]['json']

export const useTroubles = (id: string) =>
  useQuery({
    queryKey: troublesKey(id),
    queryFn: () => call(api.sessions[':id'].troubles.$get({ param: { id } })),
    refetchInterval: TROUBLES_EVERY_MS,
  })

export const useSettleTrouble = (id: string) =>
  useMutation({
    mutationFn: (json: { troubleId: string; action: 'present' | 'dismiss' }) =>
      call(api.sessions[':id'].troubles.$put({ param: { id }, json })),
    onSuccess: (troubles: CheckInTroubles) => {
      queryClient.setQueryData(troublesKey(id), troubles)
      void queryClient.invalidateQueries({ queryKey: keys.roll(id), exact: true })
    },
  })

export const useRules = (id: string) =>
  useQuery({
    queryKey: rulesKey(id),
    queryFn: () => call(api.sessions[':id']['check-in-rules'].$get({ param: { id } })),
  })

export const useSetRules = (id: string) =>
  useMutation({
    mutationFn: (json: RulesJson) =>
      call(api.sessions[':id']['check-in-rules'].$put({ param: { id }, json })),
    onSuccess: (rules: CheckInRules) => {
      queryClient.setQueryData(rulesKey(id), rules)
      for (const queryKey of [keys.roll(id), keys.codes(id), keys.sessions])
        void queryClient.invalidateQueries({ queryKey, exact: true })
    },
  })

/** What the screens of sessions and the roll ask of the server. */
import type { CheckInCodes, Roll } from '@quan-triet/shared/models/attendance'
import { useMutation, useQuery, type Query } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { noteServerNow, serverNowMs } from '../../lib/server-clock.ts'

/** A backup beside the live stream, which may be cut without anybody noticing. */
const ROLL_EVERY_MS = 10_000
const CODES_AGAIN_AFTER_FAILURE_MS = 2_000
const SHORTEST_WAIT_MS = 300

type CreateSessionJson = NonNullable<Parameters<typeof api.sessions.$post>[0]>['json']
type RecordJson = Parameters<
  (typeof api.sessions)[':id']['attendance'][':personId']['$put']
>[0]['json']

const keepRoll = (roll: Roll): void => {
  queryClient.setQueryData(keys.roll(roll.session.id), roll)
  void queryClient.invalidateQueries({ queryKey: keys.sessions })
}

export const useSessions = () =>
  useQuery({ queryKey: keys.sessions, queryFn: () => call(api.sessions.$get()) })

export const useCreateSession = () =>
  useMutation({
    mutationFn: (json: CreateSessionJson) => call(api.sessions.$post({ json })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.sessions }),
  })

export const useRoll = (id: string) =>
  useQuery({
    queryKey: keys.roll(id),
    queryFn: () => call(api.sessions[':id'].roll.$get({ param: { id } })),
    refetchInterval: ROLL_EVERY_MS,
  })

const getCodes = async (id: string): Promise<CheckInCodes> => {
  const codes = await call(api.sessions[':id'].codes.$get({ param: { id } }))
  noteServerNow(codes.serverNow)
  return codes
}

const waitForCodes = ({ state }: Query<CheckInCodes>): number => {
  if (state.status !== 'success') return CODES_AGAIN_AFTER_FAILURE_MS
  const renewsAt = Math.min(
    Date.parse(state.data?.qrRenewsAt ?? ''),
    Date.parse(state.data?.typedRenewsAt ?? ''),
  )
  return Math.max(SHORTEST_WAIT_MS, renewsAt - serverNowMs())
}

export const useCodes = (id: string) =>
  useQuery({
    queryKey: keys.codes(id),
    queryFn: () => getCodes(id),
    refetchInterval: waitForCodes,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

export const useOpenCheckIn = (id: string) =>
  useMutation({
    mutationFn: () => call(api.sessions[':id']['check-in'].$post({ param: { id } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.roll(id) })
      void queryClient.invalidateQueries({ queryKey: keys.sessions })
    },
  })

export const useCloseCheckIn = (id: string) =>
  useMutation({
    mutationFn: () => call(api.sessions[':id']['check-in-end'].$post({ param: { id } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.roll(id) })
      void queryClient.invalidateQueries({ queryKey: keys.sessions })
    },
  })

export const useCloseSession = (id: string) =>
  useMutation({
    mutationFn: () => call(api.sessions[':id'].closing.$post({ param: { id } })),
    onSuccess: keepRoll,
  })

export const useRecordAttendance = (id: string) =>
  useMutation({
    mutationFn: ({ personId, json }: { personId: string; json: RecordJson }) =>
      call(api.sessions[':id'].attendance[':personId'].$put({ param: { id, personId }, json })),
    onSuccess: keepRoll,
  })

export const useDecideLeave = (sessionId: string) =>
  useMutation({
    mutationFn: (decision: { personId: string; approve: boolean }) =>
      call(api['leave-decisions'].$post({ json: { sessionId, ...decision } })),
    onSuccess: keepRoll,
  })

/** What the screen of a unit's group asks of the server. */
import type { ConfirmMemberInput } from '@quan-triet/shared/models/linking'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const groupKey = 'group'

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [groupKey] })

const REFRESH_MS = 5000

/** @param isWaiting a code is on screen: whether it was typed is looked up every few seconds */
export const useGroup = (unitId: string | undefined, isWaiting: boolean) =>
  useQuery({
    queryKey: [groupKey, unitId],
    queryFn: () => call(api.group.$get({ query: unitId === undefined ? {} : { unitId } })),
    refetchInterval: isWaiting ? REFRESH_MS : false,
  })

export const useGroupCode = () =>
  useMutation({
    mutationFn: (json: { unitId?: string; purpose: 'bind' | 'rebind' }) =>
      call(api.group.codes.$post({ json })),
  })

export const useUnbind = () =>
  useMutation({
    mutationFn: (id: string) => call(api.group[':id'].unbinding.$post({ param: { id } })),
    onSuccess: refresh,
  })

export const useConfirmMember = () =>
  useMutation({
    mutationFn: ({ id, ...json }: ConfirmMemberInput & { id: string }) =>
      call(api.group.members[':id'].confirmation.$post({ param: { id }, json })),
    onSuccess: refresh,
  })

/** What the screens of make-up sessions ask of the server. */
import type { Invitees } from '@quan-triet/shared/models/makeup'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

type OpenJson = NonNullable<Parameters<typeof api.makeup.$post>[0]>['json']

const inviteesOf = (id: string) => ['sessions', id, 'invitees']

/** @param missed only those who missed this session; null for everybody who has not studied */
export const useMakeupPlan = (missed: string | null) =>
  useQuery({
    queryKey: ['sessions', 'makeup', missed],
    queryFn: () => call(api.makeup.$get({ query: missed === null ? {} : { missed } })),
  })

export const useOpenMakeup = () =>
  useMutation({
    mutationFn: (json: OpenJson) => call(api.makeup.$post({ json })),
    onSuccess: (invitees: Invitees) => {
      queryClient.setQueryData(inviteesOf(invitees.session.id), invitees)
      return queryClient.invalidateQueries({ queryKey: keys.sessions, exact: true })
    },
  })

export const useInvitees = (id: string) =>
  useQuery({
    queryKey: inviteesOf(id),
    queryFn: () => call(api.sessions[':id'].invitees.$get({ param: { id } })),
  })

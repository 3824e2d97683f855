/** What the screen of access tokens asks of the server. */
import type { MakeAccessTokenInput } from '@quan-triet/shared/models/access-token'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'

const key = ['access-tokens']

export const useTokens = () =>
  useQuery({ queryKey: key, queryFn: () => call(api['access-tokens'].$get()) })

export const useMake = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: MakeAccessTokenInput) => call(api['access-tokens'].$post({ json })),
    // The answer holds the token itself: it is kept no longer than it is shown.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export const useRevokeToken = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(api['access-tokens'][':id'].$delete({ param: { id } })),
    onSuccess: (all) => client.setQueryData(key, all),
  })
}

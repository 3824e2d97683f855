/** What the screen of the daily digest asks of the server. */
import type { DigestSetting } from '@quan-triet/shared/models/digest'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const key = ['figures', 'digest']

export const useDigest = () => useQuery({ queryKey: key, queryFn: () => call(api.digest.$get()) })

export const useSetDigest = () =>
  useMutation({
    mutationFn: (json: DigestSetting) => call(api.digest.$put({ json })),
    onSuccess: (digest) => queryClient.setQueryData(key, digest),
  })

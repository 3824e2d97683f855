/** What the screens of people ask of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys } from '../../lib/query.ts'

export const bindPerson = (code: string) => call(api['roster-bindings'].$post({ json: { code } }))

export const useRoster = () =>
  useQuery({ queryKey: keys.roster, queryFn: () => call(api.roster.$get()) })

export const useGiveCode = () =>
  useMutation({
    mutationFn: (personId: string) => call(api['roster-codes'].$post({ json: { personId } })),
  })

/** What the screen of who is in charge of which unit asks of the server. */
import type { Overseers, SetOverseerInput } from '@quan-triet/shared/models/plan-review'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

/** @param unitId null: the first unit that the person answers for */
export const useOverseers = (unitId: string | null) =>
  useQuery({
    queryKey: ['plans', 'overseers', unitId ?? ''],
    queryFn: () => call(api.overseers.$get({ query: unitId === null ? {} : { unitId } })),
  })

/** Who is in charge also shows where plans wait. */
const show = (overseers: Overseers): void => {
  queryClient.setQueryData(['plans', 'overseers', overseers.unit.id], overseers)
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'plans' })
}

export const useSetOverseer = () =>
  useMutation({
    mutationFn: (json: SetOverseerInput) => call(api.overseers.$put({ json })),
    onSuccess: show,
  })

export const useEndOverseer = (id: string) =>
  useMutation({
    mutationFn: () => call(api.overseers[':id'].$delete({ param: { id } })),
    onSuccess: show,
  })

/** What sharing a part by hand asks of the server: the card, and the mark that it was done. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from './api.ts'
import { keys } from './query.ts'

/** @param unitId undefined for the own branch */
export const useShareCard = (partId: string, unitId: string | undefined) =>
  useQuery({
    queryKey: [...keys.deliveries, 'card', partId, unitId ?? null],
    queryFn: () =>
      call(
        api.parts[':id']['share-card'].$get({
          param: { id: partId },
          query: unitId === undefined ? {} : { unitId },
        }),
      ),
  })

const useMark = (mark: (id: string) => Promise<unknown>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: mark,
    onSettled: () => client.invalidateQueries({ queryKey: keys.deliveries }),
  })
}

export const useMarkShared = () =>
  useMark((id) => call(api.deliveries[':id'].sharing.$post({ param: { id } })))

export const useUnmarkShared = () =>
  useMark((id) => call(api.deliveries[':id'].unsharing.$post({ param: { id } })))

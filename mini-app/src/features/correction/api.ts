/** What the screens of corrections ask of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { partQuery } from '../../lib/part-query.ts'
import { keptOnDevice, keys, queryClient } from '../../lib/query.ts'

type PlanJson = Parameters<(typeof api.parts)[':id']['correction-plan']['$post']>[0]['json']
type CorrectJson = Parameters<(typeof api.parts)[':id']['correction']['$post']>[0]['json']

export const useCorrectablePart = (id: string) =>
  useQuery({
    queryKey: ['document', 'correction', id],
    queryFn: () => call(api.parts[':id'].correction.$get({ param: { id } })),
  })

export const usePlanCorrection = (id: string) =>
  useMutation({
    mutationFn: (json: PlanJson) =>
      call(api.parts[':id']['correction-plan'].$post({ param: { id }, json })),
  })

export const useCorrectPart = (id: string) =>
  useMutation({
    mutationFn: (json: CorrectJson) =>
      call(api.parts[':id'].correction.$post({ param: { id }, json })),
    onSuccess: (draft) => {
      queryClient.setQueryData(keys.document(draft.id), draft)
      for (const key of [
        ['document', 'correction', id],
        keys.parts,
        keys.part(id),
        keys.preview(id),
      ])
        void queryClient.invalidateQueries({ queryKey: key })
    },
  })

/** The part as it reads now; the reader has kept it on the device already. */
export const usePart = (id: string) => useQuery(partQuery(id))

export const useVersions = (id: string) =>
  useQuery(
    keptOnDevice(['part', id, 'versions'], () =>
      call(api.parts[':id'].versions.$get({ param: { id } })),
    ),
  )

/** What the screens of targets of the term ask of the server. */
import type {
  RecordPointInput,
  SetTargetInput,
  TargetView,
  TermTargets,
} from '@quan-triet/shared/models/target'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const one = api.targets[':id']
const listKey = (unitId: string) => ['figures', 'targets', unitId]
const targetKey = (id: string) => ['figures', 'target', id]

export const useTargets = (unitId: string) =>
  useQuery({
    queryKey: listKey(unitId),
    queryFn: () => call(api.targets.$get({ query: { unitId } })),
  })

export const useTarget = (id: string) =>
  useQuery({ queryKey: targetKey(id), queryFn: () => call(one.$get({ param: { id } })) })

const show = (view: TargetView): void => {
  queryClient.setQueryData(targetKey(view.target.id), view)
  void queryClient.invalidateQueries({ queryKey: ['figures', 'targets'] })
}

export const useSetTarget = () =>
  useMutation({
    mutationFn: (json: SetTargetInput) => call(api.targets.$post({ json })),
    onSuccess: show,
  })

export const useRecordPoint = (id: string) =>
  useMutation({
    mutationFn: (json: RecordPointInput) => call(one.points.$post({ param: { id }, json })),
    onSuccess: show,
  })

export const useEndTarget = (id: string) =>
  useMutation({
    mutationFn: (json: { reason: string }) => call(one.end.$post({ param: { id }, json })),
    onSuccess: (left: TermTargets) => queryClient.setQueryData(listKey(left.unit.id), left),
  })

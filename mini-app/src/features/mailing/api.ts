/** What the screens of mailing ask of the server. */
import type { ReachInput } from '@quan-triet/shared/models/mailing'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const own = ['own-mail'] as const
const boxes = (unitId: string | undefined) => ['mailboxes', unitId ?? null]
const reach = (id: string) => ['document-reach', id]

const ofUnit = (unitId: string | undefined) => (unitId === undefined ? {} : { unitId })

export const useOwnMail = () =>
  useQuery({ queryKey: own, queryFn: () => call(api['my-mail'].$get()) })

export const useSubscribe = () =>
  useMutation({
    mutationFn: (address: string) => call(api['my-mail'].$put({ json: { address } })),
    onSuccess: (mail) => queryClient.setQueryData(own, mail),
  })

export const useStopOwn = () =>
  useMutation({
    mutationFn: () => call(api['my-mail'].$delete()),
    onSuccess: (mail) => queryClient.setQueryData(own, mail),
  })

export const useMailboxes = (unitId: string | undefined) =>
  useQuery({
    queryKey: boxes(unitId),
    queryFn: () => call(api.mailboxes.$get({ query: ofUnit(unitId) })),
  })

export const useAddMailbox = (unitId: string | undefined) =>
  useMutation({
    mutationFn: (box: { address: string; label: string }) =>
      call(api.mailboxes.$post({ json: { ...ofUnit(unitId), ...box } })),
    onSuccess: (mail) => queryClient.setQueryData(boxes(unitId), mail),
  })

export const useAskAgain = (unitId: string | undefined) =>
  useMutation({
    mutationFn: (id: string) => call(api.mailboxes[':id'].confirmation.$post({ param: { id } })),
    onSuccess: (mail) => queryClient.setQueryData(boxes(unitId), mail),
  })

export const useRemoveMailbox = (unitId: string | undefined) =>
  useMutation({
    mutationFn: (id: string) => call(api.mailboxes[':id'].$delete({ param: { id } })),
    onSuccess: (mail) => queryClient.setQueryData(boxes(unitId), mail),
  })

export const useReach = (id: string) =>
  useQuery({
    queryKey: reach(id),
    queryFn: () => call(api.documents[':id'].reach.$get({ param: { id } })),
  })

export const useSetReach = (id: string) =>
  useMutation({
    mutationFn: (json: ReachInput) =>
      call(api.documents[':id'].reach.$put({ param: { id }, json })),
    onSuccess: (answer) => queryClient.setQueryData(reach(id), answer),
  })

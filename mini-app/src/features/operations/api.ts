/** What the status page asks of the server. */
import type { PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'

const statusKey = ['house-status']
const EVERY_MS = 30_000

export const useStatus = () =>
  useQuery({
    queryKey: statusKey,
    queryFn: () => call(api.operations.status.$get()),
    refetchInterval: EVERY_MS,
  })

/** What answers with the whole state takes the place of the state that is shown. */
const useNewStatus = <Input>(ask: (input: Input) => Promise<HouseStatus>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ask,
    onSuccess: (status) => client.setQueryData(statusKey, status),
  })
}

export const useCheckNow = () => useNewStatus<void>(() => call(api.operations.checks.$post()))

export const useResolveNotice = () =>
  useNewStatus((id: string) =>
    call(api.operations.notices[':id'].resolution.$post({ param: { id } })),
  )

export const useNameAlarmPeople = () =>
  useNewStatus((personIds: PersonId[]) =>
    call(api.operations['alarm-people'].$put({ json: { personIds } })),
  )

export const useAddAlarmMailbox = () =>
  useNewStatus((address: string) =>
    call(api.operations['alarm-mailboxes'].$post({ json: { address } })),
  )

export const useRemoveAlarmMailbox = () =>
  useNewStatus((id: SubscriptionId) =>
    call(api.operations['alarm-mailboxes'][':id'].$delete({ param: { id } })),
  )

export const useBeginSignIn = () =>
  useMutation({ mutationFn: () => call(api.operations['oa-sign-ins'].$post()) })

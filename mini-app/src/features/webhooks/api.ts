/** What the screen of programs that are told of counts asks of the server. */
import type { AddWebhookInput, UnitWebhooks } from '@quan-triet/shared/models/webhook'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'

const ofUnit = (unitId: string) => ['webhooks', unitId]
const deliveriesTo = (id: string) => ['webhook-deliveries', id]
/** Often enough to see a test arrive. */
const WHILE_WAITING_MS = 3000

export const useWebhooks = (unitId: string | undefined) =>
  useQuery({
    queryKey: ofUnit(unitId ?? ''),
    enabled: unitId !== undefined,
    queryFn: () => call(api.webhooks.$get({ query: { unitId: unitId ?? '' } })),
  })

export const useDeliveries = (id: string) =>
  useQuery({
    queryKey: deliveriesTo(id),
    queryFn: () => call(api.webhooks[':id'].deliveries.$get({ param: { id } })),
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some(({ nextAt }) => nextAt !== null) ? WHILE_WAITING_MS : false,
  })

/** The answer holds the secret: it is kept no longer than it is shown. */
export const useAdd = (unitId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Omit<AddWebhookInput, 'unitId'>) =>
      call(api.webhooks.$post({ json: { ...json, unitId } })),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ofUnit(unitId) }),
  })
}

export const useRotate = (unitId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(api.webhooks[':id'].secrets.$post({ param: { id } })),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ofUnit(unitId) }),
  })
}

export const useTest = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(api.webhooks[':id'].tests.$post({ param: { id } })),
    onSuccess: (all) => client.setQueryData(deliveriesTo(id), all),
  })
}

const useChange = <Input>(unitId: string, change: (input: Input) => Promise<UnitWebhooks>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (all) => client.setQueryData(ofUnit(unitId), all),
  })
}

export const useSwitch = (unitId: string) =>
  useChange(unitId, ({ id, isOn }: { id: string; isOn: boolean }) =>
    call(api.webhooks[':id'].standing.$put({ param: { id }, json: { isOn } })),
  )

export const useRemove = (unitId: string) =>
  useChange(unitId, (id: string) => call(api.webhooks[':id'].$delete({ param: { id } })))

/** What the ledger's screens ask of the server. */
import type { DeliveryChoice, ListDeliveryUnitsInput } from '@quan-triet/shared/models/delivery'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'
import { keys } from '../../lib/query.ts'

const keyOf = (what: string, choice: object) => [...keys.deliveries, what, JSON.stringify(choice)]

export const useLedger = (choice: DeliveryChoice) =>
  useQuery({
    queryKey: keyOf('summary', choice),
    queryFn: () => call(api.deliveries.summary.$get({ query: choice })),
    placeholderData: keepPreviousData,
  })

export const useDeliveries = (choice: DeliveryChoice, after: string | undefined) =>
  useQuery({
    queryKey: keyOf('lines', { ...choice, after }),
    queryFn: () =>
      call(api.deliveries.$get({ query: { ...choice, ...(after !== undefined && { after }) } })),
  })

export const useUnits = ({ skip, ...choice }: ListDeliveryUnitsInput) =>
  useQuery({
    queryKey: keyOf('units', { ...choice, skip }),
    queryFn: () =>
      call(
        api.deliveries.units.$get({
          query: { ...choice, ...(skip !== undefined && { skip: String(skip) }) },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const useResendPreview = (choice: DeliveryChoice) =>
  useQuery({
    queryKey: keyOf('resendable', choice),
    queryFn: () => call(api.deliveries.resendable.$get({ query: choice })),
    staleTime: 0,
  })

const useRefreshed = <Input, Output>(act: (input: Input) => Promise<Output>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: keys.deliveries }),
  })
}

export const useResend = () =>
  useRefreshed((id: string) => call(api.deliveries[':id'].resending.$post({ param: { id } })))

export const useResendAll = () =>
  useRefreshed((choice: DeliveryChoice) => call(api.deliveries.resendings.$post({ json: choice })))

export const useExport = () =>
  useMutation({
    mutationFn: (choice: DeliveryChoice) => {
      const given = Object.entries(choice).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      return download(`/api/deliveries/file?${new URLSearchParams(given).toString()}`)
    },
  })

/** What the auditor's screen asks of the server. */
import type { ChainState, ExportAuditInput, ListAuditInput } from '@quan-triet/shared/models/audit'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'

/** Named here and not with the other answers: only an auditor's device pays for them. */
const keys = {
  lines: (choice: string) => ['audit', choice],
  units: (search: string) => ['audit-units', search],
  state: ['audit-state'],
} as const

/** A number travels as text in an address. */
const asQuery = ({ before, ...choice }: ListAuditInput) => ({
  ...choice,
  ...(before !== undefined && { before: String(before) }),
})

export const useAuditLines = (input: ListAuditInput) =>
  useQuery({
    queryKey: keys.lines(JSON.stringify(input)),
    queryFn: () => call(api.audit.$get({ query: asQuery(input) })),
  })

export const useAuditedUnits = (search: string) =>
  useQuery({
    queryKey: keys.units(search),
    queryFn: () => call(api.audit.units.$get({ query: { search } })),
  })

export const useChainState = () =>
  useQuery({ queryKey: keys.state, queryFn: () => call(api.audit.state.$get()) })

export const useCheckChain = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(api.audit.checks.$post()),
    onSuccess: (state: ChainState) => client.setQueryData(keys.state, state),
  })
}

export const useExportAudit = () =>
  useMutation({
    mutationFn: (input: ExportAuditInput) => {
      const given = Object.entries(input).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      return download(`/api/audit/file?${new URLSearchParams(given).toString()}`)
    },
  })

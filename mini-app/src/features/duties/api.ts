/** What the screens of duties ask of the server. */
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const rolesKey = 'unit-roles'
const accessKey = 'unit-access'

const refresh = (root: string) => (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [root] })

export const useRoles = (unitId: string | undefined, on: string | undefined) =>
  useQuery({
    queryKey: [rolesKey, unitId, on],
    queryFn:
      unitId === undefined
        ? skipToken
        : () => call(api.roles.$get({ query: { unitId, ...(on !== undefined && { on }) } })),
  })

export const useCandidates = () =>
  useMutation({
    mutationFn: (query: { unitId: string; name: string }) =>
      call(api.roles.candidates.$get({ query })),
  })

export const useAssignRole = () =>
  useMutation({
    mutationFn: (json: Parameters<typeof api.roles.$post>[0]['json']) =>
      call(api.roles.$post({ json })),
    onSuccess: refresh(rolesKey),
  })

export const useEndRole = () =>
  useMutation({
    mutationFn: (id: string) => call(api.roles[':id'].ending.$post({ param: { id }, json: {} })),
    onSuccess: refresh(rolesKey),
  })

export const useHandOverPreview = (id: string) =>
  useQuery({
    queryKey: [rolesKey, 'hand-over', id],
    queryFn: () => call(api.roles[':id']['hand-over'].$get({ param: { id } })),
  })

export const useHandOver = (id: string) =>
  useMutation({
    mutationFn: (json: { personId: string; at?: string }) =>
      call(api.roles[':id']['hand-over'].$post({ param: { id }, json })),
    onSuccess: refresh(rolesKey),
  })

export const useAccess = (unitId: string | undefined) =>
  useQuery({
    queryKey: [accessKey, unitId],
    queryFn: unitId === undefined ? skipToken : () => call(api.access.$get({ query: { unitId } })),
  })

export const useGiveCode = () =>
  useMutation({
    mutationFn: (personId: string) =>
      call(api.access['roster-codes'].$post({ json: { personId } })),
  })

export const useRevoke = () =>
  useMutation({
    mutationFn: (json: Parameters<typeof api.access.revocations.$post>[0]['json']) =>
      call(api.access.revocations.$post({ json })),
    onSuccess: refresh(accessKey),
  })

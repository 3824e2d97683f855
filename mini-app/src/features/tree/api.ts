/** What the screens of the tree ask of the server; kept answers go stale together when the tree changes. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { SettleRebindingInput, TreeChangeInput } from '@quan-triet/shared/models/org-unit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: ['tree'] })

/** The units under one, or without it those where the person's view begins. */
export const useUnits = (day: Day, parent?: OrgUnitId) =>
  useQuery({
    queryKey: ['tree', 'units', day, parent ?? ''],
    queryFn: () =>
      call(api.units.$get({ query: { day, ...(parent !== undefined && { parent }) } })),
  })

export const useUnitSearch = (day: Day, text: string) =>
  useQuery({
    queryKey: ['tree', 'search', day, text],
    queryFn: () => call(api['unit-search'].$get({ query: { day, text } })),
    enabled: text !== '',
  })

export const useUnit = (id: OrgUnitId, day: Day) =>
  useQuery({
    queryKey: ['tree', 'unit', id, day],
    queryFn: () => call(api.units[':id'].$get({ param: { id }, query: { day } })),
  })

/** Names of people: asked only where they are to be divided, since the look is recorded. */
export const useUnitMembers = (id: OrgUnitId, day: Day) =>
  useQuery({
    queryKey: ['tree', 'members', id, day],
    queryFn: () => call(api.units[':id'].members.$get({ param: { id }, query: { day } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

export const usePreviewChange = () =>
  useMutation({
    mutationFn: (change: TreeChangeInput) => call(api['tree-previews'].$post({ json: change })),
  })

export const useChangeTree = () =>
  useMutation({
    mutationFn: (change: TreeChangeInput) => call(api['tree-changes'].$post({ json: change })),
    onSuccess: refresh,
  })

export const useRebindings = (unit?: OrgUnitId) =>
  useQuery({
    queryKey: ['tree', 'rebindings', unit ?? ''],
    queryFn: () => call(api.rebindings.$get({ query: unit === undefined ? {} : { unit } })),
  })

export const useSettleRebinding = () =>
  useMutation({
    mutationFn: ({ id, ...json }: SettleRebindingInput & { id: string }) =>
      call(api.rebindings[':id'].$post({ param: { id }, json })),
    onSuccess: refresh,
  })

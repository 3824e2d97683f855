/** What the screen of long tables asks of the server. */
import type { Exports, ScheduleExportInput } from '@quan-triet/shared/models/export'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'

const key = ['exports']
/** Often enough to see it move. */
const WHILE_WORKING_MS = 2000

const isWorking = ({ jobs }: Exports): boolean =>
  jobs.some(({ state }) => state === 'cho' || state === 'dang_lam')

export const useExports = () =>
  useQuery({
    queryKey: key,
    queryFn: () => call(api.exports.$get()),
    refetchInterval: ({ state }) =>
      state.data && isWorking(state.data) ? WHILE_WORKING_MS : false,
  })

/** Every answer is the whole list. */
const useChange = <Input>(change: (input: Input) => Promise<Exports>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (all) => client.setQueryData(key, all),
  })
}

type Place = Pick<ScheduleExportInput, 'unitId' | 'campaignId'>

export const useAsk = () => useChange((json: Place) => call(api.exports.$post({ json })))

export const useDrop = () =>
  useChange((id: string) => call(api.exports[':id'].$delete({ param: { id } })))

export const useSchedule = () =>
  useChange((json: ScheduleExportInput) => call(api['export-schedules'].$post({ json })))

export const useEndSchedule = () =>
  useChange((id: string) => call(api['export-schedules'][':id'].$delete({ param: { id } })))

export const useTake = () =>
  useMutation({ mutationFn: (id: string) => download(`/api/exports/${id}/file`) })

export const useCampaigns = (unitId: string) =>
  useQuery({
    queryKey: ['figures-campaigns', unitId],
    queryFn: () => call(api.figures.campaigns.$get({ query: { unitId } })),
  })

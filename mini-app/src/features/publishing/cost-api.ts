/** What the screen of the timetable asks of the server about its price. */
import type { ScheduleCost } from '@quan-triet/shared/models/channels'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'
import type { Timing } from './schedule.ts'

const costKey = 'schedule-cost'

/** Asked again with every change of the timetable; the last answer stays until the next is here. */
export const useCost = (id: string, timing: Timing) =>
  useQuery({
    queryKey: [costKey, id, timing],
    queryFn: () => call(api.documents[':id'].cost.$post({ param: { id }, json: timing })),
    placeholderData: keepPreviousData,
  })

type ByHand = Extract<ScheduleCost['proposals'][number], { kind: 'by_hand' }>

/** Lets as many units share by hand as a proposal says. */
export const useShareByHand = (unitId: string) =>
  useMutation({
    mutationFn: async ({ units }: ByHand): Promise<void> => {
      for (const way of ['bot', 'oa'] as const) {
        if (units[way] === 0) continue
        const which = { kind: 'smallest' as const, way, count: units[way] }
        await call(api.channels.choices.$post({ json: { unitId, channel: 'by_hand', which } }))
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [costKey] }),
  })

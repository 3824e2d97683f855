/** What the screen of ways into groups asks of the server. */
import type { ChannelState } from '@quan-triet/shared/models/channels'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

/** Named here and not with the other answers: only officers' devices pay for them. */
const unitsKey = 'unit-channels'
const meterKey = 'channel-meter'

export interface Page {
  unitId: string
  state: ChannelState | undefined
  after: string | undefined
}

export const useUnitChannels = ({ unitId, state, after }: Page) =>
  useQuery({
    queryKey: [unitsKey, unitId, state ?? null, after ?? null],
    queryFn: () =>
      call(
        api.channels.$get({
          query: { unitId, ...(state && { state }), ...(after !== undefined && { after }) },
        }),
      ),
  })

export const useMeter = (unitId: string | undefined) =>
  useQuery({
    queryKey: [meterKey, unitId],
    queryFn:
      unitId === undefined ? skipToken : () => call(api.channels.meter.$get({ query: { unitId } })),
  })

type ChoiceJson = Parameters<typeof api.channels.choices.$post>[0]['json']

export const useChooseChannel = () =>
  useMutation({
    mutationFn: (json: ChoiceJson) => call(api.channels.choices.$post({ json })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [unitsKey] }),
  })

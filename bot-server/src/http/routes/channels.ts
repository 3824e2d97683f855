/** Translates the endpoints of ways into groups into verbs. */
import { channels } from '@quan-triet/shared/api/channels'
import { chooseChannel } from '../../services/channels/choose-channel.ts'
import { estimateSchedule } from '../../services/channels/estimate-schedule.ts'
import { listUnitChannels } from '../../services/channels/list-unit-channels.ts'
import { readMeter } from '../../services/channels/read-meter.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const channelsRoutes = (deps: Deps) =>
  implement(channels, deps, {
    listUnitChannels: (ctx, { query }) => listUnitChannels({ ctx, input: query }),
    chooseChannel: (ctx, { body }) => chooseChannel({ ctx, input: body }),
    readMeter: (ctx, { query }) => readMeter({ ctx, input: query }),
    estimateSchedule: (ctx, { params, body }) =>
      estimateSchedule({ ctx, input: { ...body, ...params } }),
  })

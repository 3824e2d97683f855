/** The endpoints of ways into groups: choose one for a unit, what it costs, what is left of the month. */
import { z } from 'zod'
import {
  ChannelMeter,
  ChooseChannelInput,
  ListUnitChannelsInput,
  ScheduleCost,
  UnitChannels,
} from '../models/channels.ts'
import { SchedulePushesInput } from '../models/document.ts'
import { DocumentId, OrgUnitId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

export const channels = {
  listUnitChannels: endpoint({
    method: 'get',
    path: '/api/channels',
    right: 'run_campaign',
    query: ListUnitChannelsInput,
    response: UnitChannels,
  }),
  chooseChannel: endpoint({
    method: 'post',
    path: '/api/channels/choices',
    right: 'run_campaign',
    body: ChooseChannelInput,
    response: z.object({ changed: z.int() }),
  }),
  readMeter: endpoint({
    method: 'get',
    path: '/api/channels/meter',
    right: 'run_campaign',
    query: z.object({ unitId: OrgUnitId }),
    response: z.object({ meters: z.array(ChannelMeter) }),
  }),
  estimateSchedule: endpoint({
    method: 'post',
    path: '/api/documents/:id/cost',
    right: 'publish',
    params: z.object({ id: DocumentId }),
    body: SchedulePushesInput,
    response: ScheduleCost,
  }),
}

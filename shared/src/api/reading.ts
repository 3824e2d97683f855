/** The endpoints a member reads from: home, parts, notices, and the live stream. */
import { z } from 'zod'
import { Home } from '../models/home.ts'
import { NoticeId, PartId } from '../models/ids.ts'
import { LiveEvent } from '../models/live-event.ts'
import { PartList, ReadablePart } from '../models/reading.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

export const reading = {
  getHome: endpoint({ method: 'get', path: '/api/home', right: 'take_part', response: Home }),
  listParts: endpoint({
    method: 'get',
    path: '/api/parts',
    right: 'take_part',
    response: PartList,
  }),
  getPart: endpoint({
    method: 'get',
    path: '/api/parts/:id',
    right: 'take_part',
    params: z.object({ id: PartId }),
    response: ReadablePart,
  }),
  /** Also for whoever publishes the part, before it is out. */
  getPicture: endpoint({
    method: 'get',
    path: '/api/parts/:id/picture',
    right: 'take_part',
    params: z.object({ id: PartId }),
    response: FileAnswer,
    responseKind: 'file',
  }),
  markNoticeRead: endpoint({
    method: 'post',
    path: '/api/notices/:id/reading',
    right: 'take_part',
    params: z.object({ id: NoticeId }),
    response: z.object({}),
  }),
  watchLive: endpoint({
    method: 'get',
    path: '/api/live',
    right: 'take_part',
    response: LiveEvent,
    responseKind: 'events',
  }),
}

/** The endpoints of linking: codes for groups and people, bound groups and their members. */
import { z } from 'zod'
import { OrgUnitId } from '../models/ids.ts'
import {
  ConfirmMemberInput,
  GroupCodeInput,
  GroupPage,
  LinkCode,
  LinkOaInput,
  MyLinks,
  NotificationsInput,
} from '../models/linking.ts'
import { endpoint } from './endpoint.ts'

const ById = z.object({ id: z.string().min(1).max(120) })
const Done = z.object({})

export const linking = {
  getGroup: endpoint({
    method: 'get',
    path: '/api/group',
    right: 'run_branch',
    query: z.object({ unitId: OrgUnitId.optional() }),
    response: GroupPage,
  }),
  createGroupCode: endpoint({
    method: 'post',
    path: '/api/group/codes',
    right: 'run_branch',
    body: GroupCodeInput,
    response: LinkCode,
  }),
  confirmGroupMember: endpoint({
    method: 'post',
    path: '/api/group/members/:id/confirmation',
    right: 'run_branch',
    params: ById,
    body: ConfirmMemberInput,
    response: Done,
  }),
  unbindGroup: endpoint({
    method: 'post',
    path: '/api/group/:id/unbinding',
    right: 'run_branch',
    params: ById,
    response: Done,
  }),
  getMyLinks: endpoint({
    method: 'get',
    path: '/api/links',
    right: 'take_part',
    response: MyLinks,
  }),
  createPersonCode: endpoint({
    method: 'post',
    path: '/api/links/codes',
    right: 'take_part',
    response: LinkCode,
  }),
  linkOa: endpoint({
    method: 'post',
    path: '/api/links/oa',
    right: 'take_part',
    body: LinkOaInput,
    response: MyLinks,
  }),
  unlinkAccount: endpoint({
    method: 'delete',
    path: '/api/links/:way',
    right: 'take_part',
    params: z.object({ way: z.enum(['bot', 'oa']) }),
    response: MyLinks,
  }),
  setNotifications: endpoint({
    method: 'put',
    path: '/api/links/notifications',
    right: 'take_part',
    body: NotificationsInput,
    response: MyLinks,
  }),
}

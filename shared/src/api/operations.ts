/** The endpoints of operation: how the channels stand, checking them now, signing the Official Account in, notices, who is told of alarms. */
import { z } from 'zod'
import { AddAlarmMailboxInput, NameAlarmPeopleInput } from '../models/house-condition.ts'
import { SubscriptionId } from '../models/ids.ts'
import { HouseStatus, OaSignIn } from '../models/operations.ts'
import { endpoint } from './endpoint.ts'

export const operations = {
  getStatus: endpoint({
    method: 'get',
    path: '/api/operations/status',
    right: 'operate',
    response: HouseStatus,
  }),
  checkNow: endpoint({
    method: 'post',
    path: '/api/operations/checks',
    right: 'operate',
    response: HouseStatus,
  }),
  beginOaSignIn: endpoint({
    method: 'post',
    path: '/api/operations/oa-sign-ins',
    right: 'operate',
    response: OaSignIn,
  }),
  resolveNotice: endpoint({
    method: 'post',
    path: '/api/operations/notices/:id/resolution',
    right: 'operate',
    params: z.object({ id: z.string().min(1).max(120) }),
    response: HouseStatus,
  }),
  nameAlarmPeople: endpoint({
    method: 'put',
    path: '/api/operations/alarm-people',
    right: 'operate',
    body: NameAlarmPeopleInput,
    response: HouseStatus,
  }),
  addAlarmMailbox: endpoint({
    method: 'post',
    path: '/api/operations/alarm-mailboxes',
    right: 'operate',
    body: AddAlarmMailboxInput,
    response: HouseStatus,
  }),
  removeAlarmMailbox: endpoint({
    method: 'delete',
    path: '/api/operations/alarm-mailboxes/:id',
    right: 'operate',
    params: z.object({ id: SubscriptionId }),
    response: HouseStatus,
  }),
}

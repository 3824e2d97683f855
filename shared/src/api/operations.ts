/** The endpoints of operation: how the channels stand, checking them now, signing the Official Account in, settling notices. */
import { z } from 'zod'
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
}

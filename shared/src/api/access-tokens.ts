/** The endpoints of access tokens: one's own are listed, made and revoked. */
import { z } from 'zod'
import { MadeAccessToken, MakeAccessTokenInput, OwnAccessTokens } from '../models/access-token.ts'
import { AccessTokenId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

export const accessTokens = {
  listAccessTokens: endpoint({
    method: 'get',
    path: '/api/access-tokens',
    right: 'take_part',
    response: OwnAccessTokens,
  }),
  makeAccessToken: endpoint({
    method: 'post',
    path: '/api/access-tokens',
    right: 'see_figures',
    body: MakeAccessTokenInput,
    response: MadeAccessToken,
  }),
  revokeAccessToken: endpoint({
    method: 'delete',
    path: '/api/access-tokens/:id',
    right: 'take_part',
    params: z.object({ id: AccessTokenId }),
    response: OwnAccessTokens,
  }),
}

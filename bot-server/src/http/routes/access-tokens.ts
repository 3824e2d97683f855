/** Translates the endpoints of access tokens into verbs. */
import { accessTokens } from '@quan-triet/shared/api/access-tokens'
import { listAccessTokens } from '../../services/access-tokens/list-access-tokens.ts'
import { makeAccessToken } from '../../services/access-tokens/make-access-token.ts'
import { revokeAccessToken } from '../../services/access-tokens/revoke-access-token.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const accessTokensRoutes = (deps: Deps) =>
  implement(accessTokens, deps, {
    listAccessTokens: (ctx) => listAccessTokens({ ctx }),
    makeAccessToken: (ctx, { body }) => makeAccessToken({ ctx, input: body }),
    revokeAccessToken: (ctx, { params }) => revokeAccessToken({ ctx, input: params }),
  })

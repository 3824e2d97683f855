/** Translates the endpoints of linking into verbs. */
import { linking } from '@quan-triet/shared/api/linking'
import type { Deps } from '../../services/context.ts'
import { confirmGroupMember } from '../../services/linking/confirm-group-member.ts'
import { createGroupCode } from '../../services/linking/create-group-code.ts'
import { createPersonCode } from '../../services/linking/create-person-code.ts'
import { getGroup } from '../../services/linking/get-group.ts'
import { getMyLinks } from '../../services/linking/get-my-links.ts'
import { linkOa } from '../../services/linking/link-oa.ts'
import { setNotifications } from '../../services/linking/set-notifications.ts'
import { unbindGroup } from '../../services/linking/unbind-group.ts'
import { unlinkAccount } from '../../services/linking/unlink-account.ts'
import { implement } from '../implement.ts'

export const linkingRoutes = (deps: Deps) =>
  implement(linking, deps, {
    getGroup: (ctx, { query }) => getGroup({ ctx, input: query }),
    createGroupCode: (ctx, { body }) => createGroupCode({ ctx, input: body }),
    confirmGroupMember: (ctx, { params, body }) =>
      confirmGroupMember({ ctx, input: { ...body, ...params } }),
    unbindGroup: (ctx, { params }) => unbindGroup({ ctx, input: params }),
    getMyLinks: (ctx) => getMyLinks({ ctx }),
    createPersonCode: (ctx) => createPersonCode({ ctx }),
    linkOa: (ctx, { body }) => linkOa({ ctx, input: body }),
    unlinkAccount: (ctx, { params }) => unlinkAccount({ ctx, input: params }),
    setNotifications: (ctx, { body }) => setNotifications({ ctx, input: body }),
  })

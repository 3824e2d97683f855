/** Translates the endpoints of duties into verbs. */
import { duties } from '@quan-triet/shared/api/duties'
import type { Deps } from '../../services/context.ts'
import { assignRole } from '../../services/duties/assign-role.ts'
import { endRole } from '../../services/duties/end-role.ts'
import { findCandidates } from '../../services/duties/find-candidates.ts'
import { giveRosterCode } from '../../services/duties/give-roster-code.ts'
import { handOver } from '../../services/duties/hand-over.ts'
import { listAccess } from '../../services/duties/list-access.ts'
import { listRoles } from '../../services/duties/list-roles.ts'
import { previewHandOver } from '../../services/duties/preview-hand-over.ts'
import { revokeAccess } from '../../services/duties/revoke-access.ts'
import { approveDesk } from '../../services/people/approve-desk.ts'
import { askForDesk } from '../../services/people/ask-for-desk.ts'
import { lookAtDesk } from '../../services/people/look-at-desk.ts'
import { pollDesk } from '../../services/people/poll-desk.ts'
import { implement } from '../implement.ts'

export const dutiesRoutes = (deps: Deps) =>
  implement(duties, deps, {
    listRoles: (ctx, { query }) => listRoles({ ctx, input: query }),
    findCandidates: (ctx, { query }) => findCandidates({ ctx, input: query }),
    assignRole: (ctx, { body }) => assignRole({ ctx, input: body }),
    endRole: (ctx, { params, body }) => endRole({ ctx, input: { ...body, ...params } }),
    previewHandOver: (ctx, { params }) => previewHandOver({ ctx, input: params }),
    handOver: (ctx, { params, body }) => handOver({ ctx, input: { ...body, ...params } }),
    askForDesk: (ctx, _input, caller) => askForDesk({ ctx, input: caller }),
    pollDesk: (ctx, { body }) => pollDesk({ ctx, input: body }),
    lookAtDesk: (ctx, { body }) => lookAtDesk({ ctx, input: body }),
    approveDesk: (ctx, { body }) => approveDesk({ ctx, input: body }),
    listAccess: (ctx, { query }) => listAccess({ ctx, input: query }),
    giveRosterCode: (ctx, { body }) => giveRosterCode({ ctx, input: body }),
    revokeAccess: (ctx, { body }) => revokeAccess({ ctx, input: body }),
  })

/** Translates the endpoints of make-up sessions into verbs. */
import { makeup } from '@quan-triet/shared/api/makeup'
import type { Deps } from '../../services/context.ts'
import { listInvitees } from '../../services/makeup/list-invitees.ts'
import { openMakeup } from '../../services/makeup/open-makeup.ts'
import { planMakeup } from '../../services/makeup/plan-makeup.ts'
import { implement } from '../implement.ts'

export const makeupRoutes = (deps: Deps) =>
  implement(makeup, deps, {
    planMakeup: (ctx, { query }) => planMakeup({ ctx, input: query }),
    openMakeup: (ctx, { body }) => openMakeup({ ctx, input: body }),
    listInvitees: (ctx, { params }) => listInvitees({ ctx, input: params }),
  })

/** The endpoints of make-up sessions: who is to make up, opening one with its invitations, how each was reached. */
import { z } from 'zod'
import { SessionId } from '../models/ids.ts'
import { Invitees, MakeupPlan, MakeupPlanInput, OpenMakeupInput } from '../models/makeup.ts'
import { endpoint } from './endpoint.ts'

export const makeup = {
  planMakeup: endpoint({
    method: 'get',
    path: '/api/makeup',
    right: 'run_branch',
    query: MakeupPlanInput,
    response: MakeupPlan,
  }),
  openMakeup: endpoint({
    method: 'post',
    path: '/api/makeup',
    right: 'run_branch',
    body: OpenMakeupInput,
    response: Invitees,
  }),
  listInvitees: endpoint({
    method: 'get',
    path: '/api/sessions/:id/invitees',
    right: 'run_branch',
    params: z.object({ id: SessionId }),
    response: Invitees,
  }),
}

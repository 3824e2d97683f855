/** The endpoints of duties: roles and hand-overs, signing in at a desk, who is signed in, revoking. */
import { z } from 'zod'
import {
  AssignRoleInput,
  Candidate,
  DeskAsker,
  DeskCodeInput,
  DeskOutcome,
  DeskRequest,
  DeskSecretInput,
  EndRoleInput,
  HandOverInput,
  HandOverPreview,
  HeldRole,
  Revoked,
  RevokeAccessInput,
  UnitAccess,
  UnitRoles,
} from '../models/duty.ts'
import { OrgUnitId, PersonId } from '../models/ids.ts'
import { Day } from '../models/moments.ts'
import { RosterCode } from '../models/person.ts'
import { endpoint } from './endpoint.ts'

const ByUnit = z.object({ unitId: OrgUnitId })
const ById = z.object({ id: z.string().min(1).max(120) })

export const duties = {
  listRoles: endpoint({
    method: 'get',
    path: '/api/roles',
    right: 'assign_roles',
    query: ByUnit.extend({ on: Day.optional() }),
    response: UnitRoles,
  }),
  findCandidates: endpoint({
    method: 'get',
    path: '/api/roles/candidates',
    right: 'assign_roles',
    query: ByUnit.extend({ name: z.string().trim().min(2).max(80) }),
    response: z.object({ people: z.array(Candidate) }),
  }),
  assignRole: endpoint({
    method: 'post',
    path: '/api/roles',
    right: 'assign_roles',
    body: AssignRoleInput,
    response: HeldRole,
  }),
  endRole: endpoint({
    method: 'post',
    path: '/api/roles/:id/ending',
    right: 'assign_roles',
    params: ById,
    body: EndRoleInput,
    response: HeldRole,
  }),
  previewHandOver: endpoint({
    method: 'get',
    path: '/api/roles/:id/hand-over',
    right: 'assign_roles',
    params: ById,
    response: HandOverPreview,
  }),
  handOver: endpoint({
    method: 'post',
    path: '/api/roles/:id/hand-over',
    right: 'assign_roles',
    params: ById,
    body: HandOverInput,
    response: HeldRole,
  }),
  askForDesk: endpoint({
    method: 'post',
    path: '/api/desk/requests',
    right: 'public',
    response: DeskRequest,
  }),
  pollDesk: endpoint({
    method: 'post',
    path: '/api/desk/polls',
    right: 'public',
    body: DeskSecretInput,
    response: DeskOutcome,
  }),
  lookAtDesk: endpoint({
    method: 'post',
    path: '/api/desk/lookups',
    right: 'take_part',
    body: DeskCodeInput,
    response: DeskAsker,
  }),
  approveDesk: endpoint({
    method: 'post',
    path: '/api/desk/approvals',
    right: 'take_part',
    body: DeskCodeInput,
    response: DeskAsker,
  }),
  listAccess: endpoint({
    method: 'get',
    path: '/api/access',
    right: 'revoke_access',
    query: ByUnit,
    response: UnitAccess,
  }),
  giveRosterCode: endpoint({
    method: 'post',
    path: '/api/access/roster-codes',
    right: 'manage_people',
    body: z.object({ personId: PersonId }),
    response: RosterCode,
  }),
  revokeAccess: endpoint({
    method: 'post',
    path: '/api/access/revocations',
    right: 'revoke_access',
    body: RevokeAccessInput,
    response: Revoked,
  }),
}

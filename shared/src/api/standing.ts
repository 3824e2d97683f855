/** The endpoints of standing: who counts and how, masses by count, and the figures of a unit with all below it. */
import { z } from 'zod'
import {
  CampaignChoice,
  DeclareMassesInput,
  Masses,
  RecordMassesInput,
  UnitFigures,
} from '../models/figures.ts'
import { CampaignId, OrgUnitId, PersonId, SessionId } from '../models/ids.ts'
import { Day } from '../models/moments.ts'
import {
  AdmitInput,
  AttachInput,
  ConfirmInput,
  EndInput,
  GrantExemptionInput,
  LeaveInput,
  PersonStanding,
  TransferInput,
  UnitStanding,
} from '../models/standing.ts'
import { endpoint } from './endpoint.ts'

const OfUnit = z.object({ unitId: OrgUnitId })
const OfPerson = z.object({ personId: PersonId })
/** Several people of one home branch have rows of the same name: the person is always named with the row. */
const OfRow = z.object({ personId: PersonId, id: z.string().min(1).max(120) })
const OfCampaign = z.object({ unitId: OrgUnitId, campaignId: CampaignId.optional() })

export const standing = {
  getUnitStanding: endpoint({
    method: 'get',
    path: '/api/standing',
    right: 'manage_people',
    query: OfUnit,
    response: UnitStanding,
  }),
  admitMember: endpoint({
    method: 'post',
    path: '/api/members',
    right: 'manage_people',
    body: AdmitInput,
    response: PersonStanding,
  }),
  getPersonStanding: endpoint({
    method: 'get',
    path: '/api/members/:personId',
    right: 'manage_people',
    params: OfPerson,
    response: PersonStanding,
  }),
  grantExemption: endpoint({
    method: 'post',
    path: '/api/members/:personId/exemptions',
    right: 'manage_people',
    params: OfPerson,
    body: GrantExemptionInput,
    response: PersonStanding,
  }),
  endExemption: endpoint({
    method: 'post',
    path: '/api/members/:personId/exemptions/:id/end',
    right: 'manage_people',
    params: OfRow,
    body: EndInput,
    response: PersonStanding,
  }),
  attachTemporarily: endpoint({
    method: 'post',
    path: '/api/members/:personId/attachments',
    right: 'manage_people',
    params: OfPerson,
    body: AttachInput,
    response: PersonStanding,
  }),
  endAttachment: endpoint({
    method: 'post',
    path: '/api/members/:personId/attachments/:id/end',
    right: 'manage_people',
    params: OfRow,
    body: EndInput,
    response: PersonStanding,
  }),
  confirmMember: endpoint({
    method: 'post',
    path: '/api/members/:personId/confirm',
    right: 'manage_people',
    params: OfPerson,
    body: ConfirmInput,
    response: PersonStanding,
  }),
  transferMember: endpoint({
    method: 'post',
    path: '/api/members/:personId/transfer',
    right: 'manage_people',
    params: OfPerson,
    body: TransferInput,
    response: PersonStanding,
  }),
  endMembership: endpoint({
    method: 'post',
    path: '/api/members/:personId/leave',
    right: 'manage_people',
    params: OfPerson,
    body: LeaveInput,
    response: PersonStanding,
  }),
  listBranchChoices: endpoint({
    method: 'get',
    path: '/api/branch-choices',
    right: 'manage_people',
    query: z.object({ search: z.string().trim().min(2).max(80) }),
    response: z.object({
      units: z.array(z.object({ id: OrgUnitId, nameOrg: z.string(), above: z.string() })),
    }),
  }),
  listCampaignChoices: endpoint({
    method: 'get',
    path: '/api/figures/campaigns',
    right: 'see_figures',
    tokenScope: 'figures',
    query: OfUnit,
    response: z.object({ campaigns: z.array(CampaignChoice) }),
  }),
  countUnit: endpoint({
    method: 'get',
    path: '/api/figures',
    right: 'see_figures',
    tokenScope: 'figures',
    query: OfCampaign.extend({ day: Day.optional() }),
    response: UnitFigures,
  }),
  getMasses: endpoint({
    method: 'get',
    path: '/api/masses',
    right: 'run_branch',
    query: OfCampaign,
    response: Masses,
  }),
  declareMasses: endpoint({
    method: 'put',
    path: '/api/masses/base',
    right: 'run_branch',
    body: DeclareMassesInput,
    response: Masses,
  }),
  recordMasses: endpoint({
    method: 'put',
    path: '/api/masses/sessions/:id',
    right: 'run_branch',
    params: z.object({ id: SessionId }),
    body: RecordMassesInput,
    response: Masses,
  }),
}

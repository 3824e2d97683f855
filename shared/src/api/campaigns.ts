/** The endpoints of campaigns: open, cascade, acknowledge, tighten, classes, venues, assignments, close, clone. */
import { z } from 'zod'
import {
  CampaignClone,
  CampaignNode,
  CampaignSummary,
  ChangeSettingsInput,
  DeadlineReading,
  MoveNodeInput,
  OpenCampaignInput,
  OpenedCampaign,
  OpeningChoices,
  OpenMatters,
  Reason,
  TightenedNode,
  TightenNodeInput,
} from '../models/campaign.ts'
import {
  CampaignClasses,
  ClassSplit,
  PlanClassInput,
  SplitClassInput,
} from '../models/campaign-class.ts'
import {
  AddVenuesInput,
  AssignInput,
  Assignment,
  AssignmentId,
  AssignmentMatrix,
  Clash,
  MyAssignment,
  VenueId,
  VenueTree,
  WriteNoteInput,
} from '../models/campaign-venue.ts'
import { CampaignId, CampaignNodeId, ClassId, OrgUnitId, SessionId } from '../models/ids.ts'
import { Day } from '../models/moments.ts'
import { endpoint } from './endpoint.ts'

const right = 'run_campaign'
const ofCampaign = z.object({ id: CampaignId })
const ofNode = z.object({ id: CampaignNodeId })
const ofClass = z.object({ id: ClassId })
const ofSession = z.object({ id: SessionId })
const ofVenue = z.object({ id: VenueId })
const ofAssignment = z.object({ id: AssignmentId })
const Done = z.object({})

const opening = {
  listCampaigns: endpoint({
    method: 'get',
    path: '/api/campaigns',
    right,
    response: z.object({ campaigns: z.array(CampaignSummary) }),
  }),
  getOpeningChoices: endpoint({
    method: 'get',
    path: '/api/campaign-openings/:unitId',
    right,
    params: z.object({ unitId: OrgUnitId }),
    response: OpeningChoices,
  }),
  readDeadline: endpoint({
    method: 'post',
    path: '/api/deadline-readings',
    right,
    body: z.object({ wording: z.string().trim().min(1).max(300), wordedOn: Day }),
    response: DeadlineReading,
  }),
  openCampaign: endpoint({
    method: 'post',
    path: '/api/campaigns',
    right,
    body: OpenCampaignInput,
    response: OpenedCampaign,
  }),
  previewClone: endpoint({
    method: 'get',
    path: '/api/campaigns/:id/clone',
    right,
    params: ofCampaign,
    query: z.object({ startsOn: Day }),
    response: CampaignClone,
  }),
  cloneCampaign: endpoint({
    method: 'post',
    path: '/api/campaigns/:id/clone',
    right,
    params: ofCampaign,
    body: z.object({ startsOn: Day, title: z.string().trim().min(1).max(300) }),
    response: OpenedCampaign,
  }),
  changeSettings: endpoint({
    method: 'put',
    path: '/api/campaigns/:id/settings',
    right,
    params: ofCampaign,
    body: ChangeSettingsInput,
    response: Done,
  }),
  listOpenMatters: endpoint({
    method: 'get',
    path: '/api/campaigns/:id/closing',
    right,
    params: ofCampaign,
    response: OpenMatters,
  }),
  closeCampaign: endpoint({
    method: 'post',
    path: '/api/campaigns/:id/closing',
    right,
    params: ofCampaign,
    body: z.object({ isConfirmed: z.boolean() }),
    response: OpenMatters,
  }),
  reopenCampaign: endpoint({
    method: 'post',
    path: '/api/campaigns/:id/reopening',
    right,
    params: ofCampaign,
    body: z.object({ reason: Reason }),
    response: Done,
  }),
}

const nodes = {
  getCampaignNode: endpoint({
    method: 'get',
    path: '/api/campaign-nodes/:id',
    right,
    params: ofNode,
    response: CampaignNode,
  }),
  acknowledgeNode: endpoint({
    method: 'post',
    path: '/api/campaign-nodes/:id/acknowledgement',
    right,
    params: ofNode,
    response: Done,
  }),
  tightenNode: endpoint({
    method: 'put',
    path: '/api/campaign-nodes/:id/terms',
    right,
    params: ofNode,
    body: TightenNodeInput,
    response: TightenedNode,
  }),
  moveNode: endpoint({
    method: 'put',
    path: '/api/campaign-nodes/:id/state',
    right,
    params: ofNode,
    body: MoveNodeInput,
    response: Done,
  }),
}

const classes = {
  listClasses: endpoint({
    method: 'get',
    path: '/api/campaign-nodes/:id/classes',
    right,
    params: ofNode,
    response: CampaignClasses,
  }),
  planClass: endpoint({
    method: 'post',
    path: '/api/campaign-nodes/:id/classes',
    right,
    params: ofNode,
    body: PlanClassInput,
    response: CampaignClasses,
  }),
  proposeSplit: endpoint({
    method: 'get',
    path: '/api/classes/:id/split',
    right,
    params: ofClass,
    query: z.object({ capacity: z.coerce.number().int().min(1).max(100_000) }),
    response: ClassSplit,
  }),
  splitClass: endpoint({
    method: 'post',
    path: '/api/classes/:id/split',
    right,
    params: ofClass,
    body: SplitClassInput,
    response: CampaignClasses,
  }),
}

const venues = {
  listVenues: endpoint({
    method: 'get',
    path: '/api/study-sessions/:id/venues',
    right,
    params: ofSession,
    response: VenueTree,
  }),
  addVenues: endpoint({
    method: 'post',
    path: '/api/venues/:id/venues',
    right,
    params: ofVenue,
    body: AddVenuesInput,
    response: z.object({ added: z.int() }),
  }),
  listAssignments: endpoint({
    method: 'get',
    path: '/api/campaign-nodes/:id/assignments',
    right,
    params: ofNode,
    response: AssignmentMatrix,
  }),
  assignToVenue: endpoint({
    method: 'put',
    path: '/api/venue-assignments',
    right,
    body: AssignInput,
    response: z.object({ assignment: Assignment, clashes: z.array(Clash) }),
  }),
  withdrawFromVenue: endpoint({
    method: 'delete',
    path: '/api/venue-assignments/:id',
    right,
    params: ofAssignment,
    response: Done,
  }),
  readVenueNote: endpoint({
    method: 'get',
    path: '/api/venue-assignments/:id/note',
    right,
    params: ofAssignment,
    response: z.object({ note: z.string() }),
  }),
  listMyAssignments: endpoint({
    method: 'get',
    path: '/api/my-assignments',
    right: 'take_part',
    response: z.object({ assignments: z.array(MyAssignment) }),
  }),
  writeVenueNote: endpoint({
    method: 'put',
    path: '/api/my-assignments/:id/note',
    right: 'take_part',
    params: ofAssignment,
    body: WriteNoteInput,
    response: Done,
  }),
}

export const campaigns = { ...opening, ...nodes, ...classes, ...venues }

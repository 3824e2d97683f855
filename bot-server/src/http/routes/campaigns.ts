/** Translates the endpoints of campaigns into verbs. */
import { campaigns } from '@quan-triet/shared/api/campaigns'
import { acknowledgeNode } from '../../services/campaigns/acknowledge-node.ts'
import { addVenues } from '../../services/campaigns/add-venues.ts'
import { assignToVenue } from '../../services/campaigns/assign-to-venue.ts'
import { changeSettings } from '../../services/campaigns/change-settings.ts'
import { cloneCampaign, previewClone } from '../../services/campaigns/clone-campaign.ts'
import { closeCampaign } from '../../services/campaigns/close-campaign.ts'
import { getCampaignNode } from '../../services/campaigns/get-campaign-node.ts'
import { getOpeningChoices } from '../../services/campaigns/get-opening-choices.ts'
import { listAssignments } from '../../services/campaigns/list-assignments.ts'
import { listCampaigns } from '../../services/campaigns/list-campaigns.ts'
import { listClasses } from '../../services/campaigns/list-classes.ts'
import { listMyAssignments } from '../../services/campaigns/list-my-assignments.ts'
import { listOpenMatters } from '../../services/campaigns/list-open-matters.ts'
import { listVenues } from '../../services/campaigns/list-venues.ts'
import { moveNode } from '../../services/campaigns/move-node.ts'
import { openCampaign } from '../../services/campaigns/open-campaign.ts'
import { planClass } from '../../services/campaigns/plan-class.ts'
import { proposeSplit } from '../../services/campaigns/propose-split.ts'
import { readDeadline } from '../../services/campaigns/read-deadline.ts'
import { readVenueNote } from '../../services/campaigns/read-venue-note.ts'
import { reopenCampaign } from '../../services/campaigns/reopen-campaign.ts'
import { splitClass } from '../../services/campaigns/split-class.ts'
import { tightenNode } from '../../services/campaigns/tighten-node.ts'
import { withdrawFromVenue } from '../../services/campaigns/withdraw-from-venue.ts'
import { writeVenueNote } from '../../services/campaigns/write-venue-note.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const campaignsRoutes = (deps: Deps) =>
  implement(campaigns, deps, {
    listCampaigns: (ctx) => listCampaigns({ ctx }),
    getOpeningChoices: (ctx, { params }) => getOpeningChoices({ ctx, input: params }),
    readDeadline: (ctx, { body }) => readDeadline({ ctx, input: body }),
    openCampaign: (ctx, { body }) => openCampaign({ ctx, input: body }),
    previewClone: (ctx, { params, query }) => previewClone({ ctx, input: { ...params, ...query } }),
    cloneCampaign: (ctx, { params, body }) => cloneCampaign({ ctx, input: { ...body, ...params } }),
    changeSettings: (ctx, { params, body }) =>
      changeSettings({ ctx, input: { ...body, ...params } }),
    listOpenMatters: (ctx, { params }) => listOpenMatters({ ctx, input: params }),
    closeCampaign: (ctx, { params, body }) => closeCampaign({ ctx, input: { ...body, ...params } }),
    reopenCampaign: (ctx, { params, body }) =>
      reopenCampaign({ ctx, input: { ...body, ...params } }),
    getCampaignNode: (ctx, { params }) => getCampaignNode({ ctx, input: params }),
    acknowledgeNode: (ctx, { params }) => acknowledgeNode({ ctx, input: params }),
    tightenNode: (ctx, { params, body }) => tightenNode({ ctx, input: { ...body, ...params } }),
    moveNode: (ctx, { params, body }) => moveNode({ ctx, input: { ...body, ...params } }),
    listClasses: (ctx, { params }) => listClasses({ ctx, input: params }),
    planClass: (ctx, { params, body }) => planClass({ ctx, input: { ...body, ...params } }),
    proposeSplit: (ctx, { params, query }) => proposeSplit({ ctx, input: { ...params, ...query } }),
    splitClass: (ctx, { params, body }) => splitClass({ ctx, input: { ...body, ...params } }),
    listVenues: (ctx, { params }) => listVenues({ ctx, input: params }),
    addVenues: (ctx, { params, body }) => addVenues({ ctx, input: { ...body, ...params } }),
    listAssignments: (ctx, { params }) => listAssignments({ ctx, input: params }),
    assignToVenue: (ctx, { body }) => assignToVenue({ ctx, input: body }),
    withdrawFromVenue: (ctx, { params }) => withdrawFromVenue({ ctx, input: params }),
    readVenueNote: (ctx, { params }) => readVenueNote({ ctx, input: params }),
    listMyAssignments: (ctx) => listMyAssignments({ ctx }),
    writeVenueNote: (ctx, { params, body }) =>
      writeVenueNote({ ctx, input: { ...body, ...params } }),
  })

/** Translates the endpoints of standing and figures into verbs. */
import { standing } from '@quan-triet/shared/api/standing'
import type { Deps } from '../../services/context.ts'
import { countUnit } from '../../services/figures/count-unit.ts'
import { declareMasses } from '../../services/figures/declare-masses.ts'
import { getMasses } from '../../services/figures/get-masses.ts'
import { listCampaignChoices } from '../../services/figures/list-campaign-choices.ts'
import { recordMasses } from '../../services/figures/record-masses.ts'
import { admitMember } from '../../services/standing/admit-member.ts'
import { attachTemporarily } from '../../services/standing/attach-temporarily.ts'
import { confirmMember } from '../../services/standing/confirm-member.ts'
import { endAttachment } from '../../services/standing/end-attachment.ts'
import { endExemption } from '../../services/standing/end-exemption.ts'
import { endMembership } from '../../services/standing/end-membership.ts'
import { getPersonStanding } from '../../services/standing/get-person-standing.ts'
import { getUnitStanding } from '../../services/standing/get-unit-standing.ts'
import { grantExemption } from '../../services/standing/grant-exemption.ts'
import { listBranchChoices } from '../../services/standing/list-branch-choices.ts'
import { transferMember } from '../../services/standing/transfer-member.ts'
import { implement } from '../implement.ts'

export const standingRoutes = (deps: Deps) =>
  implement(standing, deps, {
    getUnitStanding: (ctx, { query }) => getUnitStanding({ ctx, input: query }),
    admitMember: (ctx, { body }) => admitMember({ ctx, input: body }),
    getPersonStanding: (ctx, { params }) => getPersonStanding({ ctx, input: params }),
    grantExemption: (ctx, { params, body }) =>
      grantExemption({ ctx, input: { ...body, ...params } }),
    endExemption: (ctx, { params, body }) => endExemption({ ctx, input: { ...body, ...params } }),
    attachTemporarily: (ctx, { params, body }) =>
      attachTemporarily({ ctx, input: { ...body, ...params } }),
    endAttachment: (ctx, { params, body }) => endAttachment({ ctx, input: { ...body, ...params } }),
    confirmMember: (ctx, { params, body }) => confirmMember({ ctx, input: { ...body, ...params } }),
    transferMember: (ctx, { params, body }) =>
      transferMember({ ctx, input: { ...body, ...params } }),
    endMembership: (ctx, { params, body }) => endMembership({ ctx, input: { ...body, ...params } }),
    listBranchChoices: (ctx, { query }) => listBranchChoices({ ctx, input: query }),
    listCampaignChoices: (ctx, { query }) => listCampaignChoices({ ctx, input: query }),
    countUnit: (ctx, { query }) => countUnit({ ctx, input: query }),
    getMasses: (ctx, { query }) => getMasses({ ctx, input: query }),
    declareMasses: (ctx, { body }) => declareMasses({ ctx, input: body }),
    recordMasses: (ctx, { params, body }) => recordMasses({ ctx, input: { ...body, ...params } }),
  })

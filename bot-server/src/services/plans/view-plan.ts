/** Puts together what a reader sees of a plan, and what the reader may do. */
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { listVersions } from '../../db/queries/plan-content.ts'
import { listOpenChildren } from '../../db/queries/plan-reviews.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { findLacks } from '../../domain/plans/lacks.ts'
import {
  isIssued,
  isOpenForWriting,
  needsReasonBack,
  nextPlanStates,
  planSteps,
} from '../../domain/plans/plan-states.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { dueOf } from '../papers/load-papers.ts'
import { loadDecisions, loadRemarks } from '../plan-reviews/load-decisions.ts'
import { loadChoices } from './load-choices.ts'
import { loadPlanDraft } from './load-plan-draft.ts'
import { loadOpinions } from './load-opinions.ts'
import { forReader } from './names-of-owners.ts'
import { headingsOf, titleOf } from './plan-headings-of.ts'
import { standingOf, subjectOf } from './standing-of.ts'
import { isMakerOf, isSenderOf, type PlanAtHand } from './require-plan.ts'

/** Taken by the level above, or by the verbs of the plan at work. */
const TAKEN_ELSEWHERE: readonly PlanState[] = [
  'yeu_cau_sua',
  'da_cho_y_kien',
  'so_ket',
  'tong_ket',
  'dong',
]

const waitsFor = ({ state, kind }: StoredPlan): PlanView['waitsFor'] => {
  switch (state) {
    case 'nhap':
    case 'yeu_cau_sua':
      return 'unit'
    case 'lay_y_kien':
      return 'members'
    case 'gui_xem_xet':
      return 'reviewer'
    case 'da_cho_y_kien':
      return kind === 'tap_the' ? 'office' : 'unit'
    case 'ban_hanh':
    case 'thuc_hien':
    case 'so_ket':
    case 'tong_ket':
    case 'dong':
      return null
  }
}

/** To be called by a guarded verb. */
export const viewPlan = async (
  ctx: ServiceContext,
  { plan, above }: PlanAtHand,
): Promise<PlanView> => {
  const draft = await loadPlanDraft(ctx, plan)
  const { opinions, count } = await loadOpinions(ctx, plan)
  const versions = await listVersions(ctx.db, plan.id)
  const [isMaker, isSender] = [isMakerOf(ctx, plan), isSenderOf(ctx, plan)]
  return {
    id: plan.id,
    kind: plan.kind,
    nodeId: plan.nodeId,
    campaign: { id: plan.campaignId, title: plan.campaignTitle },
    unit: { id: plan.unitId, nameOrg: plan.unitName, shortName: plan.unitShortName },
    personName: plan.personName,
    title: titleOf(plan),
    standing: standingOf(plan),
    documentType: plan.documentType,
    due: dueOf(await listDeadlines(ctx.db, plan.nodeId), subjectOf(plan)),
    headings: headingsOf(plan),
    lines: draft.lines,
    tasks: forReader(ctx, plan, draft.tasks),
    versions: versions.map(({ madeBy: _madeBy, ...version }) => version),
    opinions,
    opinionCount: count,
    ...(await loadReview(ctx, plan, isMaker || isSender)),
    ...whatMayBeDone(ctx, { plan, above }),
    lacks: isMaker && isOpenForWriting(plan) ? findLacks(draft) : [],
    waitsFor: waitsFor(plan),
    choices: isMaker || isSender ? await loadChoices(ctx, plan) : null,
  }
}

const whatMayBeDone = (
  ctx: ServiceContext,
  { plan, above }: PlanAtHand,
): Pick<PlanView, 'steps' | 'mayEdit' | 'mayUnlock' | 'mayGiveOpinion' | 'mayAnswerOpinions'> => {
  const [isMaker, isSender] = [isMakerOf(ctx, plan), isSenderOf(ctx, plan)]
  const isProgramme = plan.kind === 'tap_the'
  const next = nextPlanStates({ ...plan, isBelow: above.length > 0 })
  const isUnlocking = (to: PlanState) =>
    needsReasonBack(plan) && planSteps.back.allows(plan.state, to)
  return {
    steps: isSender ? next.filter((to) => !TAKEN_ELSEWHERE.includes(to) && !isUnlocking(to)) : [],
    mayEdit: isMaker && isOpenForWriting(plan),
    mayUnlock: isSender && needsReasonBack(plan),
    mayGiveOpinion:
      isProgramme && plan.state === 'lay_y_kien' && mayDo(ctx.actor, 'take_part', plan.unitId),
    mayAnswerOpinions: isMaker && isProgramme && !isIssued(plan),
  }
}

/** What was said above is for the makers; others of the unit see where the plan stands. */
const loadReview = async (
  ctx: ServiceContext,
  plan: StoredPlan,
  isTheirs: boolean,
): Promise<Pick<PlanView, 'decisions' | 'remarks' | 'openChildren'>> => {
  if (!isTheirs) return { decisions: [], remarks: [], openChildren: [] }
  const decisions = await loadDecisions(ctx, plan.id)
  return {
    decisions,
    remarks: await loadRemarks(
      ctx,
      plan.id,
      decisions.map(({ version }) => version),
    ),
    openChildren: plan.kind === 'tap_the' ? await listOpenChildren(ctx.db, plan.nodeId) : [],
  }
}

/** Lists the deadlines of a study and whether each still asks something of the person. */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { Due, Home } from '@quan-triet/shared/models/home'
import type { PlanKind } from '@quan-triet/shared/vocabulary/paper-states'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { listEssaysOf } from '../../db/queries/essays.ts'
import { findEssayOf, findExtension } from '../../db/queries/own-essay.ts'
import { findExcuse, listPlansOfNodes } from '../../db/queries/plans.ts'
import { type Duties, isPending } from '../../domain/home/pending.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { loadCompleted } from '../figures/load-completed.ts'
import type { Study } from './find-study.ts'

/** Nearest first, with the wording of the plan (M-04); an essay has the person's own deadline where there is one. */
export const listDues = async (ctx: ServiceContext, study: Study): Promise<Home['deadlines']> => {
  const duties = await listDuties(ctx, study)
  const deadlines = await listDeadlines(ctx.db, study.node.nodeId)
  const dues = deadlines.map(({ id, subject, sourceWording, dueAt }) => ({
    id,
    subject,
    sourceWording,
    dueAt,
    isPending: isPending(subject, duties),
  }))
  const own = dues.some(isOwedEssay) ? await findOwnDue(ctx, study) : undefined
  if (!own) return dues
  return dues
    .map((due) => (isOwedEssay(due) ? { ...due, ...own } : due))
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
}

const isOwedEssay = (due: Due): boolean => due.subject === 'thu_hoach' && due.isPending

/** What is to be written again has its own deadline; who got more time has another one, too. */
const findOwnDue = async (
  ctx: ServiceContext,
  { person: { personId }, node: { campaignId } }: Study,
): Promise<Pick<Due, 'dueAt' | 'sourceWording'> | undefined> => {
  const of = { campaignId, personId }
  const essay = await findEssayOf(ctx.db, of)
  if (essay?.rewrite_due_at) return { dueAt: essay.rewrite_due_at, sourceWording: words.writeAgain }
  const extendedUntil = essay ? null : await findExtension(ctx.db, of)
  return extendedUntil === null
    ? undefined
    : { dueAt: extendedUntil, sourceWording: words.moreTime }
}

const listDuties = async (ctx: ServiceContext, study: Study): Promise<Duties> => {
  const { person, node } = study
  const writers = await listWriters(ctx, node)
  const entry = writers.find((one) => one.personId === person.personId)
  const essays = await listEssaysOf(ctx.db, node.campaignId, [person.personId])
  return {
    mustStudy: entry?.standing === 'phai_hoc',
    hasCompleted: await hasCompleted(ctx, study),
    owesEssay: entry?.owesEssay ?? false,
    hasEssay: essays.some(({ state }) => state !== 'viet_lai'),
    ...(await listPlanDuties(ctx, study)),
  }
}

/** Who does not run the branch is asked for neither, and costs no query. */
const listPlanDuties = async (ctx: ServiceContext, { person, node }: Study) => {
  const { unitId, nodeId } = node
  const runsBranch = mayDo(person, 'run_branch', unitId)
  if (!runsBranch) return { runsBranch, hasProgramme: false, isHead: false, hasOwnPlan: false }
  const plans = await listPlansOfNodes(ctx.db, { nodeIds: [nodeId], personId: person.personId })
  const isIssuedOf = (kind: PlanKind) => plans.some((plan) => plan.kind === kind && isIssued(plan))
  return {
    runsBranch,
    hasProgramme: isIssuedOf('tap_the') || (await findExcuse(ctx.db, nodeId)) !== undefined,
    isHead: person.roles.some(({ role, orgUnitId }) => role === 'bi_thu' && orgUnitId === unitId),
    hasOwnPlan: isIssuedOf('ca_nhan'),
  }
}

const hasCompleted = async (ctx: ServiceContext, { person, node }: Study): Promise<boolean> => {
  const completed = await loadCompleted(ctx, {
    campaignId: node.campaignId,
    members: [person.personId],
    at: ctx.clock.now(),
  })
  return completed.has(person.personId)
}

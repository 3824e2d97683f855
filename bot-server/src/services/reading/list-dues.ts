/** Lists the deadlines of a study and whether each still asks something of the person. */
import type { Home } from '@quan-triet/shared/models/home'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { listEssaysOf } from '../../db/queries/essays.ts'
import { type Duties, isPending } from '../../domain/home/pending.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { loadCompleted } from '../figures/load-completed.ts'
import type { Study } from './find-study.ts'

/** Nearest first, with the wording of the plan (M-04). */
export const listDues = async (ctx: ServiceContext, study: Study): Promise<Home['deadlines']> => {
  const duties = await listDuties(ctx, study)
  const deadlines = await listDeadlines(ctx.db, study.node.nodeId)
  return deadlines.map(({ id, subject, sourceWording, dueAt }) => ({
    id,
    subject,
    sourceWording,
    dueAt,
    isPending: isPending(subject, duties),
  }))
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
    hasEssay: essays.length > 0,
    runsBranch: mayDo(person, 'run_branch', node.unitId),
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

/** Gets what a frozen version of a plan says. */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanContent } from '@quan-triet/shared/models/plan'
import { findVersion } from '../../db/queries/plan-content.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { lookAtPlan } from './look-at-plan.ts'
import { forReader } from './names-of-owners.ts'
import { openContent } from './plan-words.ts'
import { requirePlan } from './require-plan.ts'

/** @throws ServiceError `not_found` also once its words were forgotten, `not_allowed` */
export const getPlanVersion = async ({
  ctx,
  input: { planId, version },
}: {
  ctx: ServiceContext
  input: { planId: PlanId; version: number }
}): Promise<PlanContent> => {
  const { plan } = await requirePlan(ctx, planId, 'read')
  await lookAtPlan(ctx, plan)
  const found = await findVersion(ctx.db, { planId, version })
  const content = found && (await openContent(ctx, plan, { version, sealed: found.sealed }))
  if (!content) throw new ServiceError('not_found')
  return { ...content, tasks: forReader(ctx, plan, content.tasks) }
}

/** Gets and sets the headings under which the plans of a campaign are written. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { PlanHeadings } from '@quan-triet/shared/models/plan-input'
import { findPlanHeadings, setHeadings } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

type Input = { campaignId: CampaignId }

const requireOwned = async (ctx: ServiceContext, { campaignId }: Input) => {
  const found = await findPlanHeadings(ctx.db, campaignId)
  if (!found) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', found.ownerId)
  return found
}

/** @throws ServiceError `not_found`, `not_allowed` */
export const getPlanHeadings = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Input
}): Promise<PlanHeadings> => {
  const { programme, personal } = await requireOwned(ctx, input)
  return { programme: asHeadings(programme), personal: asHeadings(personal) }
}

/** Safe because only `setPlanHeadings` writes the columns. */
const asHeadings = (text: string | null): string[] | null =>
  text === null ? null : (JSON.parse(text) as string[])

/** For plans in the making too: a line stays under the heading of its place. @throws ServiceError `not_found`, `not_allowed` */
export const setPlanHeadings = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Input & PlanHeadings
}): Promise<PlanHeadings> => {
  const { ownerId } = await requireOwned(ctx, input)
  const { campaignId, programme, personal } = input
  return inTransaction(ctx, async (tx) => {
    await setHeadings(tx.db, campaignId, {
      plan_headings: programme && JSON.stringify(programme),
      personal_plan_headings: personal && JSON.stringify(personal),
    })
    await recordAudit(tx, {
      action: 'set-plan-headings',
      orgUnitId: ownerId,
      subject: `campaign:${campaignId}`,
      detail: { programme, personal },
    })
    return { programme, personal }
  })
}

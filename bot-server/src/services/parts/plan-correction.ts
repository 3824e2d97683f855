/** Judges a correction before it is confirmed, and shows the message that the groups would get. */
import type { CorrectionPlan, CorrectionPlanInput } from '@quan-triet/shared/models/correction'
import type { PartId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { checkCorrection } from './check-correction.ts'
import { requireSentPart } from './require-sent-part.ts'

/** Changes nothing. @throws as `checkCorrection` and `requireSentPart` */
export const planCorrection = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CorrectionPlanInput & { id: PartId }
}): Promise<CorrectionPlan> => {
  const sent = await requireSentPart(ctx, input.id)
  const { message } = checkCorrection(ctx, sent, input)
  return { message }
}

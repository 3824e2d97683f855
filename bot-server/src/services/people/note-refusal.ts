/** Notes in the audit log that somebody with a duty over other units asked for what that duty does not give (U-11). */
import { findUnit } from '../../db/queries/tree-view.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { Refusal } from '../rights.ts'

/**
 * Of members nothing is noted: their screens offer nothing that is refused, and a typed address is no offence.
 * @param what the endpoint's name; the same attempt at the same unit within some minutes is one line
 */
export const noteRefusal = async (
  ctx: ServiceContext,
  what: string,
  error: unknown,
): Promise<void> => {
  const { actor } = ctx
  if (!(error instanceof Refusal) || actor.kind !== 'person') return
  if (!actor.roles.some((held) => held.orgUnitId !== actor.homeUnitId)) return
  // What is no unit at all is only something that was typed: it stays out of the log.
  const unit = error.unitId && (await findUnit(ctx.db, error.unitId))
  await recordLook(ctx, {
    action: 'look-refused',
    orgUnitId: unit?.id ?? actor.homeUnitId,
    subject: unit ? `endpoint:${what} unit:${unit.id}` : `endpoint:${what}`,
    detail: { right: error.right },
  })
}

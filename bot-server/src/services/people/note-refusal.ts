/** Notes in the audit log that somebody with a duty over other units asked for what that duty does not give (U-11). */
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
  await recordLook(ctx, {
    action: 'look-refused',
    orgUnitId: error.unitId ?? actor.homeUnitId,
    subject: error.unitId ? `endpoint:${what} unit:${error.unitId}` : `endpoint:${what}`,
    detail: { right: error.right },
  })
}

/** Asks whether the person who asked for an export may still see the figures of its unit. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { listPersonActors } from '../../db/queries/people.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

export const maySeeStill = async (
  ctx: ServiceContext,
  asked: { person_id: PersonId; org_unit_id: OrgUnitId },
): Promise<boolean> => {
  const now = ctx.clock.now()
  const actor = (await listPersonActors(ctx.db, [asked.person_id], now)).get(asked.person_id)
  if (!actor) return false
  try {
    await requireRightInTree({ ...ctx, actor }, 'see_figures', asked.org_unit_id)
    return true
  } catch (error) {
    if (error instanceof ServiceError) return false
    throw error
  }
}

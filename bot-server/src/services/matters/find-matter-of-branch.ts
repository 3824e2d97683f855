/** Finds a question or recommendation for whoever runs the branch that it was sent to. */
import type { MatterKind } from '@quan-triet/shared/models/matter'
import { findMatter, type StoredMatter } from '../../db/queries/matters.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found` when there is none or it is another branch's */
export const findMatterOfBranch = async (
  ctx: ServiceContext,
  which: { kind: MatterKind; id: string },
): Promise<{ stored: StoredMatter; secretary: PersonActor }> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const stored = await findMatter(ctx.db, which)
  if (stored?.unitId !== secretary.homeUnitId) throw new ServiceError('not_found')
  return { stored, secretary }
}

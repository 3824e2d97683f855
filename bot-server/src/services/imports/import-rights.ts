/** Says which right an import takes, and finds one that the acting person staged. */
import type { ImportId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ImportKind } from '@quan-triet/shared/models/import'
import { findImportJob, type ImportJobRow } from '../../db/queries/import-jobs.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, requireRightInTree } from '../rights.ts'

/** @throws ServiceError as `requireRightInTree` */
export const requireImportRight = async (
  ctx: ServiceContext,
  kind: ImportKind,
  unitId: OrgUnitId,
): Promise<void> => {
  // What happens in a class is its own secretaries' to record.
  if (kind === 'attendance' || kind === 'sessions') return requireRight(ctx, 'run_branch', unitId)
  await requireRightInTree(ctx, kind === 'roster' ? 'manage_people' : 'manage_tree', unitId)
}

/** The acting person; null for the command of the first set-up. */
export const importerOf = ({ actor }: ServiceContext) =>
  actor.kind === 'person' ? actor.personId : null

/**
 * An import is seen by whoever staged it and by nobody else: it holds what its rights allowed to bring.
 * @throws ServiceError `not_found`, or as `requireRightInTree` when the right has ended meanwhile
 */
export const requireOwnImport = async (
  ctx: ServiceContext,
  id: ImportId,
): Promise<ImportJobRow> => {
  const job = await findImportJob(ctx.db, id, ctx.clock.now())
  if (job === undefined || job.created_by !== importerOf(ctx)) throw new ServiceError('not_found')
  await requireImportRight(ctx, job.kind, job.org_unit_id)
  return job
}

/** As `requireOwnImport`, for changing it. @throws ServiceError also `import_saved` */
export const requireWaitingImport = async (
  ctx: ServiceContext,
  id: ImportId,
): Promise<ImportJobRow> => {
  const job = await requireOwnImport(ctx, id)
  if (job.state !== 'cho') throw new ServiceError('import_saved')
  return job
}

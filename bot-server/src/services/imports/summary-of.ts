/** Says of an import what its screen shows above the rows. */
import type { ImportSummary } from '@quan-triet/shared/models/import'
import type { ImportJobRow } from '../../db/queries/import-jobs.ts'
import { getUnitName } from '../../db/queries/people.ts'
import type { ServiceContext } from '../context.ts'
import { openAbout } from './staging.ts'

/** @param job one that the acting person may see */
export const summaryOf = async (ctx: ServiceContext, job: ImportJobRow): Promise<ImportSummary> => {
  const { sessionId: _session, sessionName, ...about } = await openAbout(ctx, job)
  const unit = await getUnitName(ctx.db, job.org_unit_id)
  return {
    ...about,
    id: job.id,
    kind: job.kind,
    unitName: sessionName === undefined ? unit.nameOrg : `${unit.nameOrg}, ${sessionName}`,
    state: job.state,
    rows: job.row_count,
    expiresAt: job.expires_at,
  }
}

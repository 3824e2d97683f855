/** Lists the acting person's imports that wait for confirmation. */
import type { OpenImport } from '@quan-triet/shared/models/import'
import { listWaitingJobs } from '../../db/queries/import-jobs.ts'
import { listUnitNames } from '../../db/queries/people.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { openAbout } from './staging.ts'

/** @throws ServiceError `not_on_roster` unless a person asks */
export const listOpenImports = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ imports: OpenImport[] }> => {
  const { personId } = requirePerson(ctx)
  const jobs = await listWaitingJobs(ctx.db, { createdBy: personId, now: ctx.clock.now() })
  const units = await listUnitNames(ctx.db, [...new Set(jobs.map((job) => job.org_unit_id))])
  const names = new Map(units.map((unit) => [unit.id, unit.nameOrg]))
  const imports: OpenImport[] = []
  for (const job of jobs) {
    const { fileName } = await openAbout(ctx, job)
    imports.push({
      id: job.id,
      kind: job.kind,
      unitName: names.get(job.org_unit_id) ?? '',
      fileName,
      rows: job.row_count,
      expiresAt: job.expires_at,
    })
  }
  return { imports }
}

/** Finds units whose lines an auditor may read, by a part of their name. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitsOfScope } from '../../db/queries/audit-lines.ts'
import type { ServiceContext } from '../context.ts'
import { requireAuditor } from './require-auditor.ts'

const MOST = 20

/** @throws ServiceError `not_allowed` */
export const listAuditedUnits = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { search: string }
}): Promise<{ units: { id: OrgUnitId; nameOrg: string }[] }> => {
  const scope = requireAuditor(ctx)
  const day = dayOf(ctx.clock.now())
  const search = { words: fold(input.search), day, limit: MOST }
  return { units: await listUnitsOfScope(ctx.db, scope, search) }
}

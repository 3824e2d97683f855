/** Turns what an auditor chose into what the log is asked for, within the units where he or she may read. */
import type { AuditChoice } from '@quan-triet/shared/models/audit'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addDays, at } from '@quan-triet/shared/time/calendar'
import type { LineChoice } from '../../db/queries/audit-lines.ts'
import type { Scope } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireAuditor } from './require-auditor.ts'

export interface ChosenLines {
  choice: LineChoice
  /** The unit for which looking at these lines is itself recorded. */
  unitId: OrgUnitId | undefined
}

/** @throws ServiceError `not_allowed` to whoever may read nowhere; units elsewhere simply have no lines */
export const chooseLines = (ctx: ServiceContext, input: AuditChoice): ChosenLines => {
  const scope = requireAuditor(ctx)
  const { unitId, only, personId, action, from, to } = input
  const unit: Scope[] =
    unitId === undefined ? [] : [{ at: [unitId], below: only === 'unit' ? [] : [unitId] }]
  const home = scope === 'everywhere' ? undefined : [...scope.at, ...scope.below][0]
  return {
    choice: {
      scopes: [scope, ...unit],
      personId,
      action,
      ...(from !== undefined && { from: at(from, '00:00') }),
      ...(to !== undefined && { to: at(addDays(to, 1), '00:00') }),
    },
    unitId: home,
  }
}

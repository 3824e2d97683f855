/** Lists what is left to decide after units changed: at one unit, or everywhere a person manages the tree. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { RebindingItem } from '@quan-triet/shared/models/org-unit'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listRebindings as listItems } from '../../db/queries/rebinding.ts'
import type { ServiceContext } from '../context.ts'
import { requireLook } from './require-look.ts'

/** @throws ServiceError as `requireLook` for whoever manages the tree nowhere */
export const listRebindings = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined }
}): Promise<{ items: RebindingItem[] }> => {
  const scope = requireLook(ctx, 'manage_tree')
  const rows = await listItems(ctx.db, {
    scope,
    day: dayOf(ctx.clock.now()),
    ...(input.unitId !== undefined && { unitId: input.unitId }),
  })
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      unit: { id: row.org_unit_id, nameOrg: row.unit_name },
      from: { id: row.from_unit_id, nameOrg: row.source_name },
      subject: row.group_name ?? row.subject,
      count: row.count,
      createdAt: row.created_at,
      doneAt: row.done_at,
      note: row.note,
    })),
  }
}

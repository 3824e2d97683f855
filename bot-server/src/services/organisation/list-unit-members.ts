/** Lists by name the people of a unit for whoever has to divide them among its successors; the look is recorded. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitMember } from '@quan-triet/shared/models/org-unit'
import { listMembersOn } from '../../db/queries/tree-view.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

const byName = new Intl.Collator('vi')

/** @throws ServiceError as `requireRightInTree` without the rights to change the unit and to see its names */
export const listUnitMembers = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: OrgUnitId; day: Day }
}): Promise<{ people: UnitMember[] }> => {
  await requireRightInTree(ctx, 'manage_tree', input.id)
  await requireRightInTree(ctx, 'see_names', input.id)
  return inTransaction(ctx, async (tx) => {
    const rows = await listMembersOn(tx.db, input.id, input.day)
    await recordAudit(tx, {
      action: 'look-unit-members',
      orgUnitId: input.id,
      subject: `unit:${input.id}`,
      detail: { day: input.day, people: rows.length },
    })
    const people = rows.map((row) => ({
      personId: row.id,
      fullName: row.full_name,
      birthYear: row.birth_year,
      isGuest: row.attach === 'tam_thoi',
    }))
    return { people: people.toSorted((a, b) => byName.compare(a.fullName, b.fullName)) }
  })
}

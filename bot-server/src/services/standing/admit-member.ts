/** Puts a new member onto a branch's roster from a day on: admitted to the Party, or come from elsewhere. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { AdmitInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { cleanText, fold } from '@quan-triet/shared/text/fold'
import { hasNamesake, insertMember, insertMembership } from '../../db/queries/standing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'
import { loadPersonStanding } from './load-person-standing.ts'
import { holdBranch } from './hold-branch.ts'

/**
 * Name, year of birth and stage are all that is taken (P-03).
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` when the unit is no branch, `namesake_exists`
 *   until it is said that this is another person
 */
export const admitMember = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AdmitInput
}): Promise<PersonStanding> => {
  await requireRightInTree(ctx, 'manage_people', input.unitId)
  const { unitId, stage, day, birthYear } = input
  const fullName = cleanText(input.fullName).replaceAll(/\s+/g, ' ').trim()
  const searchKey = fold(fullName)
  return inTransaction(ctx, async (tx) => {
    await holdBranch(tx, unitId, day)
    const isTaken = await hasNamesake(tx.db, { unitId, searchKey, birthYear, day })
    if (isTaken && !input.isNamesake) throw new ServiceError('namesake_exists')
    const personId = tx.newId<PersonId>()
    await insertMember(tx.db, { personId, fullName, searchKey, birthYear })
    await insertMembership(tx.db, {
      id: tx.newId(),
      personId,
      unitId,
      stage,
      attach: 'chinh_thuc',
      from: day,
      to: null,
    })
    await recordAudit(tx, {
      action: 'admit-member',
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: { stage, day, isNamesake: isTaken },
    })
    return loadPersonStanding(tx, personId)
  })
}

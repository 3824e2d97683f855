/** Tells whether a database holds a synthetic set, and whether it holds anything that was not invented. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Db } from '../../db/schema/database.ts'
import { rootUnit } from '../../synthetic/plan-tree.ts'
import { fixtureAccounts } from '../fixture/accounts.ts'
import { asId, fixtureUnit, officeUnit, otherUnit } from '../fixture/fixture-ids.ts'
import { provinceUnit, wardUnit } from '../fixture/fixture-ids.ts'

export const hasSynthetic = async (db: Db): Promise<boolean> => {
  const row = await db
    .selectFrom('org_unit')
    .select('id')
    .where('id', '=', asId<OrgUnitId>(rootUnit))
    .executeTakeFirst()
  return row !== undefined
}

const invented: readonly OrgUnitId[] = [provinceUnit, wardUnit, fixtureUnit, otherUnit, officeUnit]

/** Whether there are units or people besides those of the practice ground's fixture. */
export const hasOthers = async (db: Db): Promise<boolean> => {
  const unit = await db
    .selectFrom('org_unit')
    .select('id')
    .where('id', 'not in', invented)
    .executeTakeFirst()
  const people: PersonId[] = fixtureAccounts.map(({ personId }) => personId)
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'not in', people)
    .executeTakeFirst()
  return unit !== undefined || person !== undefined
}

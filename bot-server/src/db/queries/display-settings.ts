/** Queries of how each person wants to see the app. */
import type { OwnDisplay } from '@quan-triet/shared/models/display'
import { Theme } from '@quan-triet/shared/models/display'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Db } from '../schema/database.ts'

export type KeptDisplay = NonNullable<OwnDisplay['setting']>

/** Undefined while the person has chosen nothing. */
export const findDisplay = async (db: Db, personId: PersonId): Promise<KeptDisplay | undefined> => {
  const row = await db
    .selectFrom('display_setting')
    .select(['text_percent', 'theme', 'changed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      textPercent: row.text_percent,
      theme: Theme.parse(row.theme),
      changedAt: row.changed_at,
    }
  )
}

/** In place of what was chosen before. */
export const putDisplay = async (
  db: Db,
  personId: PersonId,
  { textPercent, theme, changedAt }: KeptDisplay,
): Promise<void> => {
  const values = { text_percent: textPercent, theme, changed_at: changedAt }
  await db
    .insertInto('display_setting')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

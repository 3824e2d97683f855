/** Takes what the copy check knows of versions whose text goes: result, prints, and what others share with them. */
import type { EssayId, EssayVersionId } from '@quan-triet/shared/models/ids'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { checkAgain } from './copy-checks.ts'
import { deleteMatchesWith, listMatchedWith } from './copy-matches.ts'

/** Withdrawn, erased, or kept long enough (P-09). Others that counted them are checked anew, behind new essays. */
export const forgetChecksOf = async (
  db: Db,
  versionIds: readonly EssayVersionId[],
): Promise<void> => {
  const gone = new Set(versionIds)
  const others = await listMatchedWith(db, versionIds)
  await deleteMatchesWith(db, versionIds)
  for (const table of ['essay_print', 'essay_check'] as const)
    await db
      .deleteFrom(table)
      .where(isAmong(db, 'version_id', versionIds))
      .execute()
  await checkAgain(
    db,
    others.filter((id) => !gone.has(id)),
  )
}

/** The same for all versions of some essays. */
export const forgetChecksOfEssays = async (db: Db, ids: readonly EssayId[]): Promise<void> => {
  const versions = await db
    .selectFrom('essay_version')
    .select('id')
    .where(isAmong(db, 'essay_id', ids))
    .execute()
  await forgetChecksOf(
    db,
    versions.map(({ id }) => id),
  )
}

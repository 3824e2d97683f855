/** Adds people to the database who belong to no branch: authors for many essays. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PersonId } from '@quan-triet/shared/models/ids'

export const addPeople = async (db: Db, count: number): Promise<PersonId[]> => {
  const ids = Array.from({ length: count }, (_, index) => asId<PersonId>(`author-${index}`))
  for (let at = 0; at < count; at += 500)
    await db
      .insertInto('person')
      .values(
        ids.slice(at, at + 500).map((id) => ({
          id,
          full_name: `Người viết ${id}`,
          search_key: id,
          birth_year: null,
          person_kind: 'dang_vien' as const,
        })),
      )
      .execute()
  return ids
}

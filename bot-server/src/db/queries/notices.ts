/** Queries of the notices that wait in the Mini App for one person. */
import type { Notice } from '@quan-triet/shared/models/home'
import type { NoticeId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** More than anybody reads at once; older ones come up as these are read. */
const MOST_UNREAD = 50

/** What a person has not read yet, newest first. */
export const listUnreadNotices = (db: Db, personId: PersonId): Promise<Notice[]> =>
  db
    .selectFrom('notice')
    .select(['id', 'text', 'to_route as to', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MOST_UNREAD)
    .execute()

/**
 * Notes that a person has read a notice; reading it again keeps the first moment.
 * @returns false when the person has no such notice
 */
export const markNoticeReadAt = async (
  db: Db,
  notice: { id: NoticeId; personId: PersonId; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('notice')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(notice.now)) }))
    .where('id', '=', notice.id)
    .where('person_id', '=', notice.personId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

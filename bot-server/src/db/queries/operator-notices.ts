/** Queries of notices to the operator: one open for each trouble, counted while it lasts. */
import type { ChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type {
  NoticePlace,
  OperatorCause,
  OperatorNotice,
} from '@quan-triet/shared/models/operations'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'
import { isInScope } from './unit-lines.ts'

/** All that goes one way. */
export const WHOLE_WAY = 'way'

export interface OpenTrouble {
  id: string
  place: NoticePlace
  cause: OperatorCause
  /** `WHOLE_WAY`, or one chat by the hash of its id. */
  subject: string
}

/**
 * Opens a notice, or counts once more on the one that is open.
 * @returns the open one's id, and how often it was raised
 */
export const upsertNotice = async (
  db: Db,
  trouble: OpenTrouble & { orgUnitId: OrgUnitId | null; now: Instant },
): Promise<{ id: string; count: number }> => {
  const { id, place, cause, subject, orgUnitId, now } = trouble
  return db
    .insertInto('operator_notice')
    .values({
      id,
      place,
      cause,
      subject,
      open_key: `${place}/${cause}/${subject}`,
      org_unit_id: orgUnitId,
      first_at: now,
      last_at: now,
      count: 1,
      resolved_at: null,
      resolved_by: null,
    })
    .onConflict((conflict) =>
      conflict.column('open_key').doUpdateSet((eb) => ({
        last_at: now,
        count: eb('operator_notice.count', '+', 1),
      })),
    )
    .returning(['id', 'count'])
    .executeTakeFirstOrThrow()
}

/** Whether another notice of the same place and cause is open: whoever is told of one need not be told of each chat. */
export const hasOpenLike = async (db: Db, trouble: OpenTrouble): Promise<boolean> => {
  const row = await db
    .selectFrom('operator_notice')
    .select('id')
    .where('place', '=', trouble.place)
    .where('cause', '=', trouble.cause)
    .where('resolved_at', 'is', null)
    .where('id', '<>', trouble.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const listOpenTroubles = (db: Db, place: NoticePlace): Promise<OpenTrouble[]> =>
  db
    .selectFrom('operator_notice')
    .select(['id', 'place', 'cause', 'subject'])
    .where('place', '=', place)
    .where('resolved_at', 'is', null)
    .execute()

/** Open notices about one chat each, with each chat that the unit concerned has bound now. */
export const listChatTroubles = (
  db: Db,
): Promise<{ id: string; subject: string; last_at: Instant; chat_id: ChatId | null }[]> =>
  db
    .selectFrom('operator_notice')
    .leftJoin('branch_group', (join) =>
      join
        .onRef('branch_group.org_unit_id', '=', 'operator_notice.org_unit_id')
        .on('branch_group.unbound_at', 'is', null),
    )
    .select(['operator_notice.id', 'subject', 'last_at', 'branch_group.chat_id'])
    .where('resolved_at', 'is', null)
    .where('subject', '<>', WHOLE_WAY)
    .orderBy('operator_notice.id')
    .execute()

/** Forgets notices settled long ago. */
export const deleteSettledNotices = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('operator_notice').where('resolved_at', '<', before).execute()
}

/** Settles an open notice. @returns false when it is not open */
export const markNoticeResolved = async (
  db: Db,
  { id, by, now }: { id: string; by: PersonId | null; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('operator_notice')
    .set({ resolved_at: now, resolved_by: by, open_key: null })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notices of the whole house, and of groups whose unit lies in a scope. */
const visible = (db: Db, scope: Scope, day: Day) =>
  db
    .selectFrom('operator_notice')
    .where('operator_notice.resolved_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('operator_notice.org_unit_id', 'is', null),
        isInScope(scope, 'operator_notice.org_unit_id', day),
      ]),
    )

/** The open notices that somebody may see; those about a whole way first, then the newest. */
export const listOpenNotices = async (
  db: Db,
  { scope, day, limit }: { scope: Scope; day: Day; limit: number },
): Promise<OperatorNotice[]> => {
  const rows = await visible(db, scope, day)
    .leftJoin('org_unit', 'org_unit.id', 'operator_notice.org_unit_id')
    .select([
      'operator_notice.id',
      'place',
      'cause',
      'subject',
      'first_at',
      'last_at',
      'count',
      'org_unit.name_org',
    ])
    .orderBy((eb) => eb.case().when('subject', '=', WHOLE_WAY).then(0).else(1).end())
    .orderBy('last_at', 'desc')
    .orderBy('operator_notice.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    cause: row.cause,
    unitName: row.name_org,
    isAboutChat: row.subject !== WHOLE_WAY,
    firstAt: row.first_at,
    lastAt: row.last_at,
    count: row.count,
  }))
}

export const countOpenNotices = async (db: Db, scope: Scope, day: Day): Promise<number> => {
  const { n } = await visible(db, scope, day)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** The unit of an open notice that somebody may see; undefined when there is none. */
export const findOpenNotice = (
  db: Db,
  id: string,
  { scope, day }: { scope: Scope; day: Day },
): Promise<(OpenTrouble & { org_unit_id: OrgUnitId | null }) | undefined> =>
  visible(db, scope, day)
    .select(['operator_notice.id', 'place', 'cause', 'subject', 'operator_notice.org_unit_id'])
    .where('operator_notice.id', '=', id)
    .executeTakeFirst()

/** The unit whose group this chat is or was last. */
export const findUnitOfChat = async (db: Db, chatId: ChatId): Promise<OrgUnitId | null> => {
  const row = await db
    .selectFrom('branch_group')
    .select('org_unit_id')
    .where('chat_id', '=', chatId)
    .orderBy('bound_at', 'desc')
    .executeTakeFirst()
  return row?.org_unit_id ?? null
}

/** The units that stand under no other on a day, the oldest first: whoever operates there operates the house. */
export const listTopUnits = async (db: Db, day: Day): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('org_unit')
    .select('org_unit.id')
    .where(holdsOn('org_unit', day))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('org_edge')
            .select('org_edge.id')
            .whereRef('org_edge.child_id', '=', 'org_unit.id')
            .where(holdsOn('org_edge', day)),
        ),
      ),
    )
    .orderBy('org_unit.valid_from')
    .orderBy('org_unit.id')
    .execute()
  return rows.map((row) => row.id)
}

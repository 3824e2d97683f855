/** Queries of parts of internal documents that wait to go to groups in which somebody is not confirmed. */
import type { ChatId, DocumentId, PartId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'
import { hasUnconfirmedMembers } from './linking.ts'

/** Of one chat, or put in at one moment. */
export type WaitingWhere = { chatId: ChatId } | { madeAt: Instant }

const isThere = (where: WaitingWhere) =>
  'chatId' in where
    ? sql<SqlBool>`outbox.lane = ${where.chatId}`
    : sql<SqlBool>`outbox.created_at = ${where.madeAt}`

/** Answers, reminders and shares by hand bring no text of a document. */
const waitsForStrangers = sql<SqlBool>`outbox.state = 'ready' and outbox.chat_kind = 'group'
  and outbox.way in ('bot', 'oa') and ${hasUnconfirmedMembers('outbox.chat_id')}`

/** The pushes of internal documents whose messages wait there. */
export const listWaitingInternal = (
  db: Db,
  where: WaitingWhere,
): Promise<{ pushId: PushId; documentId: DocumentId }[]> =>
  db
    .selectFrom('outbox')
    .innerJoin('part_push', 'part_push.id', 'outbox.push_id')
    .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
    .innerJoin('document', 'document.id', 'document_part.document_id')
    .select(['part_push.id as pushId', 'document.id as documentId'])
    .distinct()
    .where('document.circulation', '=', 'noi_bo')
    .where(isThere(where))
    .where(waitsForStrangers)
    .execute()

/** The parts that the message of a push brings. */
export const listPartsOfPush = async (db: Db, pushId: PushId): Promise<PartId[]> => {
  const rows = await db
    .selectFrom('part_push')
    .select('part_id')
    .where((eb) => eb.or([eb('id', '=', pushId), eb('carried_by', '=', pushId)]))
    .execute()
  return rows.map((row) => row.part_id)
}

/** Puts another body into what waits of a push, and takes its files away, as if it were handed out now. */
export const replaceWaiting = async (
  db: Db,
  where: WaitingWhere,
  { pushId, body }: { pushId: PushId; body: string },
): Promise<void> => {
  await db
    .deleteFrom('outbox')
    .where('push_id', '=', pushId)
    .where('kind', '=', 'part_file')
    .where(isThere(where))
    .where(waitsForStrangers)
    .execute()
  await db
    .updateTable('outbox')
    .set({ body })
    .where('push_id', '=', pushId)
    // A word of correction names the part and why it changed: it becomes the same pointer.
    .where('kind', 'in', ['part', 'notice'])
    .where(isThere(where))
    .where(waitsForStrangers)
    .execute()
}

/** Queries of the letters of a push: which mailboxes it reaches, and all its letters in one statement. */
import type { DocumentId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'
import { asText } from './as-text.ts'
import { spreadOver, type When } from './spread-over.ts'
import { hasAgreed } from './consents.ts'
import { holdsOn } from './holds-on.ts'
import type { PushRecord } from './pushes.ts'
import { withUnitsBelow } from './unit-lines.ts'

/** The unit whose parts a mailbox gets now: of a person, the branch he or she belongs to. */
const unitOfMailbox = sql<OrgUnitId>`case when mail_subscription.person_id is null
  then mail_subscription.org_unit_id else membership.org_unit_id end`

const mayGetLetters = sql<SqlBool>`mail_subscription.state = 'confirmed'
  and mail_subscription.purpose = 'parts'
  and (mail_subscription.person_id is null or ${hasAgreed('mail_subscription.person_id')})`

/** Confirmed mailboxes of a unit and of all below it: the unit's own, and those of its people who agree (P-01). */
const selectReached = (db: Db, unitId: OrgUnitId, now: Instant) =>
  withUnitsBelow(db, unitId, dayOf(now))
    .selectFrom('mail_subscription')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'mail_subscription.person_id')
        .on('membership.attach', '=', 'chinh_thuc')
        .on(holdsOn('membership', dayOf(now))),
    )
    .innerJoin('audience', (join) => join.on(sql<SqlBool>`audience.id = ${unitOfMailbox}`))
    .where(mayGetLetters)

/** How many mailboxes a part of this unit reaches. */
export const countReached = async (
  db: Db,
  query: { unitId: OrgUnitId; now: Instant },
): Promise<number> => {
  const row = await selectReached(db, query.unitId, query.now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** How many people of one unit get letters at an address of their own. */
export const countPeopleReached = async (
  db: Db,
  query: { unitId: OrgUnitId; now: Instant },
): Promise<number> => {
  const row = await db
    .selectFrom('mail_subscription')
    .innerJoin('membership', 'membership.person_id', 'mail_subscription.person_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('membership.org_unit_id', '=', query.unitId)
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', dayOf(query.now)))
    .where(mayGetLetters)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Lets go the letters of a document that wait to leave: it goes nowhere by e-mail any more. */
export const dropWaitingLetters = async (
  db: Db,
  documentId: DocumentId,
  now: Instant,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('way', '=', 'email')
    .where('state', '=', 'ready')
    .where('push_id', 'in', (eb) =>
      eb
        .selectFrom('part_push')
        .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
        .select('part_push.id')
        .where('document_part.document_id', '=', documentId),
    )
    .execute()
}

const LETTER_COLUMNS = [
  'id',
  'dedupe_key',
  'kind',
  'way',
  'lane',
  'order_key',
  'chat_id',
  'chat_kind',
  'flow',
  'person_id',
  'org_unit_id',
  'push_id',
  'body',
  'state',
  'planned_at',
  'due_at',
  'attempts',
  'created_at',
] as const

export interface PushLetter extends When {
  partId: PartId
  body: string
}

/**
 * Puts one letter for each mailbox that a push reaches into the outbox, in one statement.
 * @returns how many were added; a mailbox that has this push already gets none
 */
export const insertPushLetters = async (
  db: Db,
  push: Pick<PushRecord, 'id' | 'unitId' | 'campaignId'>,
  letter: PushLetter,
): Promise<number> => {
  const lane = sql<string>`${asText('mail:')} || mail_subscription.id`
  const key = sql<string>`${asText(`push:${push.id}:mail:${letter.partId}:`)} || mail_subscription.id`
  const rows = selectReached(db, push.unitId, letter.now).select([
    key.as('id'),
    key.as('dedupe_key'),
    asText('part').as('kind'),
    asText('email').as('way'),
    lane.as('lane'),
    asText(letter.orderKey).as('order_key'),
    'mail_subscription.id as chat_id',
    asText('person').as('chat_kind'),
    asText(push.campaignId).as('flow'),
    'mail_subscription.person_id',
    unitOfMailbox.as('org_unit_id'),
    asText(push.id).as('push_id'),
    asText(letter.body).as('body'),
    asText('ready').as('state'),
    spreadOver(letter, 'mail_subscription.id').as('planned_at'),
    spreadOver(letter, 'mail_subscription.id').as('due_at'),
    sql<number>`0`.as('attempts'),
    asText(letter.now).as('created_at'),
  ])
  const result = await db
    .insertInto('outbox')
    .columns(LETTER_COLUMNS)
    .expression(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

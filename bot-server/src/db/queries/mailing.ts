/** Queries of mailboxes that get parts by e-mail: put in, find, confirm, end, forget. */
import type { DocumentId, OrgUnitId, PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import type { MailState, ReachInput } from '@quan-triet/shared/models/mailing'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type MailboxRow = Selectable<Database['mail_subscription']>

/** States in which a mailbox takes no letters any more and has no address. */
export type EndedState = Extract<MailState, 'stopped' | 'removed'>

export const insertMailbox = async (
  db: Db,
  row: Insertable<Database['mail_subscription']>,
): Promise<void> => {
  await db.insertInto('mail_subscription').values(row).execute()
}

export const findMailbox = (db: Db, id: SubscriptionId): Promise<MailboxRow | undefined> =>
  db.selectFrom('mail_subscription').selectAll().where('id', '=', id).executeTakeFirst()

/** The mailbox that a person has given for the own letters. */
export const findMailboxOfPerson = (db: Db, personId: PersonId): Promise<MailboxRow | undefined> =>
  db
    .selectFrom('mail_subscription')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** All that a person gave and has not taken back, for the person alone. */
export const listMailboxesOfPerson = (db: Db, personId: PersonId): Promise<MailboxRow[]> =>
  db
    .selectFrom('mail_subscription')
    .selectAll()
    .where('person_id', '=', personId)
    .where('address_sealed', 'is not', null)
    .orderBy('created_at')
    .execute()

/** The mailboxes of a unit itself, those taken away left out, oldest first. */
export const listMailboxesOfUnit = (db: Db, unitId: OrgUnitId): Promise<MailboxRow[]> =>
  db
    .selectFrom('mail_subscription')
    .selectAll()
    .where('org_unit_id', '=', unitId)
    .where('person_id', 'is', null)
    .where('purpose', '=', 'parts')
    .where('state', '!=', 'removed')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Confirms a mailbox whose link is still good. @returns false when it waits no more */
export const markConfirmed = async (db: Db, id: SubscriptionId, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('mail_subscription')
    .set({ state: 'confirmed', confirmed_at: now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('confirm_until', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const markAskedAgain = async (
  db: Db,
  id: SubscriptionId,
  confirmUntil: Instant,
): Promise<void> => {
  await db
    .updateTable('mail_subscription')
    .set({ confirm_until: confirmUntil })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Ends a mailbox, forgets its address and lets go what waits to go there. @returns false when it had ended before */
export const markEnded = async (
  db: Db,
  id: SubscriptionId,
  ending: { state: EndedState; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('mail_subscription')
    .set({
      state: ending.state,
      ended_at: ending.now,
      address_sealed: null,
      address_hash: null,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  await dropLetters(db, [id], ending.now)
  return result.numUpdatedRows > 0n
}

/** Takes one that its holder stopped off the unit's list. */
export const markRemoved = async (db: Db, id: SubscriptionId): Promise<void> => {
  await db
    .updateTable('mail_subscription')
    .set({ state: 'removed' })
    .where('id', '=', id)
    .where('ended_at', 'is not', null)
    .execute()
}

const dropLetters = async (db: Db, ids: readonly SubscriptionId[], now: Instant): Promise<void> => {
  if (ids.length === 0) return
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where(
      'lane',
      'in',
      ids.flatMap((id) => [laneOf(id), `answer:${laneOf(id)}`]),
    )
    .where('state', '=', 'ready')
    .execute()
}

/** The lane of a mailbox: its letters leave in order. */
export const laneOf = (id: SubscriptionId): string => `mail:${id}`

/**
 * Switches off the mailboxes whose server said that the address is not there; letters that wait are let go.
 * @returns the mailboxes switched off
 */
export const switchOffRefused = async (
  db: Db,
  now: Instant,
): Promise<Pick<MailboxRow, 'id' | 'org_unit_id'>[]> => {
  const off = await db
    .updateTable('mail_subscription')
    .set({ state: 'bounced' })
    .where('state', 'in', ['waiting', 'confirmed'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        // Safe: a letter's chat is the mailbox it goes to.
        .select(sql<SubscriptionId>`outbox.chat_id`.as('id'))
        .where('outbox.cause', '=', 'address_refused')
        .where('outbox.way', '=', 'email')
        .where('outbox.state', '=', 'dead'),
    )
    .returning(['id', 'org_unit_id'])
    .execute()
  await dropLetters(
    db,
    off.map((row) => row.id),
    now,
  )
  return off
}

/** Forgets the addresses that nobody confirmed in time. @returns how many */
export const endUnconfirmed = async (db: Db, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('mail_subscription')
    .set({ state: 'removed', ended_at: now, address_sealed: null, address_hash: null })
    .where('state', '=', 'waiting')
    .where('confirm_until', '<=', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Lets go the addresses of a person who is to be forgotten; a letter that waits finds nobody to go to. */
export const deleteMailboxesOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('mail_subscription').where('person_id', '=', personId).execute()
}

/** Where a document may go beyond Zalo. */
export const findReach = async (
  db: Db,
  id: DocumentId,
): Promise<ReachInput & { slug: string | null; officialUrl: string | null }> => {
  const { beyondZalo, official_url, ...row } = await db
    .selectFrom('document')
    .select(['circulation', 'beyond_zalo as beyondZalo', 'slug', 'official_url'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, beyondZalo: beyondZalo ?? 'none', officialUrl: official_url }
}

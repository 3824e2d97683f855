/** Stores a mailbox sealed and asks its holder, by a first letter, whether letters are wanted. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { mailing as words } from '@quan-triet/shared/i18n/vi/mailing'
import type { DeliveryId, OrgUnitId, PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import type { MailPurpose } from '@quan-triet/shared/models/mailing'
import { addMs } from '@quan-triet/shared/time/calendar'
import { isUniqueViolation } from '../../db/dialect.ts'
import { insertMailbox, laneOf, type MailboxRow } from '../../db/queries/mailing.ts'
import { insertOutbox } from '../../db/queries/outbox.ts'
import { getPublicName } from '../../db/queries/public-documents.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { hashForMatching, sealText } from '../vault.ts'

/** How long the first letter's link is good. */
const CONFIRM_MS = 7 * 24 * 3_600_000
const HOUR_MS = 3_600_000
/** Letters to addresses that nobody has confirmed yet: enough for an office, too few to pester anybody. */
const ASKINGS_A_DAY = 3
const ASKINGS_AN_HOUR = 30

interface NewMailbox {
  unitId: OrgUnitId
  /** Null: a mailbox of the unit. */
  personId: PersonId | null
  /** Parts, if omitted. */
  purpose?: MailPurpose
  createdBy: PersonId
  /** Checked already. */
  address: string
  label: string
}

export const confirmUntil = (ctx: ServiceContext): string => addMs(ctx.clock.now(), CONFIRM_MS)

/** @throws ServiceError `mailbox_known` when the unit, or the person, has it already */
export const addSubscription = async (
  tx: ServiceContext,
  { unitId, personId, purpose = 'parts', createdBy, address, label }: NewMailbox,
): Promise<MailboxRow> => {
  const id = tx.newId<SubscriptionId>()
  const row: MailboxRow = {
    id,
    org_unit_id: unitId,
    person_id: personId,
    purpose,
    label,
    address_sealed: await sealText(tx, {
      unitId,
      text: address,
      about: `mail_subscription:${id}`,
    }),
    address_hash: await hashForMatching(tx, address),
    state: 'waiting',
    confirm_until: confirmUntil(tx),
    created_at: tx.clock.now(),
    created_by: createdBy,
    confirmed_at: null,
    ended_at: null,
  }
  try {
    await insertMailbox(tx.db, row)
  } catch (error) {
    if (isUniqueViolation(error)) throw new ServiceError('mailbox_known')
    throw error
  }
  await askToConfirm(tx, row)
  return row
}

/**
 * Queues the letter with the link to agree; the link itself is made when the letter leaves and stored nowhere. It goes
 * like an answer, at any hour: somebody asked for it just now.
 */
export const askToConfirm = async (tx: ServiceContext, row: MailboxRow): Promise<void> => {
  const now = tx.clock.now()
  const unitName = await getPublicName(tx.db, row.org_unit_id)
  const id = tx.newId<DeliveryId>()
  await insertOutbox(tx.db, {
    id,
    dedupe_key: `mail-confirm:${row.id}:${row.confirm_until}`,
    kind: 'answer',
    way: 'email',
    lane: `answer:${laneOf(row.id)}`,
    order_key: `${now}/${id}`,
    chat_id: row.id,
    chat_kind: 'person',
    person_id: row.person_id,
    org_unit_id: row.org_unit_id,
    push_id: null,
    body: JSON.stringify({
      text: words.confirmLetters[row.purpose](unitName, formatDayTime(row.confirm_until)),
    }),
    state: 'ready',
    planned_at: now,
    due_at: now,
    expires_at: row.confirm_until,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    cause: null,
    created_at: now,
    settled_at: null,
    settled_by: null,
  })
}

/**
 * Nobody can be pestered through this house: letters to one address, and letters asked for by one person, are counted.
 * To be called outside a transaction, so that a refused try counts.
 * @throws ServiceError `too_many_tries`
 */
export const countAsking = async (
  ctx: ServiceContext,
  asking: { address: string; by: PersonId },
): Promise<void> => {
  await countCodeTry(ctx, {
    subject: `mail-by:${asking.by}`,
    tries: ASKINGS_AN_HOUR,
    withinMs: HOUR_MS,
  })
  await countCodeTry(ctx, {
    subject: `mail-to:${await hashForMatching(ctx, asking.address)}`,
    tries: ASKINGS_A_DAY,
    withinMs: 24 * HOUR_MS,
  })
}

/** Hands the message of a due part to every group of its audience by the group's channel, in one transaction. */
import { channels as words } from '@quan-triet/shared/i18n/vi/channels'
import type { OrgUnitId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { takeGroupTurn } from '../../db/queries/branch-groups.ts'
import { findSendingTerms } from '../../db/queries/channels.ts'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import {
  countGroupsInUse,
  insertHandShares,
  insertPushDeliveries,
  insertPushFiles,
} from '../../db/queries/push-deliveries.ts'
import {
  findPush,
  markCarriedOut,
  markFannedOut,
  type PushRecord,
} from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { fileWays, pictureWays } from '../../domain/channels/capabilities.ts'
import { nextAllowed, type QuietHours } from '../../domain/deadlines/quiet-hours.ts'
import { namePositions } from '../../domain/parts/merged-message.ts'
import { recordAudit } from '../audit.ts'
import { tellSecretaries } from '../campaigns/tell-secretaries.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { postLetters } from '../mailing/post-letters.ts'
import { requireRight } from '../rights.ts'
import { announceParts } from './announce.ts'
import { type ComposedMessage, composeMessage } from './compose-message.ts'
import { requireDocument } from './load-draft.ts'

/**
 * Queues one message for each group in use of the push's unit and of the units below it, at most once for each group
 * whatever happens in between: the mark and the messages are one transaction, and each message has a key of its own.
 * Parts that go with it are in the same message; where the channel brings files, theirs follow. A branch that no
 * message goes to shares by hand: a line of its own, and its secretary is told (PD-4).
 * In the campaign's quiet hours the messages wait (ruling 14), and no more leave a minute than it says (row 7); members
 * may read the parts from now on.
 * @returns how many messages were added for groups: 0 when the push is not due, not waiting, or was fanned out before
 * @throws ServiceError `not_confirmed_not_secret` (INV-40), `not_found`, `not_allowed`
 */
export const fanOutPush = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: PushId }
}): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const push = await findPush(tx.db, input.id)
    if (!push) throw new ServiceError('not_found')
    requireRight(tx, 'publish', push.unitId)
    if (await isCarried(tx, push)) return 0
    const document = await requireDocument(tx, push.documentId)
    if (document.notSecret === null) throw new ServiceError('not_confirmed_not_secret')
    const now = tx.clock.now()
    if (push.dueAt > now || !(await markFannedOut(tx.db, push.id, now))) return 0
    const others = await markCarriedOut(tx.db, push, now)
    const message = await composeMessage(tx, document, [push.partId, ...others])
    const added = await handOut(tx, push, { document, message })
    await recordAudit(tx, {
      action: 'fan-out-push',
      orgUnitId: push.unitId,
      subject: `push:${push.id}`,
      detail: { parts: message.parts.length, ...added },
    })
    announceParts(tx, push.unitId)
    return added.messages
  })

/** One that goes with another push goes when that one does, which is due at the same moment and stands before it. */
const isCarried = async (tx: ServiceContext, push: PushRecord): Promise<boolean> => {
  if (push.carriedBy === null) return false
  const carrier = await findPush(tx.db, push.carriedBy)
  return (
    carrier?.state === push.state && carrier.dueAt === push.dueAt && carrier.fannedOutAt === null
  )
}

interface Outgoing {
  document: DocumentRecord
  message: ComposedMessage
}

const bodyOf = (text: string): string => JSON.stringify({ text })

/** What each channel can do more than bring the text; the picture is opened when the message leaves. */
const bodiesByWay = (
  { text, withFile, picture }: ComposedMessage,
  isPublic: boolean,
): { bot?: string; oa?: string } => {
  const ways = picture ? pictureWays(isPublic) : []
  const body = (way: 'bot' | 'oa') => ({
    text: fileWays.includes(way) ? withFile : text,
    ...(ways.includes(way) && picture && { picture: { partId: picture.partId } }),
  })
  return { bot: JSON.stringify(body('bot')), oa: JSON.stringify(body('oa')) }
}

const handOut = async (tx: ServiceContext, push: PushRecord, { document, message }: Outgoing) => {
  const now = tx.clock.now()
  // A group that is left meanwhile is either not seen here, or whoever leaves it sees what is put in here.
  await takeGroupTurn(tx.db)
  const { messagesPerMinute, quietHours } = await findSendingTerms(tx.db, push.campaignId)
  const isPublic = document.circulation === 'cong_khai'
  const row = {
    now,
    dueAt: nextAllowed(now, quietHours),
    orderKey: orderKeyOf(push, now),
    pace: await paceOf(tx, push.unitId, { messagesPerMinute, quietHours }),
    body: bodyOf(message.text),
    byWay: bodiesByWay(message, isPublic),
    ...(!isPublic && { pointer: bodyOf(message.pointer) }),
  }
  const messages = await insertPushDeliveries(tx.db, push, row)
  const byHand = await insertHandShares(tx.db, push, row)
  await tellSecretaries(tx, {
    key: `push:${push.id}:by-hand`,
    text: words.shareByHand(namePositions(message.parts.map(({ position }) => position))),
    to: '/deliveries',
    unitIds: byHand,
    messagesPerMinute,
  })
  const files = await addFiles(tx, push, { message, isPublic, now })
  const letters = await postLetters(tx, push, {
    document,
    partIds: message.parts.map(({ id }) => id),
    orderKey: row.orderKey,
    quietHours,
    messagesPerMinute,
    minutesBefore: row.pace?.dueAts.length ?? 0,
  })
  return { messages, files, byHand: byHand.length, letters }
}

const addFiles = async (
  tx: ServiceContext,
  push: PushRecord,
  { message, isPublic, now }: { message: ComposedMessage; isPublic: boolean; now: Instant },
): Promise<number> => {
  let added = 0
  for (const [place, { id, position }] of message.parts.entries()) {
    const text = words.fileOf(position, message.total)
    const body = JSON.stringify({ text, file: { kind: 'part', partId: id } })
    added += await insertPushFiles(tx.db, push, {
      partId: id,
      place,
      body,
      isPublic,
      fileWays,
      now,
    })
  }
  return added
}

const MINUTE_MS = 60_000

/** The moments over which as many messages spread, and how many a minute; undefined where nobody set a pace. */
export const paceOf = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  terms: { messagesPerMinute: number | null; quietHours: QuietHours },
): Promise<{ perMinute: number; dueAts: Instant[] } | undefined> => {
  const { messagesPerMinute: perMinute, quietHours } = terms
  if (perMinute === null) return undefined
  const now = tx.clock.now()
  const { bot, oa } = await countGroupsInUse(tx.db, unitId, now)
  const start = nextAllowed(now, quietHours)
  const dueAts = Array.from({ length: Math.ceil((bot + oa) / perMinute) }, (_, minute) =>
    nextAllowed(addMs(start, minute * MINUTE_MS), quietHours),
  )
  return { perMinute, dueAts }
}

/** Parts that fall due together leave in the order of the document. */
const orderKeyOf = (push: Pick<PushRecord, 'id' | 'position'>, now: Instant): string =>
  `${now}/${String(push.position).padStart(4, '0')}/${push.id}`

/** Hands the letters of a due part to every mailbox that its push reaches; part of the push's own transaction. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { findReach } from '../../db/queries/mailing.ts'
import { listPartsOfDocument, type PartRecord } from '../../db/queries/parts.ts'
import { countReached, insertPushLetters, type PushLetter } from '../../db/queries/push-letters.ts'
import type { PushRecord } from '../../db/queries/pushes.ts'
import { nextAllowed, type QuietHours } from '../../domain/deadlines/quiet-hours.ts'
import { writePartLetter } from '../../domain/mailing/write-part-letter.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import type { ServiceContext } from '../context.ts'
import { hasMail } from './require-mail.ts'

export interface Posting {
  document: DocumentRecord
  /** The parts that the push brings; each is a letter of its own, whatever they are in the groups. */
  partIds: readonly PartId[]
  orderKey: string
  quietHours: QuietHours
  messagesPerMinute: number | null
  /** How many minutes the messages to the groups take before; the campaign's rate holds for both together. */
  minutesBefore: number
}

const MINUTE_MS = 60_000

/**
 * Only documents that who publishes them has marked for it, and somebody has vouched for, go by e-mail (INV-40, ruling
 * 23). Never in the quiet hours, never more a minute than the campaign says; whatever is repeated, each mailbox gets a
 * part once.
 * @returns how many letters were added
 */
export const postLetters = async (
  tx: ServiceContext,
  push: PushRecord,
  posting: Posting,
): Promise<number> => {
  const { document, partIds } = posting
  if (!hasMail(tx) || document.notSecret === null) return 0
  const { beyondZalo, slug } = await findReach(tx.db, document.id)
  if (beyondZalo === 'none') return 0
  const parts = await listPartsOfDocument(tx.db, document.id)
  const pageSlug = beyondZalo === 'page_and_email' ? slug : null
  const minutes = await minutesOf(tx, push, posting)
  let added = 0
  for (const [index, part] of parts.filter((one) => partIds.includes(one.id)).entries()) {
    const text = letterOf(tx, document, { part, total: parts.length, pageSlug })
    added += await insertPushLetters(tx.db, push, {
      ...sendingOf(tx, posting, { minutes, before: posting.minutesBefore + index * minutes }),
      partId: part.id,
      body: JSON.stringify({ text }),
      orderKey: `${posting.orderKey}/${String(part.position).padStart(4, '0')}`,
    })
  }
  return added
}

const letterOf = (
  tx: ServiceContext,
  document: DocumentRecord,
  { part, total, pageSlug }: { part: PartRecord; total: number; pageSlug: string | null },
): string =>
  writePartLetter({
    document,
    part: { ...part, total },
    link:
      pageSlug === null
        ? miniAppLink(tx.miniAppId, { to: 'part', id: part.id })
        : `${tx.publicUrl}/public/${pageSlug}/${part.position}`,
    isPage: pageSlug !== null,
  })

/** How many minutes the letters of one part take at the campaign's rate. */
const minutesOf = async (
  tx: ServiceContext,
  { unitId }: PushRecord,
  { messagesPerMinute }: Posting,
): Promise<number> => {
  if (messagesPerMinute === null) return 0
  const count = await countReached(tx.db, { unitId, now: tx.clock.now() })
  return Math.ceil(count / messagesPerMinute)
}

const sendingOf = (
  tx: ServiceContext,
  { quietHours, messagesPerMinute: perMinute }: Posting,
  { minutes, before }: { minutes: number; before: number },
): Pick<PushLetter, 'now' | 'dueAt' | 'pace'> => {
  const now = tx.clock.now()
  const start = nextAllowed(now, quietHours)
  if (perMinute === null) return { now, dueAt: start }
  const dueAts = Array.from({ length: minutes }, (_, minute): Instant =>
    nextAllowed(addMs(start, (before + minute) * MINUTE_MS), quietHours),
  )
  return { now, dueAt: start, pace: { perMinute, dueAts } }
}

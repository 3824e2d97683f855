/** Checks the audit log by itself, keeps the day's anchor, and tells the auditors. */
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { findCheck, insertAnchor } from '../../db/queries/audit-chain.ts'
import { listHoldersOf } from '../../db/queries/audit-lines.ts'
import { insertNotice } from '../../db/queries/outbox.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { type Verified, verifyAudit } from './verify-audit.ts'

const WEEK_MS = 7 * 24 * 3_600_000
const SCREEN = '/office/audit'

/**
 * From the last checked line on, and from the first one every week. An anchor is worth as much as the copy that somebody
 * keeps outside: each goes to the auditors as a notice to be written down. A break goes to the administrators, too.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const watchAudit = async ({ ctx }: { ctx: ServiceContext }): Promise<Verified> => {
  requireRight(ctx, 'read_audit')
  const now = ctx.clock.now()
  const before = await findCheck(ctx.db, 'latest')
  const whole = await findCheck(ctx.db, 'whole')
  const isWeekly = whole === undefined || whole.at <= addMs(now, -WEEK_MS)
  const verified = await verifyAudit({ ctx, input: { extent: isWeekly ? 'whole' : 'new' } })
  if (verified.fault === null) await keepAnchor(ctx, verified)
  else if (before?.fault?.seq !== verified.fault.seq) await raiseAlarm(ctx, verified.fault)
  return verified
}

/** One a day; a log that says nothing has none. */
const keepAnchor = (ctx: ServiceContext, { point }: Verified): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    if (point.seq === 0) return
    const day = dayOf(tx.clock.now())
    if (!(await insertAnchor(tx.db, day, point))) return
    // The server's log is kept elsewhere than the database: one more copy that whoever changes the one does not have.
    tx.log.info({ seq: point.seq, hash: point.hash }, 'anchor of the audit log')
    const text = words.anchorNotice({ day, seq: point.seq, hash: point.hash })
    await tell(tx, await listHoldersOf(tx.db, ['kiem_tra'], tx.clock.now()), text)
  })

const raiseAlarm = (ctx: ServiceContext, fault: NonNullable<Verified['fault']>): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    tx.log.error({ ...fault }, 'the audit log is broken')
    const holders = await listHoldersOf(tx.db, ['kiem_tra', 'quan_tri'], tx.clock.now())
    await tell(tx, holders, words.alarmNotice(fault))
  })

const tell = async (tx: ServiceContext, people: readonly PersonId[], text: string) => {
  for (const personId of people)
    await insertNotice(tx.db, {
      id: tx.newId(),
      person_id: personId,
      text,
      to_route: SCREEN,
      created_at: tx.clock.now(),
      read_at: null,
    })
}

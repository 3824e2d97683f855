/** Writes lines of the audit log, in the transaction of what they record. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { appendAudit, hasDoneSince } from '../db/queries/audit.ts'
import type { Db } from '../db/schema/database.ts'
import { beforeCommit, inTransaction } from '../db/transaction.ts'
import type { AuditFact } from '../domain/audit/chain.ts'
import type { ServiceContext } from './context.ts'

export interface AuditEntry {
  /** Verb and object, as the verb's file is named: `record-attendance`. Each has words in `i18n/vi/audit.ts`. */
  action: string
  orgUnitId: OrgUnitId
  /** What it was done to: `session:<id> person:<id>`. */
  subject: string
  /** From, to, reason; codes and ids only, never a person's words about health. */
  detail: Record<string, unknown>
}

/** Facts that wait for the end of their transaction, by transaction. */
const waiting = new WeakMap<Db, AuditFact[]>()

/**
 * Records the entry with the acting person or job and the time. It joins the chain as the transaction's last act: the
 * chain's end is one row that everybody needs (SEC-10).
 */
export const recordAudit = (ctx: ServiceContext, entry: AuditEntry): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const fact = factOf(tx, entry)
    const before = waiting.get(tx.db)
    if (before) {
      before.push(fact)
      return
    }
    const facts = [fact]
    waiting.set(tx.db, facts)
    await beforeCommit(tx, async () => {
      waiting.delete(tx.db)
      await appendAudit(tx.db, facts)
    })
  })

interface Look {
  /** Begins with `look-`: `look-roster`. */
  action: `look-${string}`
  /** The unit whose people or texts were seen. */
  orgUnitId: OrgUnitId
  /** What was looked at: `session:<id>`, `unit:<id>`. */
  subject: string
  /** How much was seen, by what it was chosen; ids, codes and counts only. */
  detail?: Record<string, unknown>
}

/** A screen that refreshes every few seconds is one look. */
const ONE_LOOK_MS = 10 * 60_000

/**
 * Records that a person saw names or sensitive fields beyond the own ones (P-12, row 87). Looks of the same person at
 * the same thing within ten minutes are one line; the house's own work looks at nothing.
 */
export const recordLook = async (ctx: ServiceContext, look: Look): Promise<void> => {
  if (ctx.actor.kind !== 'person') return
  const fact = { actor: nameOfActor(ctx), action: look.action, subject: look.subject }
  const since = addMs(ctx.clock.now(), -ONE_LOOK_MS)
  if (await hasDoneSince(ctx.db, fact, since)) return
  await recordAudit(ctx, { ...look, detail: look.detail ?? {} })
}

const factOf = (ctx: ServiceContext, entry: AuditEntry): AuditFact => ({
  id: ctx.newId(),
  at: ctx.clock.now(),
  actor: nameOfActor(ctx),
  action: entry.action,
  orgUnitId: entry.orgUnitId,
  subject: entry.subject,
  detail: JSON.stringify(detailOf(ctx, entry)),
})

/** What a program did for a person says so. */
const detailOf = ({ actor }: ServiceContext, { detail }: AuditEntry): object =>
  actor.kind === 'person' && actor.token ? { ...detail, token: actor.token.id } : detail

const nameOfActor = ({ actor }: ServiceContext): string => {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`
    case 'zalo_account':
      return `zalo:${actor.zaloUserId}`
    case 'system':
      return `system:${actor.name}`
    case 'anonymous':
      return 'anonymous'
  }
}

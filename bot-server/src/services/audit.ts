/** Writes one line of the audit log, in the transaction of what it records. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { insertAudit } from '../db/queries/audit.ts'
import type { ServiceContext } from './context.ts'

export interface AuditEntry {
  /** Verb and object, as the verb's file is named: `record-attendance`. */
  action: string
  orgUnitId: OrgUnitId
  /** What it was done to: `session:<id> person:<id>`. */
  subject: string
  /** From, to, reason; codes and ids only, never a person's words about health. */
  detail: Record<string, unknown>
}

/** Appends the entry with the acting person or job and the time. */
export const recordAudit = (ctx: ServiceContext, entry: AuditEntry): Promise<void> =>
  insertAudit(ctx.db, {
    id: ctx.newId(),
    at: ctx.clock.now(),
    actor: nameOfActor(ctx),
    action: entry.action,
    org_unit_id: entry.orgUnitId,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail),
  })

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

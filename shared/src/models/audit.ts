/** Describes the audit log as an auditor reads it: lines, the state of its chain, what lines are chosen by. */
import { z } from 'zod'
import { OrgUnitId, PersonId } from './ids.ts'
import { Day, Instant } from './moments.ts'

/** Whoever acted. */
export const AuditActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: PersonId, fullName: z.string() }),
  /** A Zalo account that belongs to nobody on a roster. */
  z.object({ kind: z.literal('account') }),
  z.object({ kind: z.literal('system'), name: z.string() }),
  z.object({ kind: z.literal('anonymous') }),
])
export type AuditActor = z.infer<typeof AuditActor>

export const AuditLine = z.object({
  seq: z.int(),
  at: Instant,
  actor: AuditActor,
  action: z.string(),
  unit: z.object({ id: OrgUnitId, nameOrg: z.string() }).nullable(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditLine = z.infer<typeof AuditLine>

export const ChainFaultKind = z.enum([
  'altered',
  'removed',
  'inserted',
  'reordered',
  'truncated',
  'rewritten',
])
export type ChainFaultKind = z.infer<typeof ChainFaultKind>

/** How far the log was last checked, and what was found. */
export const ChainState = z.object({
  /** The newest line. */
  seq: z.int(),
  hash: z.string(),
  /** The house's time: what "today" is. */
  now: Instant,
  /** Null before the first check. */
  check: z
    .object({
      at: Instant,
      seq: z.int(),
      fault: z.object({ kind: ChainFaultKind, seq: z.int() }).nullable(),
    })
    .nullable(),
})
export type ChainState = z.infer<typeof ChainState>

/** Which lines; days are whole days in Vietnam, both included. */
export const AuditChoice = z.object({
  unitId: OrgUnitId.optional(),
  /** Without the units below; otherwise they count too. */
  only: z.literal('unit').optional(),
  personId: PersonId.optional(),
  action: z.string().max(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
})
export type AuditChoice = z.infer<typeof AuditChoice>

export const ListAuditInput = AuditChoice.extend({
  /** Only lines before this one: the page after. */
  before: z.coerce.number().int().positive().optional(),
})
export type ListAuditInput = z.infer<typeof ListAuditInput>

export const ExportAuditInput = AuditChoice.extend({
  from: Day,
  to: Day,
  /** `jsonl`: every column with its hashes, for whoever wants to check the chain without us. */
  format: z.enum(['xlsx', 'jsonl']),
})
export type ExportAuditInput = z.infer<typeof ExportAuditInput>

/** Chains the lines of the audit log: each line's hash covers its content and the hash of the line before (SEC-10). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { sha256Of } from '../../lib/digest.ts'

/** What a line says, before it has its place. */
export interface AuditFact {
  id: string
  at: string
  actor: string
  action: string
  orgUnitId: OrgUnitId | null
  subject: string
  detail: string
}

/** A line with its place in the chain. */
export interface AuditLine extends AuditFact {
  /** From 1, without gaps. */
  seq: number
  prevHash: string
  hash: string
}

/** How far a chain goes: its last line. */
export interface ChainPoint {
  seq: number
  hash: string
}

/** Before the first line. */
export const CHAIN_START: ChainPoint = { seq: 0, hash: '0'.repeat(64) }

/** The form that is hashed; a new one gets a new number, so that old lines keep theirs. */
const FORM = 1

/**
 * SHA-256, in hex, of the canonical form 1: the JSON array
 * `[1, seq, id, at, actor, action, orgUnitId, subject, detail, prevHash]` without spaces, UTF-8, `detail` as the text
 * that is stored. Anyone can compute it from an export.
 */
export const hashOfLine = (line: Omit<AuditLine, 'hash'>): string =>
  sha256Of(
    JSON.stringify([
      FORM,
      line.seq,
      line.id,
      line.at,
      line.actor,
      line.action,
      line.orgUnitId,
      line.subject,
      line.detail,
      line.prevHash,
    ]),
  )

/** The lines that facts become behind a point of the chain, in their order. */
export const chainOn = (head: ChainPoint, facts: readonly AuditFact[]): AuditLine[] => {
  let { seq, hash: prevHash } = head
  return facts.map((fact) => {
    seq += 1
    const line = { ...fact, seq, prevHash }
    const hash = hashOfLine(line)
    prevHash = hash
    return { ...line, hash }
  })
}

/** Where a chain ends that goes through these lines. */
export const endOf = (from: ChainPoint, lines: readonly AuditLine[]): ChainPoint => {
  const last = lines.at(-1)
  return last ? { seq: last.seq, hash: last.hash } : from
}

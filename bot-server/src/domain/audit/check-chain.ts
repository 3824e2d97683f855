/** Checks a chain of audit lines, part after part, and says where it first breaks and how (SEC-10). */
import type { ChainFaultKind } from '@quan-triet/shared/models/audit'
import { type AuditLine, type ChainPoint, hashOfLine } from './chain.ts'

/**
 * `altered`: the line says something else than it did. `removed`: lines are missing before it. `inserted`: it was put in,
 * or a line was put in before it. `reordered`: it stands in another's place. `truncated`: the end of the log is missing.
 * `rewritten`: all fits together, and yet it is another log than the one whose anchor is known.
 */
export interface ChainFault {
  kind: ChainFaultKind
  /** The first line that does not fit. */
  seq: number
}

/** How far a check has come, and what broke, if anything did. */
export interface ChainCheck {
  point: ChainPoint
  fault: ChainFault | null
}

/** How far from its place a moved line is looked for; further away it counts as altered. */
const FAR = 200

/**
 * Goes on with a check over the next lines, in order of `seq`.
 * @param anchors hashes known from outside by `seq`; a short one is compared by its beginning
 */
export const checkLines = (
  from: ChainPoint,
  lines: readonly AuditLine[],
  anchors: ReadonlyMap<number, string> = new Map(),
): ChainCheck => {
  let point = from
  for (const line of lines) {
    const kind = faultOf(point, line)
    if (kind) return { point, fault: { kind, seq: kind === 'removed' ? point.seq + 1 : line.seq } }
    point = { seq: line.seq, hash: line.hash }
    const anchor = anchors.get(line.seq)
    if (anchor !== undefined && !line.hash.startsWith(anchor))
      return { point, fault: { kind: 'rewritten', seq: line.seq } }
  }
  return { point, fault: null }
}

/**
 * Ends a check against what is known of the chain's end.
 * @param known the head kept beside the log, and anchors kept elsewhere
 */
export const checkEnd = (
  { point, fault }: ChainCheck,
  head: ChainPoint,
  known: readonly ChainPoint[] = [],
): ChainFault | null => {
  if (fault) return fault
  const reached = Math.max(head.seq, ...known.map((one) => one.seq))
  if (point.seq < reached) return { kind: 'truncated', seq: point.seq + 1 }
  if (point.seq > head.seq) return { kind: 'inserted', seq: head.seq + 1 }
  return point.hash === head.hash ? null : { kind: 'rewritten', seq: head.seq }
}

const faultOf = (before: ChainPoint, line: AuditLine): ChainFault['kind'] | null => {
  const isOwn = hashOfLine(line) === line.hash
  if (line.seq === before.seq + 1 && line.prevHash === before.hash && isOwn) return null
  if (line.seq > before.seq + 1 && isOwn) return 'removed'
  if (line.seq <= before.seq) return 'inserted'
  if (isOwn) return 'reordered'
  return movedBy(line)
}

/** A line that is whole but for its number was moved; one place further, others were pushed back by a new line. */
const movedBy = (line: AuditLine): ChainFault['kind'] => {
  for (let away = 1; away <= FAR; away += 1) {
    if (hashOfLine({ ...line, seq: line.seq - away }) === line.hash) return 'inserted'
    if (hashOfLine({ ...line, seq: line.seq + away }) === line.hash) return 'reordered'
  }
  return 'altered'
}

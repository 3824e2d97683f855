/** Checks a file of exported audit lines by itself, as whoever was given it can: without the log, and without us. */
import type { ChainFaultKind } from '@quan-triet/shared/models/audit'
import { z } from 'zod'
import { type AuditLine, type ChainPoint, hashOfLine } from './chain.ts'

/** The first line of the file: what was asked for, and where the log ended then. */
export const ExportHead = z.object({
  kind: z.literal('quan-triet-audit'),
  from: z.string(),
  to: z.string(),
  lines: z.int().nonnegative(),
  head: z.object({ seq: z.int().nonnegative(), hash: z.string() }),
})
export type ExportHead = z.infer<typeof ExportHead>

const ExportedLine = z.object({
  seq: z.int().positive(),
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  orgUnitId: z.string().nullable(),
  subject: z.string(),
  detail: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})

export interface ExportCheck extends Pick<ExportHead, 'from' | 'to' | 'lines'> {
  /** How many stretches without a gap: between two of them are lines of others, or that were not asked for. */
  stretches: number
  /** Whether some line could be compared with the anchor; null without one. */
  isAnchored: boolean | null
  /** Null: nothing contradicts. */
  fault: { kind: ChainFaultKind; seq: number } | null
}

/**
 * @param anchor an end of the chain that somebody kept outside; its hash may be cut to the first 16 digits
 * @returns undefined when it is no such file
 */
export const checkExported = (text: string, anchor?: ChainPoint): ExportCheck | undefined => {
  const [first, ...rest] = readLines(text)
  const head = ExportHead.safeParse(first).data
  const lines = z.array(ExportedLine).safeParse(rest).data?.map(asLine)
  if (!head || !lines) return undefined
  const known = anchor ? [head.head, anchor] : [head.head]
  const { from, to } = head
  return {
    from,
    to,
    lines: lines.length,
    stretches: lines.filter((line, at) => at === 0 || !follows(line, lines[at - 1])).length,
    isAnchored: anchor ? lines.some((line) => saysOf(line, anchor) !== undefined) : null,
    fault: faultIn(lines, known) ?? missingAt(lines, head),
  }
}

/** Safe because a line's unit is only hashed here, as the text it is. */
const asLine = (line: z.infer<typeof ExportedLine>): AuditLine => line as AuditLine

const readLines = (text: string): unknown[] => {
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line): unknown => JSON.parse(line))
  } catch {
    return []
  }
}

const follows = (line: AuditLine, before: AuditLine | undefined): boolean =>
  line.seq === (before?.seq ?? 0) + 1

/** What a line says the chain's hash was at a point: its own, or that of the line before. */
const saysOf = (line: AuditLine, { seq }: ChainPoint): string | undefined => {
  if (line.seq === seq) return line.hash
  return line.seq === seq + 1 ? line.prevHash : undefined
}

const faultIn = (
  lines: readonly AuditLine[],
  known: readonly ChainPoint[],
): ExportCheck['fault'] => {
  for (const [at, line] of lines.entries()) {
    const kind = faultOf(line, lines[at - 1], known)
    if (kind) return { kind, seq: line.seq }
  }
  return null
}

const faultOf = (
  line: AuditLine,
  before: AuditLine | undefined,
  known: readonly ChainPoint[],
): ChainFaultKind | null => {
  if (hashOfLine(line) !== line.hash) return 'altered'
  if (before && line.seq <= before.seq) return 'reordered'
  if (before && follows(line, before) && line.prevHash !== before.hash) return 'rewritten'
  const isOther = known.some((point) => saysOf(line, point)?.startsWith(point.hash) === false)
  return isOther ? 'rewritten' : null
}

/** Lines taken out between two stretches leave no trace but the number that were exported. */
const missingAt = (lines: readonly AuditLine[], head: ExportHead): ExportCheck['fault'] => {
  if (lines.length === head.lines) return null
  const kind = lines.length < head.lines ? 'removed' : 'inserted'
  return { kind, seq: lines[0]?.seq ?? head.head.seq }
}

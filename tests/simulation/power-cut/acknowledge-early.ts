/** Makes a recording as a writer would leave it that acknowledges before it flushes: to see that this would be noticed. */
import type { DiskLog, Op } from './disk-log.ts'

/** Each acknowledgement comes before the ops that it stood behind. */
export const acknowledgeEarly = ({ base, ops }: DiskLog): DiskLog => {
  const early: Op[] = []
  let waiting: Op[] = []
  for (const op of ops) {
    if (op.kind !== 'acknowledge') {
      waiting.push(op.kind === 'sync' ? { ...op, since: op.since + 1 } : op)
      continue
    }
    early.push(op, ...waiting)
    waiting = []
  }
  return { base, ops: early }
}

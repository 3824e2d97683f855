/** Keeps the trace of a run: what happened, in order, as a hash; how often each fault was injected; the last lines for whoever looks. */
import { createHash } from 'node:crypto'

export interface Trace {
  note(line: string): void
  /** Notes a fault that is injected now. */
  fault(kind: string, line?: string): void
  faults: ReadonlyMap<string, number>
  /** Of all lines; ends the trace. */
  hash(): string
  lines: readonly string[]
}

/** @param now the time that lines begin with @param keeps whether lines are kept to be read */
export const createTrace = (now: () => number, keeps: boolean): Trace => {
  const sum = createHash('sha256')
  const faults = new Map<string, number>()
  const lines: string[] = []
  const note = (line: string) => {
    const whole = `${new Date(now()).toISOString()} ${line}`
    sum.update(`${whole}\n`)
    if (keeps) lines.push(whole)
  }
  return {
    note,
    fault(kind, line = '') {
      faults.set(kind, (faults.get(kind) ?? 0) + 1)
      note(`! ${kind} ${line}`)
    },
    faults,
    hash: () => sum.digest('hex').slice(0, 16),
    lines,
  }
}

/** Writes structured log lines without personal data: callers pass ids, counts and codes, never text people wrote. */
import pino from 'pino'
import { logContext } from './log-context.ts'
import { scrubFields } from './scrub.ts'

export interface Logger {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Takes finished lines; standard output if omitted. */
interface Sink {
  write(line: string): void
}

/** Every line says what the work around it is about (`withLogContext`), and what slipped in is taken out (`scrub.ts`). */
export const createLogger = (level: string, sink?: Sink): Logger => {
  const options = { level, base: null, mixin: logContext, formatters: { log: scrubFields } }
  return sink ? pino(options, sink) : pino(options)
}

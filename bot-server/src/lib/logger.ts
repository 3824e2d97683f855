/** Writes structured log lines without personal data: callers pass ids, counts and codes, never text people wrote. */
import pino from 'pino'

export interface Logger {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** @param level pino level; `silent` writes nothing */
export const createLogger = (level: string): Logger => pino({ level, base: null })

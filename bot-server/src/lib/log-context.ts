/** Carries what a piece of work is about to every line that is logged within it, however deep. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** Ids and codes only. */
export type LogContext = Readonly<Record<string, string>>

const current = new AsyncLocalStorage<LogContext>()

/** Runs work whose lines carry these fields beside those of the work around it. */
export const withLogContext = <T>(fields: LogContext, work: () => T): T =>
  current.run({ ...current.getStore(), ...fields }, work)

/** What the work in hand is about. */
export const logContext = (): LogContext => current.getStore() ?? {}

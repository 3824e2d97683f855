/** Runs work in one transaction, with the caller's own context whose database is the transaction. */
import { isBusy, keepOthersOut } from './dialect.ts'
import { makeRoom } from './one-connection.ts'
import type { Db } from './schema/database.ts'

/** Each but the first waits for whoever writes, for seconds if need be. */
const TRIES = 5

/** What to do once the transaction is durable, by transaction. */
const hooks = new WeakMap<Db, (() => void)[]>()
/** What to do as its last act, by transaction. */
const lastActs = new WeakMap<Db, (() => Promise<void>)[]>()

/**
 * Runs `work` in a transaction and hands it the context to use inside; an outer transaction is reused.
 *
 * No network call inside: a transaction holds SQLite's only connection.
 * @throws whatever `work` throws, after rolling back
 */
export const inTransaction = async <C extends { db: Db }, T>(
  ctx: C,
  work: (tx: C) => Promise<T>,
): Promise<T> => {
  if (ctx.db.isTransaction) return work(ctx)
  for (let attempt = 1; ; attempt += 1) {
    const after: (() => void)[] = []
    try {
      const result = await ctx.db.transaction().execute(async (db) => {
        const last: (() => Promise<void>)[] = []
        hooks.set(db, after)
        lastActs.set(db, last)
        // Beside somebody who writes all the time, a command that reads first would be overtaken again and again.
        if (attempt > 1) await keepOthersOut(db)
        const given = await work({ ...ctx, db })
        for (const act of last) await act()
        return given
      })
      for (const hook of after) hook()
      return result
    } catch (error) {
      if (makeRoom(ctx.db, error)) continue
      if (!isBusy(error) || attempt === TRIES) throw error
    }
  }
}

/** Runs `hook` after the surrounding transaction is durable, or at once when there is none. */
export const onCommit = (ctx: { db: Db }, hook: () => void): void => {
  const pending = hooks.get(ctx.db)
  if (pending) pending.push(hook)
  else hook()
}

/**
 * Runs `act` as the last thing inside the surrounding transaction, or now when it was not begun by `inTransaction`: for
 * what takes a lock that everybody needs, so that it is held briefly and always taken last.
 */
export const beforeCommit = async (ctx: { db: Db }, act: () => Promise<void>): Promise<void> => {
  const acts = lastActs.get(ctx.db)
  if (acts) acts.push(act)
  else await act()
}

/** Asks the database once for what many ask in the same moment, where they work side by side in one transaction. */
import type { Db } from './schema/database.ts'

/** @param same what all keys asked for together have in common, such as the day; @returns one value a key, in order */
type Load<K, Same extends readonly string[], V> = (
  db: Db,
  keys: readonly K[],
  ...same: Same
) => Promise<readonly V[]>

interface Pile<K, V> {
  keys: K[]
  waiting: PromiseWithResolvers<V>[]
}

/** The transactions in which works run side by side now. */
const shared = new WeakSet<Db>()

/**
 * Runs works side by side in one transaction, so that what `gathered` asks is asked once for all of them. They must not
 * depend on each other's writes: each sees what the others have written or not, as it happens.
 * @throws what the first of them threw, once all have ended
 */
export const sideBySide = async (
  db: Db,
  works: readonly (() => Promise<void>)[],
): Promise<void> => {
  shared.add(db)
  try {
    const ends = await Promise.allSettled(works.map((work) => work()))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  } finally {
    shared.delete(db)
  }
}

/**
 * Makes a query of one key out of one of many. Beside others (`sideBySide`) it waits until all of them wait, and is then
 * asked for all their keys at once; anywhere else it is asked for its own key alone.
 */
export const gathered = <K, Same extends readonly string[], V>(load: Load<K, Same, V>) => {
  const piles = new WeakMap<Db, Map<string, Pile<K, V>>>()
  const begin = (db: Db, same: Same): Pile<K, V> => {
    const pile: Pile<K, V> = { keys: [], waiting: [] }
    // Whoever can still ask does so before the event loop turns.
    setImmediate(() => {
      piles.get(db)?.delete(same.join())
      void settle(pile, load(db, pile.keys, ...same))
    })
    return pile
  }
  return async (db: Db, key: K, ...same: Same): Promise<V> => {
    if (!shared.has(db)) return at(await load(db, [key], ...same), 0)
    const ofDb = piles.get(db) ?? new Map<string, Pile<K, V>>()
    piles.set(db, ofDb)
    const pile = ofDb.get(same.join()) ?? begin(db, same)
    ofDb.set(same.join(), pile)
    const mine = Promise.withResolvers<V>()
    pile.keys.push(key)
    pile.waiting.push(mine)
    return mine.promise
  }
}

const settle = async <K, V>(pile: Pile<K, V>, loading: Promise<readonly V[]>): Promise<void> => {
  try {
    const values = await loading
    for (const [index, one] of pile.waiting.entries()) one.resolve(at(values, index))
  } catch (error) {
    for (const one of pile.waiting) one.reject(error)
  }
}

/** Safe because a load gives one value for each key, which may itself be undefined. */
const at = <V>(values: readonly V[], index: number): V => values[index] as V

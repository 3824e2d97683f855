/** Lets a long migration say how much of it is done, to whoever watches. */

/** By the database that the migration is given. */
const watchers = new WeakMap<object, (share: number) => void>()

export const watchShare = (db: object, watch: (share: number) => void): void => {
  watchers.set(db, watch)
}

/** To be called after each batch. */
export const tellShare = (db: object, done: number, all: number): void =>
  watchers.get(db)?.(all === 0 ? 1 : Math.min(1, done / all))

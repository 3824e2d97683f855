/** Counts what is open for long: so many at once for one caller, so many in one process. */
import { RETRY_AFTER_S } from '../domain/degradation.ts'
import { ServiceError } from '../services/errors.ts'

export interface Seats {
  /** @returns how to leave it, once. @throws ServiceError `too_many_tries`, `busy` */
  take(who: string): () => void
}

/** @param words what is said to one who has enough, and to one for whom there is no room now */
export const createSeats = (
  most: { ofOne: number; ofAll: number },
  words: { ofOne: string; ofAll: string },
): Seats => {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(who) {
      const own = taken.get(who) ?? 0
      if (own >= most.ofOne) throw new ServiceError('too_many_tries', words.ofOne, RETRY_AFTER_S)
      if (all >= most.ofAll) throw new ServiceError('busy', words.ofAll, RETRY_AFTER_S)
      taken.set(who, own + 1)
      all += 1
      return () => {
        const left = (taken.get(who) ?? 1) - 1
        if (left === 0) taken.delete(who)
        else taken.set(who, left)
        all -= 1
      }
    },
  }
}

/** Says what gives way, in which order, when the house has more to do than it can: live answers and check-ins last. */

/** What tells how busy a process is. */
export interface LoadSigns {
  /** By how much the event loop came late, in the median of the last second. */
  delayMs: number
  /** Rows that wait for the shared writer. */
  waitingWrites: number
  /** Requests of the API that are being answered. */
  openRequests: number
}

export const loadLevels = ['calm', 'strained', 'overloaded', 'full'] as const
export type LoadLevel = (typeof loadLevels)[number]

/**
 * `background`: tables, the copy check, digests, tidying. `heavy`: pages that read much, files, uploads. `ordinary`: all
 * other pages. `vital`: sign-ins, check-ins, answers, what is written against a clock; webhooks have no door that closes.
 */
export type Work = 'background' | 'heavy' | 'ordinary' | 'vital'

/** The levels at which work gives way. */
const givesWayAt: Record<Work, readonly LoadLevel[]> = {
  background: ['strained', 'overloaded', 'full'],
  heavy: ['overloaded', 'full'],
  ordinary: ['full'],
  vital: [],
}

/** From which reading on a level is reached; one sign is enough. */
const reachedFrom: readonly [LoadLevel, LoadSigns][] = [
  ['full', { delayMs: 1000, waitingWrites: 8000, openRequests: 1500 }],
  ['overloaded', { delayMs: 250, waitingWrites: 3000, openRequests: 600 }],
  ['strained', { delayMs: 60, waitingWrites: 1000, openRequests: 200 }],
]

export const levelOf = (signs: LoadSigns): LoadLevel =>
  reachedFrom.find(
    ([, from]) =>
      signs.delayMs >= from.delayMs ||
      signs.waitingWrites >= from.waitingWrites ||
      signs.openRequests >= from.openRequests,
  )?.[0] ?? 'calm'

export const mustGiveWay = (work: Work, signs: LoadSigns): boolean =>
  givesWayAt[work].includes(levelOf(signs))

/**
 * Whether work that writes must wait, so that what is left of a full disk goes to what people wait for: all that can wait
 * at once, and in the last quarter all but the vital.
 * @param reserveUsed from 0 to 1
 */
export const mustSaveRoom = (work: Work, reserveUsed: number): boolean => {
  if (work === 'vital' || reserveUsed === 0) return false
  return work !== 'ordinary' || reserveUsed > 0.75
}

/** After how many seconds what gave way may ask again. */
export const RETRY_AFTER_S = 15

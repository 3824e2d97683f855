/** How long codes and sign-ins of a desk last, and how often they may be tried (ruling 15). */

export const DESK_CODE_LASTS_MS = 2 * 60_000
/** A working day; it ends sooner when nobody uses it. */
export const DESK_LASTS_MS = 12 * 3_600_000

const TEN_MINUTES_MS = 10 * 60_000

/** Whole offices share one address: far above what an office does, far below what a guesser needs. */
export const ASKS_PER_ADDRESS = { tries: 120, withinMs: TEN_MINUTES_MS }
/** Looking and approving are a try each: three desks, or six guesses at one in a million. */
export const CODES_PER_PERSON = { tries: 6, withinMs: TEN_MINUTES_MS }

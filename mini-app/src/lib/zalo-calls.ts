/** Tames what Zalo's kit does to its callers: answers that never come, a limit per second, refusals that are no errors. */

/** Why Zalo did not give what was asked: the person said no, said no for good, or this Zalo cannot or may not. */
export type Refusal = 'denied' | 'denied_for_good' | 'unavailable'

/** The kit's own words for a call that took too long. */
const TIMED_OUT = { code: -1408, message: 'Timeout' }
const TOO_OFTEN = -1409

/** The person said no, or closed what Zalo had opened: as the phone says it, and as its kit does (platform C.2). */
const DENIED = new Set([-1, -101, -201, -2002, -2003])
const DENIED_FOR_GOOD = -202

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN

export const isTimeOut = (error: unknown): boolean => codeOf(error) === TIMED_OUT.code

/** Reads a rejection, which is a plain object and no error; what is not known counts as not to be had. */
export const refusalOf = (error: unknown): Refusal => {
  const code = codeOf(error)
  if (code === DENIED_FOR_GOOD) return 'denied_for_good'
  return DENIED.has(code) ? 'denied' : 'unavailable'
}

/** How the hand keeps time; the real one by default. */
export interface Hand {
  nowMs: () => number
  wait: (ms: number) => Promise<void>
}

const realHand: Hand = {
  nowMs: () => Date.now(),
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
}

const CALLS_A_WINDOW = 3
/** A little more than the second in which the kit counts: its clock need not tick with ours. */
const WINDOW_MS = 1050

/** Settles within the limit, whatever the kit does. @throws the kit's own time-out */
const within = async <T>(hand: Hand, limitMs: number, call: () => Promise<T>): Promise<T> =>
  Promise.race([
    call(),
    hand.wait(limitMs).then(() => {
      throw TIMED_OUT
    }),
  ])

/** One call at a time starts the next; each call's beginning is counted, not its end. */
const createPace = (hand: Hand) => {
  const starts = new Map<string, number[]>()
  return async (name: string): Promise<void> => {
    const known = starts.get(name) ?? []
    const nth = known.at(-CALLS_A_WINDOW)
    const at = nth === undefined ? hand.nowMs() : Math.max(hand.nowMs(), nth + WINDOW_MS)
    starts.set(name, [...known.slice(-CALLS_A_WINDOW), at])
    const wait = at - hand.nowMs()
    if (wait > 0) await hand.wait(wait)
  }
}

export interface Call<T> {
  name: string
  /** How long the person, or Zalo, may take. */
  limitMs: number
  call: () => Promise<T>
}

/**
 * Makes the one way by which the app calls the kit: at most three calls of a name in a second, the same question asked
 * twice at once is asked once, a limit on every answer, and one more try where Zalo still says "too often" (-1409).
 * Rejections pass through as they are: plain objects, to be read with `refusalOf`.
 */
export const createCaller = (hand: Hand = realHand) => {
  const pace = createPace(hand)
  const running = new Map<string, Promise<unknown>>()
  const once = async <T>({ name, limitMs, call }: Call<T>): Promise<T> => {
    await pace(name)
    return within(hand, limitMs, call)
  }
  const start = async <T>(asked: Call<T>): Promise<T> => {
    try {
      return await once(asked)
    } catch (error) {
      if (codeOf(error) !== TOO_OFTEN) throw error
      await hand.wait(WINDOW_MS)
      return once(asked)
    }
  }
  return {
    start,
    /** Like `start`, for calls without parameters: whoever asks meanwhile shares the answer. */
    merged: <T>(asked: Call<T>): Promise<T> => {
      const now = running.get(asked.name)
      if (now !== undefined) return asShared<T>(now)
      const started = start(asked).finally(() => running.delete(asked.name))
      running.set(asked.name, started)
      return started
    },
  }
}

/** Safe because a name stands for one call of the kit, whose answer has one shape. */
const asShared = <T>(running: Promise<unknown>): Promise<T> => running as Promise<T>

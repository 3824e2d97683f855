/** Decides how fast a channel is called: by the known limit, or by what its refusals teach (platform A.7, B.2). */

const MINUTE_MS = 60_000
/** Calls are begun a little late or early; with this much to spare a minute never holds one too many. */
const JITTER_MS = 100

/** Milliseconds between two calls, so that no minute anywhere holds more than the limit. */
export const gapMsOf = (perMinute: number): number => (MINUTE_MS + JITTER_MS) / perMinute

/** What is known of a limit that nobody told. */
export interface LearnedRate {
  perMinute: number
  /** The rate that was refused last; null while none was. */
  refusedAt: number | null
  /** When the rate was last changed, in milliseconds. */
  changedAt: number
}

const FIRST_PER_MINUTE = 300
const LEAST_PER_MINUTE = 6
const AFTER_REFUSAL = 0.7
/** Up to this share of a refused rate the way back is quick: that much was taken a moment ago. */
const KNOWN_GOOD = 0.95
/** A rate this far above the refused one was taken: the limit has been raised. */
const DISPROVED = 1.05

const search = { everyMs: 5000, factor: 1.25 }
const comeBack = { everyMs: 2000, factor: 1.2 }
const probe = { everyMs: 10_000, factor: 1.02 }
/** Near a low limit it is calls that count and not time: of a hundred hardly one is refused. */
const PROBE_CALLS = 80

export const firstRate = (now: number): LearnedRate => ({
  perMinute: FIRST_PER_MINUTE,
  refusedAt: null,
  changedAt: now,
})

/** Slows down after a refusal. @param pacedAt when the call was given its moment: before the last change, by another rate */
export const afterRefusal = (
  rate: LearnedRate,
  { pacedAt, now }: { pacedAt: number; now: number },
): LearnedRate =>
  pacedAt < rate.changedAt
    ? rate
    : {
        perMinute: Math.max(LEAST_PER_MINUTE, Math.round(rate.perMinute * AFTER_REFUSAL)),
        refusedAt: rate.perMinute,
        changedAt: now,
      }

/** Speeds up when the whole rate has been used without a refusal for long enough; slowly near what was refused. */
export const afterCalm = (rate: LearnedRate, now: number): LearnedRate => {
  const { perMinute, changedAt } = rate
  const refusedAt =
    rate.refusedAt !== null && perMinute > rate.refusedAt * DISPROVED ? null : rate.refusedAt
  const isBelow = refusedAt !== null && perMinute < refusedAt * KNOWN_GOOD
  const nearRefusal = isBelow ? comeBack : probe
  const step = refusedAt === null ? search : nearRefusal
  const calls = step === probe ? PROBE_CALLS : 0
  if (now - changedAt < Math.max(step.everyMs, calls * gapMsOf(perMinute))) return rate
  const most = isBelow ? refusedAt * KNOWN_GOOD : Infinity
  return {
    perMinute: Math.ceil(Math.min(perMinute * step.factor, most)),
    refusedAt,
    changedAt: now,
  }
}

/** How many chats met the same, one after another and without any other outcome between them. */
export interface Strain {
  /** "Too many calls." */
  refused: number
  /** Nothing, or nothing but failures: the platform is dark. */
  silent: number
}

const DARK_FROM = 5
const CROWDED_FROM = 3
const LONGEST_DARK_MS = MINUTE_MS
const LONGEST_CROWDED_MS = 10_000

/** Whether it is the platform that fails, and not one message: then none loses a try, and one call at a time looks. */
export const isDark = ({ silent }: Strain): boolean => silent >= DARK_FROM

/** How long nothing is begun on the whole way; one refused or failed call makes only its own chat wait. */
export const dipMsOf = ({ refused, silent }: Strain): number => {
  if (silent >= DARK_FROM) return Math.min(1000 * 2 ** (silent - DARK_FROM), LONGEST_DARK_MS)
  if (refused >= CROWDED_FROM)
    return Math.min(250 * 2 ** (refused - CROWDED_FROM), LONGEST_CROWDED_MS)
  return 0
}

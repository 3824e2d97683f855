/** Draws the weather of a run: which faults come, how often and when; some seeds have few, some have all of them. */
import { drawOf } from './draw.ts'

/** What can become of a call to the platform. */
export const callFaults = [
  'not_reached',
  'reset_before',
  'gateway_before',
  'unavailable',
  'rate_limited',
  'server_error',
  'answer_lost',
  'gateway_after',
  'time_out_before',
  'time_out_after',
] as const
export type CallFault = (typeof callFaults)[number]

export const diskFaults = ['busy', 'full', 'io_error', 'slow'] as const
export type DiskFault = (typeof diskFaults)[number]

export interface Span {
  from: number
  until: number
}

export interface Weather {
  /** How often each fault hits a call. */
  calls: Partial<Record<CallFault, number>>
  /** The platform answers nobody. */
  dark: Span | null
  /** How often each fault hits a statement that writes. */
  disk: Partial<Record<DiskFault, number>>
  /** Nothing can be written. */
  diskFull: Span | null
  /** How often the process dies at a statement that writes, and while the platform has its call. */
  crashes: { atWrite: number; atCall: number }
  /** The machine's clock is wrong by so much. */
  clock: readonly (Span & { skewMs: number })[]
  /** An event comes up to so many times, within so long. */
  events: { copies: number; withinMs: number }
  /** How often a phone's request, or the answer to it, is lost. */
  phones: { lostRequest: number; lostAnswer: number }
}

export const calmWeather: Weather = {
  calls: {},
  dark: null,
  disk: {},
  diskFull: null,
  crashes: { atWrite: 0, atCall: 0 },
  clock: [],
  events: { copies: 1, withinMs: 0 },
  phones: { lostRequest: 0, lostAnswer: 0 },
}

const HOUR = 3_600_000

/** Some kinds of a list, each with a rate of its own. */
const ratesOf = <K extends string>(
  draw: ReturnType<typeof drawOf>,
  kinds: readonly K[],
  most: number,
): Partial<Record<K, number>> => {
  const rates: Partial<Record<K, number>> = {}
  for (const kind of kinds) if (draw.chance(0.4)) rates[kind] = draw.next() * most
  return rates
}

/** @param span when the run plays */
export const drawWeather = (seed: number, { from, until }: Span): Weather => {
  const draw = drawOf(seed, 'weather')
  const spanOf = (ms: number): Span => {
    const start = from + draw.next() * Math.max(0, until - from - ms)
    return { from: start, until: start + ms }
  }
  const hasCrashes = draw.chance(0.6)
  return {
    calls: draw.chance(0.8) ? ratesOf(draw, callFaults, 0.12) : {},
    dark: draw.chance(0.12) ? spanOf(12 * HOUR) : null,
    disk: draw.chance(0.4) ? ratesOf(draw, diskFaults, 0.006) : {},
    diskFull: draw.chance(0.12) ? spanOf(draw.between(1, 15) * 60_000) : null,
    crashes: hasCrashes
      ? { atWrite: draw.next() * 0.006, atCall: draw.next() * 0.12 }
      : calmWeather.crashes,
    clock: draw.chance(0.15)
      ? [{ ...spanOf(draw.between(5, 240) * 60_000), skewMs: draw.between(-360, 360) * 60_000 }]
      : [],
    events: draw.chance(0.85)
      ? { copies: draw.between(1, 5), withinMs: draw.pick([0, 60_000, HOUR]) }
      : calmWeather.events,
    phones: draw.chance(0.5)
      ? { lostRequest: draw.next() * 0.15, lostAnswer: draw.next() * 0.15 }
      : calmWeather.phones,
  }
}

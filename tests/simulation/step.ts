/** Says what a step of a run is: acts of people, each at a moment that the plan has drawn. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { RawDatabase } from './disk.ts'
import type { Draw } from './draw.ts'
import type { Answer, Message } from './people.ts'

type Asked = readonly [person: number, method: string, path: string, json?: unknown]

/** What an act is done with. */
export interface Hands {
  /** Asks the house until it answers. */
  call: (...asked: Asked) => Promise<Answer>
  /** Asks once; undefined when no answer came: whether it was done is then to be seen. */
  callOnce: (...asked: Asked) => Promise<Answer | undefined>
  say: (message: Omit<Message, 'key'>) => string
  /** Resolves when the house has understood an event. */
  understood: (eventId: string) => Promise<void>
  until: (moment: Instant) => Promise<void>
  /** Waits for so long. */
  pause: (ms: number) => Promise<void>
  /** What the house has said holds from now on. @param holds asked of the database when all is over */
  promise: (what: string, holds: (raw: RawDatabase) => boolean) => void
}

export interface Act {
  name: string
  at: Instant
  run(hands: Hands): Promise<void>
}

/** When acts may be: people do things at about the same time, so that they get into each other's way. */
export interface Moments {
  /** Some seconds after one of the busy moments. */
  any(): Instant
  /** Some seconds after the busy moment of this number, from 0; the last one if there are not so many. */
  at(number: number): Instant
}

/** Draws the acts of one kind. */
export type Step = (draw: Draw, moments: Moments) => Act[]

/** Whether a row is there. */
export const isThere =
  (query: string, ...values: readonly string[]) =>
  (raw: RawDatabase): boolean =>
    raw.prepare(query).get(...values) !== undefined

export const SECRETARY = 0
/** Members whose phones are bound, and who are not exempt. */
export const MEMBERS: readonly number[] = Array.from({ length: 28 }, (_, index) => index + 1)
/** Those who have written to the bot before: where a private answer goes does not hang on what they ask first. */
export const TALKERS: readonly number[] = MEMBERS.filter((index) => index % 3 !== 2)

/** Keeps what one process remembers of a way while it sends; nothing that another process must know. */
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { SendFailure, SendOutcome } from '../domain/channels/group-channel.ts'
import type { Strain } from '../domain/channels/pace.ts'
import type { QuietHours } from '../domain/deadlines/quiet-hours.ts'
import type { DispatchDeps } from './dispatch-deps.ts'

/** The same outcome again and again, and the chats that met it. */
interface Streak {
  kind: keyof Strain | null
  chats: ReadonlySet<string>
}

const noStreak: Streak = { kind: null, chats: new Set() }

export interface WayMemory {
  streak: Streak
  /** Calls begun before this say nothing new about the strain. */
  strainedAt: number
  /** When the way was last paused: what was claimed before goes back. */
  pausedAt: number
  /** The flow that was served last. */
  servedFlow: string | null
  /** Whether the last half of an odd number of calls went to what was tried before. */
  roundsUp: boolean
  /** The quiet hours of each flow that was claimed from. */
  hoursOf: Map<string, QuietHours>
  /** Whether what waited for a new quota has been let go since the process began. */
  hasReleased: boolean
  /** The limit a minute that the platform's own answers name (platform B.2); null: they name none. */
  toldPerMinute: number | null
  /** Calls claimed and not settled; each resolves to how many messages changed. */
  inFlight: Set<Promise<number>>
}

/** One way of one process. */
export interface WayScope {
  deps: DispatchDeps
  way: SendingWay
  memory: WayMemory
}

export const createWayMemory = (): WayMemory => ({
  streak: noStreak,
  strainedAt: 0,
  pausedAt: 0,
  servedFlow: null,
  roundsUp: false,
  hoursOf: new Map(),
  hasReleased: false,
  toldPerMinute: null,
  inFlight: new Set(),
})

/** The limit of a way: the setting or what the platform says, whichever is less; undefined when it must be learned. */
export const knownPerMinute = ({ deps, way, memory }: WayScope): number | undefined => {
  const known = [deps.limits.perMinute[way], memory.toldPerMinute].filter(
    (one) => typeof one === 'number',
  )
  return known.length === 0 ? undefined : Math.min(...known)
}

const isSilence = ({ cause }: SendFailure): boolean =>
  cause === 'no_answer' || cause === 'not_reached' || cause === 'platform_failed'

const kindOf = (outcome: SendOutcome): keyof Strain | null => {
  if (outcome.kind === 'delivered') return null
  if (isSilence(outcome)) return 'silent'
  return outcome.cause === 'rate_limited' ? 'refused' : null
}

/** The streak with one more outcome: one chat that always fails says nothing about the way. */
export const streakAfter = (streak: Streak, outcome: SendOutcome, chat: string): Streak => {
  const kind = kindOf(outcome)
  if (kind === null) return noStreak
  return { kind, chats: new Set(kind === streak.kind ? [...streak.chats, chat] : [chat]) }
}

export const strainOf = ({ kind, chats }: Streak): Strain => ({
  refused: kind === 'refused' ? chats.size : 0,
  silent: kind === 'silent' ? chats.size : 0,
})

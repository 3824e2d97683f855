/** Plays a platform for the broadcast measurement, in the same process and in virtual time. */
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type {
  GroupChannel,
  SendOutcome,
} from '@quan-triet/bot-server/domain/channels/group-channel'
import type { OutgoingContent } from '@quan-triet/bot-server/domain/messages'
import type { Timing } from '@quan-triet/bot-server/lib/timing'
import type { VirtualTime } from '../support/virtual-time.ts'

/** What it takes. */
export const PER_SECOND = 30
const TIME_OUT_MS = 10_000
const LATENCY_MS = 100
const NO_FAULT = 0.5
/** What pausing everything for one refusal costs: the time that the refused chat itself must wait. */
const PAUSE_ALL_MS = 3000

export interface Policy {
  /** Whether the limit is told to the house. */
  isKnown: boolean
  /** Share of calls refused for no reason of ours. */
  refused: number
  /** Whether a refusal asks for the whole way to wait. */
  pausesAll: boolean
  /** Until when nobody can reach it, in milliseconds. */
  darkUntil?: number
  /** Whether it never fails otherwise. */
  isCalm?: boolean
}

/** Numbers 0–1 that are the same in every run. */
const createRandom = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Refuses what comes faster than the limit, as a bucket that fills evenly and holds a second's calls. */
const createLimiter = (now: () => number) => {
  let left = PER_SECOND
  let at = now()
  return () => {
    left = Math.min(PER_SECOND, left + ((now() - at) * PER_SECOND) / 1000)
    at = now()
    if (left < 1) return false
    left -= 1
    return true
  }
}

export interface Platform {
  calls: number[]
  refused: number
  lost: number
  /** Calls not answered yet. */
  underWay: number
  received: Map<string, number[]>
  /** When a chat was last reached. */
  arrivals: Map<string, number>
  channelFor(timing: Timing): GroupChannel
}

/** A platform that refuses, is silent, and remembers what it received. */
export const createPlatform = (time: VirtualTime, policy: Policy): Platform => {
  const random = createRandom(7)
  const takes = createLimiter(() => time.now())
  const platform: Platform = {
    calls: [],
    refused: 0,
    lost: 0,
    underWay: 0,
    received: new Map(),
    arrivals: new Map(),
    channelFor: (timing) => ({
      capabilities: capabilitiesOf.bot,
      async send(to, content) {
        platform.calls.push(time.now())
        platform.underWay += 1
        const outcome = await answer(timing, to.chatId, content)
        platform.underWay -= 1
        if (outcome.kind === 'unknown') platform.lost += 1
        return outcome
      },
    }),
  }
  const answer = async (
    timing: Timing,
    chatId: string,
    content: OutgoingContent,
  ): Promise<SendOutcome> => {
    if (time.now() < (policy.darkUntil ?? 0)) {
      await timing.wait(LATENCY_MS)
      return { kind: 'later', cause: 'not_reached', reason: 'dark' }
    }
    const fate = policy.isCalm === true ? NO_FAULT : random()
    const isTaken = takes() || policy.isKnown
    const latency = LATENCY_MS + random() * 200
    const receive = () => {
      const part = content.kind === 'text' ? Number(content.text) : 0
      platform.arrivals.set(chatId, time.now())
      platform.received.set(chatId, [...(platform.received.get(chatId) ?? []), part])
    }
    if (fate > 0.9975) receive()
    if (fate > 0.995) {
      await timing.wait(TIME_OUT_MS)
      return { kind: 'unknown', cause: 'no_answer', reason: 'timeout' }
    }
    await timing.wait(latency)
    if (!isTaken || fate < policy.refused) {
      platform.refused += 1
      const retry = policy.pausesAll && { retryAfterMs: PAUSE_ALL_MS }
      return { kind: 'later', cause: 'rate_limited', reason: '429', ...retry }
    }
    if (fate > 0.99) return { kind: 'later', cause: 'platform_failed', reason: '503' }
    receive()
    return { kind: 'delivered', messageId: `m${platform.calls.length}` }
  }
  return platform
}

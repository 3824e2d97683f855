/** Writes and reads what processes tell each other about their screens: units and topics, never what changed or for whom. */
import { LiveEvent } from '@quan-triet/shared/models/live-event'
import { z } from 'zod'

/** That a screen of a unit should ask again about one thing. */
export interface Change {
  unitId: string
  event: LiveEvent
}

export interface LiveMessage {
  /** The name of the process. */
  from: string
  changes: readonly Change[]
  /** There was more than it could keep: every screen should ask again about everything. */
  isTooMuch: boolean
  /** It stops in order, and has said all. */
  isLeaving: boolean
}

/** By topic, so that none is named more than once. */
const Written = z.object({
  from: z.string(),
  units: z.record(z.string(), z.array(z.string())).default({}),
  more: z.boolean().default(false),
  leaves: z.boolean().default(false),
})

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** A comma and two quotes beside each unit; a topic has a colon, two quotes and two brackets more. */
const [UNIT_EXTRA, TOPIC_EXTRA] = [3, 6]

/**
 * Writes as few messages as there is room in; one at least, which says who is there.
 * @param mostBytes of one message
 */
export const writeLiveMessages = (message: LiveMessage, mostBytes: number): string[] => {
  const { from, isTooMuch: more, isLeaving: leaves } = message
  const head = { from, ...(more && { more }), ...(leaves && { leaves }) }
  const room = mostBytes - bytesOf(JSON.stringify({ ...head, units: {} }))
  const parts: Map<string, string[]>[] = [new Map()]
  let used = 0
  for (const { unitId, event } of message.changes) {
    const size = bytesOf(JSON.stringify(unitId)) - 2 + UNIT_EXTRA
    const withTopic = size + bytesOf(event.topic) + TOPIC_EXTRA
    let units = parts.at(-1)
    if (!units || used + withTopic > room) {
      units = new Map()
      parts.push(units)
      used = 0
    }
    used += units.has(event.topic) ? size : withTopic
    const ofTopic = units.get(event.topic) ?? []
    ofTopic.push(unitId)
    units.set(event.topic, ofTopic)
  }
  return parts.map((units) => JSON.stringify({ ...head, units: Object.fromEntries(units) }))
}

/** @returns undefined for what another version wrote that means something unknown here */
export const readLiveMessage = (text: string): LiveMessage | undefined => {
  const read = Written.safeParse(parsed(text))
  if (!read.success) return undefined
  const { from, units, more, leaves } = read.data
  const changes: Change[] = []
  for (const [topic, unitIds] of Object.entries(units)) {
    const event = LiveEvent.safeParse({ topic })
    if (event.success) for (const unitId of unitIds) changes.push({ unitId, event: event.data })
  }
  return { from, changes, isTooMuch: more, isLeaving: leaves }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes the topics out of the lines of a server-sent event stream. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'

type Topic = LiveEvent['topic']

const TOPICS: readonly string[] = [
  'roll',
  'parts',
  'home',
  'publishing',
  'matters',
  'clock',
  'figures',
  'reports',
  'plans',
  'essays',
]

const isTopic = (text: unknown): text is Topic => typeof text === 'string' && TOPICS.includes(text)

const topicOf = (line: string): Topic | null => {
  if (!line.startsWith('data:')) return null
  try {
    const data: unknown = JSON.parse(line.slice('data:'.length))
    const topic = typeof data === 'object' && data !== null && 'topic' in data ? data.topic : null
    return isTopic(topic) ? topic : null
  } catch {
    return null
  }
}

/**
 * Reads the complete lines of a stream so far.
 * @returns the topics named, and the rest that waits for its line end
 */
export const takeTopics = (text: string): { topics: Topic[]; rest: string } => {
  const lines = text.split(/\r?\n/)
  const rest = lines.pop() ?? ''
  const topics = lines.map(topicOf).filter((topic) => topic !== null)
  return { topics, rest }
}

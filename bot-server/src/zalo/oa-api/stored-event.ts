/** Keeps an event as it came, with what the account was called then: names are settings of the door. */
import { z } from 'zod'
import type { IncomingEvent } from '../../domain/messages.ts'
import { readJson } from '../wire/read-json.ts'
import { readOaEvent } from './parse.ts'

const Stored = z.looseObject({ names: z.array(z.string()), event: z.unknown() })

/** @param text the event's JSON, kept letter by letter */
export const storeOaEvent = (text: string, names: readonly string[]): string =>
  `{"names":${JSON.stringify(names)},"event":${text}}`

/** What a stored event tells. Never throws. */
export const readStoredOaEvent = (stored: string): readonly IncomingEvent[] => {
  const parsed = Stored.safeParse(readJson(stored))
  if (!parsed.success) return readOaEvent(undefined)
  return readOaEvent(parsed.data.event, parsed.data.names)
}

/** Reads the numbers and days a text names, whatever it asks: "còn buổi 2?", "phần ba", "thứ bảy tuần này". */
import type { Slots } from '../intent.ts'
import { readMessage } from './read-message.ts'
import type { Span } from './spans.ts'

const NAMES = ['part', 'session', 'date'] as const

/** The first part, session and day among some spans. */
export const slotsAmong = (spans: readonly Span[], names: readonly (keyof Slots)[]): Slots => {
  const slots: Slots = {}
  for (const name of names) {
    const span = spans.find((one) => one[name] !== undefined)
    if (span !== undefined) Object.assign(slots, { [name]: span[name] })
  }
  return slots
}

/**
 * The first part, session and day that a text names; what it does not name is missing.
 * @param today the Vietnamese calendar day on which it was written, `YYYY-MM-DD`
 */
export const readSlots = (text: string, today: string): Slots =>
  slotsAmong(readMessage(text, { today }).spans, NAMES)

/** Reads messages that lean on the question before: another session or day, the next part, more of a list. */
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import type { Turn } from '../domain/chat/turn.ts'
import { replyKey } from './dialogues/reply-key.ts'
import type { Intent, KnownIntentName, SlotName, Slots } from './intent.ts'
import { INTENTS } from './intents.ts'
import { asksForMoreNames, isBare, partStepOf } from './language/follow-up-words.ts'
import { withoutMention } from './language/mention.ts'
import { readSlots } from './language/read-slots.ts'

export interface FollowUp {
  intent: KnownIntentName
  slots: Slots
  /** Which page of a list that is gone on with; else the first. */
  page: number
}

/** What begins an exchange, or is refused, is said anew each time. */
const SAID_ANEW: ReadonlySet<KnownIntentName> = new Set([
  'report_absence',
  'ask_speaker',
  'recommendation',
  'smalltalk_yes',
])
const leansOnNothing = ({ name, access }: Intent): boolean =>
  access === 'secretary' || SAID_ANEW.has(name) || name.startsWith('refuse_')

const ASKED_BEFORE: ReadonlyMap<string, Intent> = new Map(
  INTENTS.filter((one) => !leansOnNothing(one)).map((one) => [one.name, one]),
)

/** Whether a message looks as if it leaned on another: it names no subject of its own. */
export const mayLean = (text: string): boolean => {
  const key = keyOf(text)
  return key !== '' && (partStepOf(key, text) !== undefined || asksForMoreNames(key) || isBare(key))
}

/** "Còn buổi 2?" after nothing: a session or a day and no subject, so that any intent would be a guess. */
export const isWithoutSubject = (text: string, today: string): boolean => {
  if (!isBare(keyOf(text))) return false
  const { part, session, date } = readSlots(text, today)
  return part === undefined && (session !== undefined || date !== undefined)
}

/**
 * @param previous what the same account asked last in the same place
 * @param today `YYYY-MM-DD`: "thế thứ bảy thì sao" counts from it
 * @returns undefined when the message does not lean on that question
 */
export const readFollowUp = (text: string, previous: Turn, today: string): FollowUp | undefined => {
  const before = ASKED_BEFORE.get(previous.intent)
  if (!before) return undefined
  const key = keyOf(text)
  const again = { intent: before.name, slots: previous.slots, page: 1 }
  if (before.access === 'S' && asksForMoreNames(key)) return { ...again, page: previous.page + 1 }
  if (before.name === 'part_get') {
    const step = partStepOf(key, text)
    if (step !== undefined) return withStep(again, step)
  }
  if (!isBare(key)) return undefined
  const slots = withNew(previous.slots, readSlots(text, today), before.slots)
  return slots && { ...again, slots }
}

const keyOf = (text: string): string =>
  replyKey(withoutMention(text, linking.names)).replaceAll('?', '').trim()

const withStep = (again: FollowUp, step: 1 | -1): FollowUp | undefined =>
  again.slots.part === undefined
    ? undefined
    : { ...again, slots: { ...again.slots, part: again.slots.part + step } }

/** Session and day name the same thing: a new one takes the place of both. @returns undefined when nothing fits */
const withNew = (old: Slots, named: Slots, wanted: readonly SlotName[]): Slots | undefined => {
  const { part, session, date } = named
  if (part !== undefined) return wanted.includes('part') ? { ...old, part } : undefined
  const { session: _session, date: _date, ...rest } = old
  if (session !== undefined) return wanted.includes('session') ? { ...rest, session } : undefined
  if (date !== undefined)
    return wanted.includes('session') && wanted.includes('date') ? { ...rest, date } : undefined
  return undefined
}

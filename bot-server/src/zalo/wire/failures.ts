/** Says by cause why a call failed: what the tables of the platforms' codes are made of. */
import type { SendFailure } from '../../domain/channels/group-channel.ts'

type WithoutReason<F> = F extends SendFailure ? Omit<F, 'reason'> : never
/** A failure without the platform's own words for it. */
export type Meaning = WithoutReason<SendFailure>

/** One line of a table: the first whose code and text fit says what it means. */
export interface CodeRule {
  codes: readonly number[]
  /** Of codes that mean several things: what the text says. Lower case. */
  says?: RegExp
  /** Only for groups, or only for single persons; both if omitted. */
  in?: 'group' | 'private'
  means: Meaning
}

/** What the platform answered. */
export interface Refusal {
  code: number
  text: string
  isGroup: boolean
}

/** Not in any table: it came after they had the message, so whether it was sent is not known. */
export const UNKNOWN_CODE: Meaning = { kind: 'unknown', cause: 'no_answer' }

const REASON_LIMIT = 200

export const findMeaning = (rules: readonly CodeRule[], refusal: Refusal): Meaning | undefined =>
  rules.find(
    (rule) =>
      rule.codes.includes(refusal.code) &&
      (rule.in === undefined || (rule.in === 'group') === refusal.isGroup) &&
      (rule.says?.test(refusal.text.toLowerCase()) ?? true),
  )?.means

/** @param reason what the platform said: one bounded line of it is kept, for the log */
export const because = (meaning: Meaning, reason: string): SendFailure => ({
  ...meaning,
  reason: reason
    .slice(0, REASON_LIMIT)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim(),
})

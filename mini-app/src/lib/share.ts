/** Opens Zalo's share sheet with a ready text, or hands the text to the clipboard where there is no such sheet. */
import { openShareSheet } from './zalo.ts'

/**
 * What became of it. `sent`: into a chat, of which Zalo does not say which; `posted`: elsewhere; `closed`: by the person;
 * `too_often`: Zalo takes three calls a second; `unavailable`: not in Zalo, an old one, or without permission.
 */
export type ShareOutcome = 'sent' | 'posted' | 'closed' | 'too_often' | 'unavailable'

/** The sheet's own numbers (Zalo's kit 2.51). */
const STATUS: Readonly<Record<number, ShareOutcome>> = { 0: 'closed', 1: 'posted', 2: 'sent' }
/** The person closed what Zalo had opened, as the phone says it, as its kit does, and when asked for leave. */
const CLOSED = [-101, -201, -2002, -2003]
const TOO_OFTEN = -1409

/** Reads the answer of the sheet, whose failures are plain objects and no errors. */
export const outcomeOf = (answer: unknown): ShareOutcome => {
  if (typeof answer !== 'object' || answer === null) return 'unavailable'
  if ('status' in answer) return STATUS[Number(answer.status)] ?? 'unavailable'
  const code = 'code' in answer ? Number(answer.code) : Number.NaN
  if (code === TOO_OFTEN) return 'too_often'
  return CLOSED.includes(code) ? 'closed' : 'unavailable'
}

/** @param text with its link in it, as it is to stand in the chat; never throws */
export const shareText = async (text: string): Promise<ShareOutcome> => {
  try {
    return outcomeOf(await openShareSheet(text))
  } catch (error) {
    return outcomeOf(error)
  }
}

/** @returns whether the device took the text */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

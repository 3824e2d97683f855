/** Names what a look at an installation finds: one sentence about one thing, and how grave it is. */
import type { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'

export type Check = keyof typeof words.checks

/** `warn`: it works, and somebody should look at it; `bad`: going live waits for it. */
export type Level = keyof typeof words.marks

export interface Finding {
  check: Check
  level: Level
  text: string
}

export const good = (check: Check, text: string): Finding => ({ check, level: 'good', text })
export const warn = (check: Check, text: string): Finding => ({ check, level: 'warn', text })
export const bad = (check: Check, text: string): Finding => ({ check, level: 'bad', text })

/** States which open list a number continues and which open item may hold a new list. */
import { FREE_RANK, rankOf } from './number-styles.ts'
import type { Reading } from './printed-number.ts'

/** One open list: the item last placed in it, and how its numbers are written. */
export interface Frame {
  readonly style: string
  readonly family: string
  readonly rank: number
  readonly prefix: string
  /** 0 for a heading without a number. */
  readonly value: number
  /** Depth of the heading mark of the file, 0 without one. */
  readonly depth: number
  /** Index of the first item of this list among all items. */
  readonly first: number
}

/** What surrounds a number in the text. */
export interface Clues {
  /** The paragraph before ends with a colon. */
  readonly isAnnounced: boolean
  /** The paragraph before ends with a colon or without any stop: it leads to what follows. */
  readonly isIntroduced: boolean
  /** Nothing stands between the item before and this number. */
  readonly followsHeading: boolean
  /** Depth of the heading mark of the file, 0 without one. */
  readonly depth: number
  /** Index that the item will have. */
  readonly index: number
  /** The next number written in this style has the value after this one. */
  readonly isContinued: (reading: Reading) => boolean
  /** The first value written in this style that does not continue the list begun here. */
  readonly breaksAt: (reading: Reading) => number | undefined
}

/** An item without a number, ready to hold lists. */
export const unnumbered = (style: string, rank: number, first: number): Frame => ({
  style,
  family: style,
  rank,
  prefix: '',
  value: 0,
  depth: 0,
  first,
})

/** The innermost open list that a number continues by this step: 2 leaves one out, 0 repeats a number; -1 if none. */
export const findFollowed = (stack: readonly Frame[], reading: Reading, step: number): number => {
  const continues = (frame: Frame): boolean =>
    frame.value > 0 &&
    reading.value > 1 &&
    frame.prefix === reading.prefix &&
    reading.value === frame.value + step
  const exact = stack.findLastIndex((frame) => frame.style === reading.style && continues(frame))
  if (exact >= 0) return exact
  return stack.findLastIndex((frame) => frame.family === reading.family && continues(frame))
}

/** Whether an open item may hold a list that begins here; `isSettled`: such lists stood under another one before. */
export const mayHold = (
  frame: Frame,
  reading: Reading,
  clues: Clues & { isSettled: boolean },
): boolean => {
  if (frame.value === 0 && frame.depth > 0) return clues.depth === 0 || frame.depth < clues.depth
  if (reading.rank === FREE_RANK) return true
  if (frame.rank === FREE_RANK) return freeItemMayHold(frame, reading, clues)
  return (
    frame.rank < reading.rank ||
    (frame.rank === reading.rank && frame.style !== reading.style) ||
    (clues.followsHeading && frame.value === 1 && reading.rank >= rankOf('upper'))
  )
}

/** Ordinals hold numbers only if their words lead to them, or at the very first item. */
const freeItemMayHold = (
  frame: Frame,
  reading: Reading,
  clues: Clues & { isSettled: boolean },
): boolean =>
  reading.rank >= rankOf('arabic') && (clues.isIntroduced || (frame.value <= 1 && !clues.isSettled))

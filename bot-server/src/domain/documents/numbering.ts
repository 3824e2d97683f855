/** Recognises the number or bullet with which a paragraph of a Vietnamese document opens. */
import { readComposite, readPlain } from './figure-numbers.ts'
import type { PrintedNumber } from './printed-number.ts'
import { readKeyword, readNoun, readOrdinal } from './worded-numbers.ts'

const BULLET = /^([-–—+•*])\s*(?=[\p{L}\p{N}“"(])/u
const BULLET_BEFORE_NUMBER = /^[-–—+•*]\s*/u

/**
 * Recognises what a paragraph opens with; whether it really is an item is decided by its neighbours.
 * @param text one paragraph, NFC, single-spaced
 */
export const recogniseNumber = (text: string): PrintedNumber | undefined => {
  const bare = text.replace(/^["“]/u, '')
  const unbulleted = bare.replace(BULLET_BEFORE_NUMBER, '')
  return (
    readKeyword(bare) ??
    readOrdinal(unbulleted) ??
    readNoun(unbulleted) ??
    readComposite(bare) ??
    readPlain(bare)
  )
}

/** The bullet sign a paragraph opens with, and its words; undefined if there is none. */
export const recogniseBullet = (text: string): { sign: string; rest: string } | undefined => {
  const match = BULLET.exec(text)
  if (match === null) return undefined
  const [printed, sign = '-'] = match
  return { sign: '–—'.includes(sign) ? '-' : sign, rest: text.slice(printed.length) }
}

/** True if a line opens as an item or a bullet would: such a line starts a paragraph of its own. */
export const looksNumbered = (text: string): boolean =>
  recogniseBullet(text) !== undefined ||
  (recogniseNumber(text) ?? { strength: 'weak' }).strength !== 'weak'

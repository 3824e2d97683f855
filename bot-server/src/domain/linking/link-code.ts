/** Says what a link code looks like, and finds one in what was typed into a chat. */

/**
 * No vowel, no D, W, S, F, R, X, J, Z and no 0, 1: Vietnamese keyboards (Telex, VNI) change none of these while typing,
 * nothing looks like another, and no word of a question is made of them.
 */
export const CODE_ALPHABET = '23456789BCGHKLMNPQTV'
const HALF = 4
/** 20^8 codes: with five tries in ten minutes an account guesses none within the quarter of an hour. */
export const CODE_LENGTH = 2 * HALF

export const LINK_CODE_LASTS_MS = 15 * 60_000

/** "BK37-MN84": two halves are read and typed more safely. */
export const showCode = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`

const PART = `[${CODE_ALPHABET}]{${HALF}}`
const CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${PART})[\s\-–.]{0,3}(${PART})(?![\p{L}\p{N}])`,
  'iu',
)

/**
 * The code in a message, wherever it stands and however its halves are joined; undefined when there is none. A code has
 * a letter and a digit, so that a number or a year is never taken for one.
 */
export const readCode = (text: string): string | undefined => {
  const [, first = '', second = ''] = CODE.exec(text) ?? []
  const code = `${first}${second}`.toUpperCase()
  return hasBoth(code) ? code : undefined
}

/** Whether a code has a letter and a digit. */
export const hasBoth = (code: string): boolean => /\d/.test(code) && /[A-Z]/.test(code)

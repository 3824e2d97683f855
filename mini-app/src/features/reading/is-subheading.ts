/** Recognises a paragraph that is the heading of what follows, so that a screen reader can leap to it. */

const LONGEST = 100
const NUMBER = /^(?:[IVXL]{1,7}|\d{1,2}(?:\.\d{1,2})*|\p{Ll})[.)]\s/u

const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

/** A short line that is numbered or in capitals and ends without a stop. */
export const isSubheading = (text: string): boolean =>
  text.length <= LONGEST &&
  !/[.;:,…?!]$/.test(text.trim()) &&
  (NUMBER.test(text) || isInCapitals(text))

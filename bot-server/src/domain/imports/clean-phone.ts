/** Reads a Vietnamese phone number in the ways it is written, also when a spreadsheet ate its first zero. */

/** Numbers of nine digits after the trunk zero: mobiles, and the unassignable ones of practice data. */
const NATIONAL = /^([35789]\d{8}|000\d{6})$/
const LANDLINE = /^2\d{9}$/

/**
 * @param text `0912 345 678`, `84912345678`, `+84 912.345.678`, `912345678`
 * @returns the number as `+84912345678`; undefined if it is none
 */
export const readPhone = (text: string): string | undefined => {
  if (/[^\d\s+().\-–/]/.test(text)) return undefined
  // Of two numbers in one cell the first is the person's.
  const [first = ''] = text.split('/')
  const digits = first.replaceAll(/\D/g, '')
  const national = digits.replace(/^(?:00840?|840?(?=\d{9})|0(?=\d{9}))/, '')
  return NATIONAL.test(national) || LANDLINE.test(national) ? `+84${national}` : undefined
}

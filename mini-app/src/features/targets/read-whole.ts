/** Reads a whole number typed with or without dots at its thousands; never a percentage (INV-33). */

const LONGEST = 9

/** @returns null for anything else */
export const readWhole = (text: string): number | null => {
  const digits = text.trim().replaceAll(/(?<=\d)[. ](?=\d{3}(?:\D|$))/g, '')
  return /^\d+$/.test(digits) && digits.length < LONGEST ? Number(digits) : null
}

/** Reads a whole number as people type it, with or without dots between thousands. */

/** @returns the number, or undefined when the text is none */
export const wholeNumber = (text: string): number | undefined => {
  const digits = text.trim().replaceAll(/[.\s]/g, '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined
}

/** Reads a whole number as people type it: "4502" and "4.502" alike. */

const MOST = 100_000_000

/** @returns null for anything else, a percentage above all (INV-33) */
export const readCount = (text: string): number | null => {
  const bare = text.trim()
  if (!/^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(bare)) return null
  const count = Number(bare.replaceAll(/[. ]/g, ''))
  return count > MOST ? null : count
}

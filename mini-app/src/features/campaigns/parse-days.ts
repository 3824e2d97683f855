/** Reads the days on which a campaign reminds, as an officer types them: "-7, -3, 0, 1". */

const EARLIEST = -14
const LATEST = 7
const MOST = 8

/** @returns null for an empty text: the usual days; undefined when it cannot be meant */
export const parseDays = (text: string): number[] | null | undefined => {
  if (text.trim() === '') return null
  const pieces = text
    .replaceAll(/[−–]/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean)
  if (!pieces.every((piece) => /^[+-]?\d{1,2}$/.test(piece))) return undefined
  const days = [...new Set(pieces.map(Number))].toSorted((a, b) => a - b)
  const isWithin = days.every((day) => day >= EARLIEST && day <= LATEST)
  return isWithin && days.length <= MOST ? days : undefined
}

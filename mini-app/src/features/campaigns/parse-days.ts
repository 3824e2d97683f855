/** Reads the days on which a campaign reminds and those on which what is owed climbs, as an officer types them. */

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

const RUNGS = 4
const FIRST_FROM = -20
const LAST_UNTIL = 30

/**
 * Working days around a due day on which what is owed climbs a rung, as typed: "-3, 0, 1, 3".
 * @returns as `parseDays`; undefined also when they do not rise, or another than the first lies before the due day
 */
export const parseLadder = (text: string): number[] | null | undefined => {
  if (text.trim() === '') return null
  const pieces = text
    .replaceAll(/[−–]/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean)
  if (pieces.length !== RUNGS || !pieces.every((piece) => /^[+-]?\d{1,2}$/.test(piece)))
    return undefined
  const days = pieces.map(Number)
  const isRising = days.every(
    (day, index) => index === 0 || day > Math.max(days[index - 1] ?? 0, -1),
  )
  const isWithin = days.every((day) => day >= FIRST_FROM && day <= LAST_UNTIL)
  return isRising && isWithin ? days : undefined
}

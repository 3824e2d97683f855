/** Answers what numbers come later in a document, so that one number can be judged by the next. */
import type { PrintedNumber, Reading } from './printed-number.ts'

export interface NumberIndex {
  /** True if the next number written in the same style has the value after this one. */
  isContinued(reading: Reading): boolean
  /** The first later value in the same style that is not the expected next one; undefined if there is none. */
  breaksAt(reading: Reading): number | undefined
}

/** @param numbers what each paragraph opens with, in reading order */
export const indexNumbers = (numbers: readonly (PrintedNumber | undefined)[]): NumberIndex => {
  const next = new Map<Reading, Reading>()
  const breaks = new Map<Reading, number | undefined>()
  const latest = new Map<string, Reading>()
  for (const printed of numbers.toReversed()) {
    for (const reading of surestReadings(printed)) {
      const following = latest.get(reading.style)
      if (following !== undefined) {
        next.set(reading, following)
        const isNext = following.value === reading.value + 1
        breaks.set(reading, isNext ? breaks.get(following) : following.value)
      }
      latest.set(reading.style, reading)
    }
  }
  return {
    isContinued: (reading) => next.get(reading)?.value === reading.value + 1,
    breaksAt: (reading) => breaks.get(reading),
  }
}

/** `I.` after `A.` is roman: as a letter it would hide the `B.` that is still to come. */
const surestReadings = (printed: PrintedNumber | undefined): readonly Reading[] => {
  const readings = printed?.readings ?? []
  const isRoman = readings.some(({ family }) => family === 'roman')
  return isRoman ? readings.filter(({ family }) => family !== 'upper') : readings
}

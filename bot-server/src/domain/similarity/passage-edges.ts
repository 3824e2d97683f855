/** Puts the edges of a passage where a reader would: at the sentence's, when only a few changed words are between. */
import type { PreparedText } from './prepare-text.ts'

/** So many changed words at the edge of a sentence belong to the passage. */
export const NEAR_EDGE = 4
const ENDS_SENTENCE = /[.!?…\n]/u
const SPACE = /\s/u

/** The text between a syllable and the one before it. */
const gapBefore = ({ read }: PreparedText, at: number): string =>
  read.text.slice(at === 0 ? 0 : read.ends[at - 1], read.starts[at])

const begins = (text: PreparedText, at: number): boolean =>
  at === 0 || ENDS_SENTENCE.test(gapBefore(text, at))

/** @param at the first syllable @param near how many words off the edge may be @returns the UTF-16 offset at which the passage begins */
export const edgeBefore = (text: PreparedText, at: number, near: number): number => {
  for (let back = 0; back <= near && at - back >= 0; back += 1) {
    if (back > 0 && text.quoted[at - back] !== 0) break
    if (begins(text, at - back)) return text.read.starts[at - back] ?? 0
  }
  return text.read.starts[at] ?? 0
}

/** @param at behind the last syllable @param near how many words off the edge may be @returns the UTF-16 offset behind the passage, with the signs that close it */
export const edgeAfter = (text: PreparedText, at: number, near: number): number => {
  const { count } = text.read
  for (let on = 0; on <= near && at + on <= count; on += 1) {
    if (on > 0 && text.quoted[at + on - 1] !== 0) break
    if (at + on === count || begins(text, at + on)) return withSigns(text, at + on)
  }
  return withSigns(text, at)
}

/** Behind the signs that stand directly after a syllable. */
const withSigns = ({ read }: PreparedText, at: number): number => {
  let end = read.ends[at - 1] ?? 0
  const limit = at < read.count ? (read.starts[at] ?? end) : read.text.length
  while (end < limit && !SPACE.test(read.text.charAt(end))) end += 1
  return end
}

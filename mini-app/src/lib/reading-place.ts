/** Remembers on the device alone where the person stopped reading, part by part. */
import { keptValue } from './kept-value.ts'

interface Places {
  /** The part read last; null once it was read to its end. */
  last: string | null
  /** The paragraph at the top of the screen, by part. */
  paragraphs: Readonly<Record<string, number>>
}

const NONE: Places = { last: null, paragraphs: {} }
const places = keptValue<Places>('reading-places', NONE)

export const notePlace = (partId: string, paragraph: number): void => {
  const { last, paragraphs } = places.get()
  if (last === partId && paragraphs[partId] === paragraph) return
  places.set({ last: partId, paragraphs: { ...paragraphs, [partId]: paragraph } })
}

/** A part read to its end is begun at its beginning the next time. */
export const forgetPlace = (partId: string): void => {
  const { last, paragraphs } = places.get()
  const { [partId]: _gone, ...others } = paragraphs
  places.set({ last: last === partId ? null : last, paragraphs: others })
}

/** The paragraph, counted from 0, at which the reading of a part stopped; 0 when it was not begun. */
export const placeIn = (partId: string): number => places.get().paragraphs[partId] ?? 0

/** Where to go on reading; null when nothing was begun or all that was begun is read. */
export const useReadingPlace = (): { partId: string; paragraph: number } | null => {
  const { last, paragraphs } = places.use()
  return last === null ? null : { partId: last, paragraph: paragraphs[last] ?? 0 }
}

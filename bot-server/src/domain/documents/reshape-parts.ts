/** Merges, splits and renames the parts of a document before it is released. */
import type { ProposedPart } from './cut-into-parts.ts'

/**
 * Joins a part to the one after it; the first one's heading stays.
 * @param index place of the part, from 0
 * @throws RangeError if there is no such part or none after it
 */
export const mergeWithNext = (parts: readonly ProposedPart[], index: number): ProposedPart[] => {
  const part = partAt(parts, index)
  const next = parts[index + 1]
  if (next === undefined) throw new RangeError(`no part after ${index}`)
  const merged = { heading: part.heading, paragraphs: [...part.paragraphs, ...next.paragraphs] }
  return parts.toSpliced(index, 2, merged)
}

/**
 * Splits a part in two; the second is named after its first paragraph, to be renamed if need be.
 * @param index place of the part, from 0
 * @param paragraphIndex the paragraph that becomes the first of the second part, from 1 so that neither is empty
 * @throws RangeError if there is no such part, or a half would be empty
 */
export const splitAt = (
  parts: readonly ProposedPart[],
  index: number,
  paragraphIndex: number,
): ProposedPart[] => {
  const { heading, paragraphs } = partAt(parts, index)
  const first = paragraphs[paragraphIndex]
  if (first === undefined || paragraphIndex < 1) {
    throw new RangeError(`no split of part ${index} before paragraph ${paragraphIndex}`)
  }
  return parts.toSpliced(
    index,
    1,
    { heading, paragraphs: paragraphs.slice(0, paragraphIndex) },
    { heading: nameAfter(first), paragraphs: paragraphs.slice(paragraphIndex) },
  )
}

/**
 * Gives a part another heading; its words stay.
 * @param index place of the part, from 0
 * @throws RangeError if there is no such part or the heading is blank
 */
export const rename = (
  parts: readonly ProposedPart[],
  index: number,
  heading: string,
): ProposedPart[] => {
  const { paragraphs } = partAt(parts, index)
  if (heading.trim() === '') throw new RangeError('a part needs a heading')
  return parts.with(index, { heading: heading.trim(), paragraphs: [...paragraphs] })
}

const partAt = (parts: readonly ProposedPart[], index: number): ProposedPart => {
  const part = index < 0 ? undefined : parts[index]
  if (part === undefined) throw new RangeError(`no part ${index}`)
  return part
}

const LONGEST_NAME = 120

const nameAfter = (paragraph: string): string => {
  if (paragraph.length <= LONGEST_NAME) return paragraph.replace(/[\s.,;:]+$/u, '') || paragraph
  const space = paragraph.lastIndexOf(' ', LONGEST_NAME - 1)
  return `${paragraph.slice(0, space > 0 ? space : LONGEST_NAME - 1).replace(/[\s,;:–-]+$/u, '')}…`
}

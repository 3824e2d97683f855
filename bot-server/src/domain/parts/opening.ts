/** Takes the opening sentences of a part: whole sentences, as many as a message has room for. */
import { fold } from '@quan-triet/shared/text/fold'
import { cutToLimit } from '../messages.ts'

const MOST_SENTENCES = 4
/** A full stop, its closing quotes, then white space or the end. */
const STOP = /[.!?…]+["”’»)\]]*(?=\s|$)/gu
/** "1.2." or "IV." or "a." alone is the number of a sentence; a short title stands before a name. */
const NO_END = /^(?:[\d.]{1,8}|[IVXLC]{1,5}\.|\p{L}\.)$|(?:^|\s)(?:TP|TS|ThS|PGS|GS|BS|KS)\.$/u

/**
 * The first sentences of a part. Paragraphs that only repeat what the reader has just seen are passed over.
 * @param part its paragraphs, NFC, and lines that stand above them already (heading, title)
 * @param limit UTF-16 units; a first sentence longer than that is cut at a word
 * @returns sentences of one paragraph on one line, '' when there is no room or no text
 */
export const takeOpening = (
  part: { above: readonly string[]; paragraphs: readonly string[] },
  limit: number,
): string => {
  if (limit < 1) return ''
  const sentences = withoutRepeats(part.above, part.paragraphs).flatMap(sentencesOf)
  let taken = ''
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    const longer = `${taken}${sentence.startsParagraph ? '\n' : ' '}${sentence.text}`.trim()
    if (longer.length > limit) return taken === '' ? cutToLimit(longer, limit) : taken
    taken = longer
  }
  return taken
}

const withoutRepeats = (above: readonly string[], paragraphs: readonly string[]): string[] => {
  const seen = new Set(above.map(fold))
  return paragraphs.filter((paragraph) => {
    const key = fold(paragraph)
    return !seen.has(key) && seen.add(key)
  })
}

interface Sentence {
  text: string
  startsParagraph: boolean
}

const sentencesOf = (paragraph: string): Sentence[] => {
  const texts: string[] = []
  let from = 0
  for (const stop of paragraph.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    const text = paragraph.slice(from, end).trim()
    if (!NO_END.test(text) && !/^\s+\p{Ll}/u.test(paragraph.slice(end))) {
      texts.push(text)
      from = end
    }
  }
  const all = [...texts, paragraph.slice(from).trim()].filter((text) => text !== '')
  return all.map((text, index) => ({ text, startsParagraph: index === 0 }))
}

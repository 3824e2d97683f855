/** Puts the answers to one message into as few messages as hold them, each answer whole. */
import { cutToLimit } from '../messages.ts'

/** Ends of sentences and lines, after which a text may be cut. */
const ENDS = /[.!?…](?=\s)|\n/g

/** Cuts at the end of a sentence where the half before the limit has one, else at a word. */
export const cutAtSentence = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const ends = [...text.slice(0, limit).matchAll(ENDS)].map(({ index }) => index + 1)
  const end = ends.findLast((one) => one > limit / 2)
  return end === undefined ? cutToLimit(text, limit) : text.slice(0, end).trimEnd()
}

/** @param limit of one message, in UTF-16 units @returns the messages; the same answer is given once */
export const packAnswers = (texts: readonly string[], limit: number): string[] => {
  const messages: string[] = []
  for (const text of new Set(texts)) {
    const whole = cutAtSentence(text, limit)
    const last = messages.at(-1)
    const together = `${last}\n\n${whole}`
    if (last !== undefined && together.length <= limit) messages[messages.length - 1] = together
    else messages.push(whole)
  }
  return messages
}

/** Takes the mention of the bot out of a message, wherever it stands. */
import { fold } from '@quan-triet/shared/text/fold'
import { LEXICON } from './lexicon.ts'
import { signatureOf } from './signature.ts'

const MENTION = /@\s?([\p{L}\p{N}_]+)/gu
const NEXT_WORD = /^\s+([\p{Lu}][\p{L}]*|\d+)/u
const BOT_TAIL =
  /^\s+(?:qu[aá]n\s+tri[eệ]t|(?:chi|đảng|dang)\s+b[oộ](?:\s+(?:khu\s+ph[oố]\s+)?\d+)?)(?!\p{L})/iu
const MORE_WORDS = 4

/** Length of a known name of the bot at the start of `text`, 0 if none stands there. */
const knownNameLength = (text: string, names: readonly string[]): number => {
  let longest = 0
  for (const name of names) {
    const typed = text.slice(0, name.length)
    if (name.length > longest && fold(typed) === fold(name)) longest = name.length
  }
  return longest
}

const beginsIdea = (word: string): boolean =>
  LEXICON.children.get(signatureOf(word.toLowerCase()).key) !== undefined

/** Length of the capitalised words after an unknown name that can belong to it. */
const tailLength = (text: string): number => {
  const tail = BOT_TAIL.exec(text)
  if (tail !== null) return tail[0].length
  let length = 0
  for (let count = 0; count < MORE_WORDS; count += 1) {
    const next = NEXT_WORD.exec(text.slice(length))
    if (next?.[1] === undefined || beginsIdea(next[1])) break
    length += next[0].length
  }
  return length
}

/**
 * The message without its mentions. A known bot name is taken as a whole; of an unknown one the first word and up to
 * four capitalised words that cannot begin a question.
 */
export const withoutMention = (text: string, botNames: readonly string[]): string => {
  if (!text.includes('@')) return text
  let rest = ''
  let end = 0
  for (const match of text.matchAll(MENTION)) {
    if (match.index < end) continue
    const after = text.slice(match.index + 1)
    const known = knownNameLength(after, botNames)
    const first = match[0].length
    const length = known > 0 ? known + 1 : first + tailLength(text.slice(match.index + first))
    rest += `${text.slice(end, match.index)} `
    end = match.index + length
  }
  return (rest + text.slice(end)).trim()
}

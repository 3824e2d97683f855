/** Decides whether something said in a group that a channel hears whole is meant for it (ruling 7): pure, in memory. */
import { fold } from '@quan-triet/shared/text/fold'

export interface Talk {
  text: string
  /** Who wrote what this message quotes; null when it quotes nothing, or that is not said. */
  quotes: string | null
}

/** Whom people call. */
export interface Addressee {
  id: string
  /** What it is called in the group. */
  names: readonly string[]
}

/** What people call any assistant, as `fold` writes it. */
const COMMON_NAMES = ['bot', 'tro ly', 'quan triet']

/** Words before a call that belong to it, as `fold` writes them. */
const GREETINGS = ['xin', 'kinh', 'chao', 'alo', 'da', 'hoi', 'nho']
const CALLS_ASSISTANT = /^tro ly(?: quan triet)?(?: oi\b|\s*[,:!?.]|$)/
/** A name that is also an ordinary word calls only when it is set off. */
const setOff = (name: string): RegExp => new RegExp(`^${escaped(name)}(?: oi(?!\\p{L})|\\s*,)`, 'u')

const escaped = (text: string): string => text.replaceAll(/[\^$\\.*+?()[\]{}|/-]/g, '\\$&')

/**
 * True when the channel is picked or named with "@", when its own message is quoted, or when the text begins by
 * calling it. Everything else is ordinary talk, of which no word is kept.
 */
export const isAddressed = ({ text, quotes }: Talk, { id, names }: Addressee): boolean => {
  if (quotes === id || text.includes(`[@${id}]`)) return true
  const folded = fold(text)
  const all = [...COMMON_NAMES, ...names.map(fold)].filter((name) => name !== '')
  if (isNamedWithAt(folded, all)) return true
  const call = withoutGreeting(text)
  // Other words fold to the same three letters: only the bare word calls.
  if (/^bot(?!\p{L})/u.test(call)) return true
  const foldedCall = fold(call)
  return CALLS_ASSISTANT.test(foldedCall) || all.some((name) => setOff(name).test(foldedCall))
}

const withoutGreeting = (text: string): string => {
  const words = text.normalize('NFC').toLowerCase().trim().split(/\s+/)
  const first = words.findIndex((word) => !GREETINGS.includes(fold(word)))
  return first === -1 ? '' : words.slice(first).join(' ')
}

const isNamedWithAt = (folded: string, names: readonly string[]): boolean =>
  folded
    .split('@')
    .slice(1)
    .map((after) => after.trimStart())
    .some((after) => names.some((name) => startsWithWord(after, name)))

const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length))

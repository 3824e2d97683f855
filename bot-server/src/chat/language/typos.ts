/** Finds the word of our tables that a mistyped word stands for: one letter too many, missing, wrong or swapped. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import { KNOWN_KEYS, LEXICON, type Node, conceptId, isKnownWord, signaturesOf } from './lexicon.ts'
import { type Signature, isMarked } from './signature.ts'
import { isSyllable } from './syllables.ts'

const SHORTEST = 3
/** Pairs that are no phrase of their own but stand side by side in every other question. */
const COMMON_PAIR = 20
const NO_IDEA = new Set(['particle', 'filler', 'off-topic'].map(conceptId))

/** How many phrases of our ideas have two words side by side, and how many have a word at all. */
const followers = new Map<string, Map<string, number>>()
const uses = new Map<string, number>()
/** Every known word, by each form it takes when one letter is left out. */
const byDeletion = new Map<string, string[]>()

const link = (word: string, next: string, count: number): void => {
  const after = followers.get(word) ?? new Map<string, number>()
  after.set(next, (after.get(next) ?? 0) + count)
  followers.set(word, after)
}

const learn = (node: Node, path: readonly string[]): void => {
  const meant = node.entries.filter(({ concept }) => !NO_IDEA.has(concept)).length
  if (meant > 0) {
    for (const [index, word] of path.entries()) {
      uses.set(word, (uses.get(word) ?? 0) + meant)
      const next = path[index + 1]
      if (next !== undefined) link(word, next, meant)
    }
  }
  for (const [word, child] of node.children) learn(child, [...path, word])
}

const deletionsOf = (word: string): string[] => {
  const forms = [word]
  for (let index = 0; index < word.length; index += 1) {
    forms.push(word.slice(0, index) + word.slice(index + 1))
  }
  return forms
}

learn(LEXICON, [])
for (const pair of ['nop bai', 'nop thu', 'viet bai', 'viet thu', 'bai cua']) {
  const [word = '', next = ''] = pair.split(' ')
  link(word, next, COMMON_PAIR)
}
for (const word of KNOWN_KEYS) {
  if (word.length < SHORTEST) continue
  for (const form of deletionsOf(word)) {
    const words = byDeletion.get(form) ?? []
    words.push(word)
    byDeletion.set(form, words)
  }
}

const isSwapOf = (typed: string, meant: string): boolean => {
  if (typed.length !== meant.length) return false
  let index = 0
  while (typed[index] === meant[index]) index += 1
  const swapped = typed[index] === meant[index + 1] && typed[index + 1] === meant[index]
  return swapped && typed.slice(index + 2) === meant.slice(index + 2)
}

/** Whether one word becomes the other by one letter added, dropped, changed or swapped with its neighbour. */
export const isOneEditAway = (typed: string, meant: string): boolean => {
  const gap = typed.length - meant.length
  if (gap < -1 || gap > 1 || typed === meant) return false
  let index = 0
  while (index < typed.length && typed[index] === meant[index]) index += 1
  if (gap === 0) return typed.slice(index + 1) === meant.slice(index + 1) || isSwapOf(typed, meant)
  const [longer, shorter] = gap > 0 ? [typed, meant] : [meant, typed]
  return longer.slice(index + 1) === shorter.slice(index)
}

/** The words beside a word, folded. */
export type Neighbours = { before: string | undefined; after: string | undefined }

/** How many phrases of ours hold a word beside one of its neighbours. */
export const bondOf = (word: string, { before, after }: Neighbours): number =>
  (before === undefined ? 0 : (followers.get(before)?.get(word) ?? 0)) +
  (after === undefined ? 0 : (followers.get(word)?.get(after) ?? 0))

const mostBy = (
  words: readonly string[],
  measure: (word: string) => number,
): string | undefined => {
  let best: string | undefined
  for (const word of words) if (best === undefined || measure(word) > measure(best)) best = word
  return best
}

const candidatesFor = (key: string): string[] => {
  const found = new Set<string>()
  for (const form of deletionsOf(key)) {
    for (const word of byDeletion.get(form) ?? []) if (isOneEditAway(key, word)) found.add(word)
  }
  return [...found]
}

/** Pairs so common here that even a known word beside one half is taken for a slip of the other. */
const STRONG_PAIRS =
  'diem danh;thu hoach;nghi quyet;bao cao;chi tieu;nop bai;lich hoc;hoc bu;quan chung;tai lieu;ke hoach'
    .split(';')
    .map((pair) => pair.split(' '))
const STRONG_AFTER = new Map(STRONG_PAIRS.map(([word = '', next = '']) => [word, next]))
const STRONG_BEFORE = new Map(STRONG_PAIRS.map(([word = '', next = '']) => [next, word]))

/** The words that a neighbour hardly ever stands without. */
const strongBeside = ({ before, after }: Neighbours): string[] =>
  [STRONG_AFTER.get(before ?? ''), STRONG_BEFORE.get(after ?? '')].filter(
    (word) => word !== undefined,
  )

const swapsOf = (key: string): string[] => {
  const swaps: string[] = []
  for (let at = 0; at < key.length - 1; at += 1) {
    swaps.push(key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2))
  }
  return swaps
}

/** What a typed word may be a slip of: anything near it, but of a known word only what is hard to overlook. */
const slipsOf = (typed: Signature, neighbours: Neighbours): string[] => {
  if (!isKnownWord(typed)) return candidatesFor(typed.key)
  const strong = isMarked(typed) ? [] : strongBeside(neighbours)
  const near = strong.filter((word) => isOneEditAway(typed.key, word))
  return near.length > 0 || (uses.get(typed.key) ?? 0) > 0 ? near : swapsOf(typed.key)
}

/** How many letters two words do not share, wherever they stand. */
const lettersApart = (typed: string, meant: string): number => {
  let rest = meant
  let extra = 0
  for (const letter of typed) {
    if (rest.includes(letter)) rest = rest.replace(letter, '')
    else extra += 1
  }
  return Math.max(extra, rest.length)
}

const LONG = 4

/** Half of a strong pair, badly mistyped beside the other half: `điểm dnnah`, `thu hpoch`. */
const strongSlip = (typed: Signature, neighbours: Neighbours): string | undefined =>
  typed.key.length < LONG || isSyllable(typed.key)
    ? undefined
    : strongBeside(neighbours).find((word) => lettersApart(typed.key, word) <= 1)

/**
 * The known word meant by a mistyped one that forms a phrase with its neighbour, or undefined. A known word is changed
 * only if two of its letters are swapped, or if its neighbour hardly ever stands with anything else.
 */
export const correctionBeside = (typed: Signature, neighbours: Neighbours): string | undefined => {
  const { key } = typed
  if (key.length < SHORTEST || bondOf(key, neighbours) > 0) return undefined
  const strong = strongSlip(typed, neighbours)
  if (strong !== undefined) return strong
  const fitting = slipsOf(typed, neighbours).filter(
    (word) => bondOf(word, neighbours) > 0 && keepsMarks(typed, word),
  )
  return mostBy(fitting, (word) => bondOf(word, neighbours))
}

/** Marks that were typed stay: only a letter slips. In what is no syllable the hats may have slipped too. */
const keepsMarks = (typed: Signature, word: string): boolean =>
  !isMarked(typed) ||
  signaturesOf(word).some(
    ({ letters, tone }) =>
      (typed.tone === '' || tone === typed.tone) &&
      (!isSyllable(typed.key) || isOneEditAway(typed.letters, letters)),
  )

/** Words that stand in nearly every question, most frequent first: of several near words these are meant. */
const FREQUENT =
  'chua khong bao nhieu nao dau gio bai nop hoc phan buoi may khi duoc viet danh diem hoach thu phai vang muon'.split(
    ' ',
  )
const FREQUENT_USES = 10_000

const commonness = (word: string): number => {
  const rank = FREQUENT.indexOf(word)
  return rank === -1 ? (uses.get(word) ?? 0) : FREQUENT_USES - rank
}

const isNearLetters = (typed: Signature, word: string): boolean =>
  signaturesOf(word).some(
    ({ letters, tone }) =>
      isOneEditAway(typed.letters, letters) && (typed.tone === '' || typed.tone === tone),
  )

/** `chaư` → `chưa`: two letters swapped with their marks; also `cưa`, as "chưa" ends every other question. */
const unswapped = (typed: Signature): string | undefined => {
  if (isNearLetters(typed, 'chua')) return 'chua'
  return swapsOf(typed.letters)
    .map((letters) => ({ letters, key: stripMarks(letters) }))
    .find(({ letters, key }) =>
      signaturesOf(key).some((known) => known.letters === letters && known.tone === typed.tone),
    )?.key
}

/** The known word nearest to letters that cannot be a Vietnamese syllable, or undefined. */
export const correctionAlone = (typed: Signature): string | undefined => {
  const { key } = typed
  if (key.length < SHORTEST) return undefined
  const swapped = isMarked(typed) && !isKnownWord(typed) ? unswapped(typed) : undefined
  if (swapped !== undefined || KNOWN_KEYS.has(key) || isSyllable(key)) return swapped
  const candidates = candidatesFor(key)
  const near = isMarked(typed) ? candidates.filter((word) => isNearLetters(typed, word)) : []
  return mostBy(near.length > 0 ? near : candidates, commonness)
}

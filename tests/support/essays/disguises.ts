/** Ways in which people disguise a copied text, written without knowledge of the check that must see through them. */
import { SYNONYMS } from './synonyms.ts'
import type { Word } from './words.ts'

export type Chance = () => number
export type Disguise = (words: readonly Word[], chance: Chance) => Word[]

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const VOWEL = /[aeiouyăâêôơư]/iu
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  h: 'һ',
  A: 'А',
  B: 'В',
  C: 'С',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  v: 'ν',
  n: 'ո',
  u: 'ս',
}
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad']
const OTHER_NAMES = ['Đồi Sim', 'Bến Nứa', 'Khe Lau', 'Phú Vang', 'Hòa', 'Lĩnh', 'Thuấn', 'Ngàn']
const OTHER_WORDS = ['rất', 'thêm', 'ngay', 'vẫn', 'luôn', 'cũng', 'thật', 'đều', 'càng', 'sẽ']

const pick = <T>(from: readonly T[], chance: Chance): T => {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Changes the letters of each word, alone. */
const eachWord =
  (change: (text: string, chance: Chance) => string): Disguise =>
  (words, chance) =>
    words.map((word) => ({ ...word, text: change(word.text, chance) }))

const mapLetters = (text: string, change: (letter: string) => string): string =>
  Array.from(text).map(change).join('')

export const asItIs: Disguise = (words) => [...words]

export const withoutAccents = eachWord((text) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
)

export const takenApart = eachWord((text) => text.normalize('NFD'))

export const inCapitals = eachWord((text) => text.toUpperCase())

/** Another tone on every third word, as a spinning program does. */
export const misAccented = eachWord((text, chance) => {
  if (chance() > 0.3) return text
  const apart = text.normalize('NFD').replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
  const at = Array.from(apart).findIndex((letter) => VOWEL.test(letter))
  if (at < 0) return text
  const letters = Array.from(apart)
  letters.splice(at + 1, 0, pick(TONES, chance))
  return letters.join('').normalize('NFC')
})

const TELEX: readonly [RegExp, string][] = [
  [/đ/gu, 'dd'],
  [/ươ/gu, 'uwow'],
  [/ơ/gu, 'ow'],
  [/ư/gu, 'uw'],
  [/â/gu, 'aa'],
  [/ê/gu, 'ee'],
  [/ô/gu, 'oo'],
  [/ă/gu, 'aw'],
]
const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}

/** Every tenth word as the keys were struck. */
export const telexSlips = eachWord((text, chance) => {
  if (chance() > 0.1) return text
  let key = ''
  const toneless = text
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, (tone) => {
      key = TONE_KEYS[tone] ?? ''
      return ''
    })
    .normalize('NFC')
  const letters = TELEX.reduce((sum, [from, to]) => sum.replaceAll(from, to), toneless)
  return letters.replace(/(\p{L}+)/u, `$1${key}`)
})

export const lookalikes = eachWord((text, chance) =>
  mapLetters(text, (letter) => (chance() < 0.4 ? (LOOKALIKES[letter] ?? letter) : letter)),
)

export const fullWidth = eachWord((text, chance) =>
  chance() > 0.5
    ? text
    : mapLetters(text, (letter) =>
        /[a-z]/iu.test(letter) && letter < '\u007f'
          ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)
          : letter,
      ),
)

export const invisible = eachWord((text, chance) =>
  mapLetters(text, (letter) => (chance() < 0.15 ? letter + pick(INVISIBLE, chance) : letter)),
)

export const spacedLetters = eachWord((text, chance) =>
  chance() < 0.2 ? Array.from(text).join(' ') : text,
)

export const pointsInside = eachWord((text, chance) => {
  const letters = Array.from(text)
  if (letters.length < 3 || chance() > 0.2) return text
  letters.splice(1 + Math.floor(chance() * (letters.length - 2)), 0, pick(['.', '-', "'"], chance))
  return letters.join('')
})

export const digitsForLetters = eachWord((text, chance) =>
  mapLetters(text, (letter) => (letter === 'o' && chance() < 0.5 ? '0' : letter)),
)

/** Every eighth gap is gone. */
export const gluedWords: Disguise = (words, chance) => {
  const glued: Word[] = []
  for (const word of words) {
    const last = glued.at(-1)
    if (last && last.gap === ' ' && last.quoted === word.quoted && chance() < 0.12) {
      glued[glued.length - 1] = { ...last, text: last.text + word.text, gap: word.gap, to: word.to }
    } else glued.push(word)
  }
  return glued
}

/** Figures, names and here and there a word are other ones, and some are left out. */
export const lightEdit: Disguise = (words, chance) =>
  changedNames(words, chance).flatMap((word) => {
    const drawn = chance()
    if (drawn < 0.02) return []
    if (drawn < 0.05) return [{ ...word, text: pick(OTHER_WORDS, chance) }]
    return drawn < 0.07
      ? [
          { ...word, gap: ' ' },
          { ...word, text: pick(OTHER_WORDS, chance) },
        ]
      : [word]
  })

/** Every figure, and the names inside sentences. */
export const changedNames: Disguise = (words, chance) =>
  words.map((word, index) => {
    if (/\d/u.test(word.text)) {
      return {
        ...word,
        text: word.text.replaceAll(/\d/gu, () => String(Math.floor(chance() * 10))),
      }
    }
    const before = words[index - 1]
    const inside = before !== undefined && /[\p{L},]$/u.test(before.text) && before.gap === ' '
    return inside && /^\p{Lu}\p{Ll}+/u.test(word.text)
      ? { ...word, text: word.text.replace(/^\p{L}+/u, pick(OTHER_NAMES, chance)) }
      : word
  })

/** @returns the sentences, each with its gap */
export const sentencesOf = (words: readonly Word[]): Word[][] => {
  const sentences: Word[][] = [[]]
  for (const word of words) {
    sentences.at(-1)?.push(word)
    if (/[.!?;:…][”"’)]*$/u.test(word.text) || word.gap.includes('\n')) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

export const shuffled = <T>(all: readonly T[], chance: Chance): T[] =>
  all
    .map((one) => ({ one, drawn: chance() }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ one }) => one)

const MOST_WORDS = 3

const synonymAt = (
  words: readonly Word[],
  at: number,
): { length: number; texts: readonly string[] } | null => {
  for (let length = MOST_WORDS; length >= 1; length--) {
    const some = words.slice(at, at + length)
    if (some.length < length || some.some(({ quoted }) => quoted)) continue
    const key = some.map(({ text }) => text.toLowerCase().replace(/[.,;:!?]+$/u, '')).join(' ')
    const texts = SYNONYMS.get(key)
    if (texts) return { length, texts }
  }
  return null
}

/** @param share of the words that are replaced, as far as the list knows others for them */
export const synonyms =
  (share: number): Disguise =>
  (words, chance) => {
    const places: { at: number; length: number; texts: readonly string[] }[] = []
    for (let at = 0; at < words.length; at++) {
      const found = synonymAt(words, at)
      if (!found) continue
      places.push({ at, ...found })
      at += found.length - 1
    }
    const changed = new Map<number, { length: number; text: string }>()
    let left = share * words.filter(({ quoted }) => !quoted).length
    for (const { at, length, texts } of shuffled(places, chance)) {
      if (left <= 0) break
      changed.set(at, { length, text: pick(texts, chance) })
      left -= length
    }
    return replaceAt(words, changed)
  }

const replaceAt = (
  words: readonly Word[],
  changed: ReadonlyMap<number, { length: number; text: string }>,
): Word[] => {
  const written: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const change = changed.get(at)
    const last = words[at + (change?.length ?? 1) - 1]
    if (!word || !last) continue
    const tail = /[.,;:!?]+$/u.exec(last.text)?.[0] ?? ''
    if (change) {
      const first = /^\p{Lu}/u.test(word.text)
      const text = first ? change.text.charAt(0).toUpperCase() + change.text.slice(1) : change.text
      written.push({ ...word, text: text + tail, gap: last.gap, to: last.to })
      at += change.length - 1
    } else written.push(word)
  }
  return written
}

/** One after the other. */
export const both =
  (...disguises: readonly Disguise[]): Disguise =>
  (words, chance) =>
    disguises.reduce<Word[]>((sum, disguise) => disguise(sum, chance), [...words])

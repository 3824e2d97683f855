/** Holds every phrase of the word tables in one tree, so that the longest phrase at a word is found in one walk. */
import { ESSAY_CONCEPTS } from './concepts-essay.ts'
import { ORDER_CONCEPTS } from './concepts-orders.ts'
import { PAPER_CONCEPTS } from './concepts-papers.ts'
import { PEOPLE_CONCEPTS } from './concepts-people.ts'
import { QUESTION_CONCEPTS } from './concepts-question.ts'
import { STUDY_CONCEPTS } from './concepts-study.ts'
import { FILLER_WORDS, LIGHT_WORDS, PARTICLES } from './filler-words.ts'
import { OFF_TOPIC_WORDS } from './off-topic-words.ts'
import { expandPhrases } from './phrases.ts'
import { type Signature, agreementOf, signatureOf } from './signature.ts'

const TABLES = {
  ...QUESTION_CONCEPTS,
  ...PEOPLE_CONCEPTS,
  ...STUDY_CONCEPTS,
  ...ESSAY_CONCEPTS,
  ...PAPER_CONCEPTS,
  ...ORDER_CONCEPTS,
}

/** Words beside the ideas; a phrase that already has an idea keeps only that one. */
const BACKGROUND = {
  'off-topic': { weight: 5, phrases: OFF_TOPIC_WORDS },
  particle: { weight: 0, phrases: PARTICLES },
  filler: { weight: 0, phrases: FILLER_WORDS },
}

/** Ideas that are not found as phrases but computed: numbered parts, days, persons, the place of "chưa" and "không". */
const COMPUTED = {
  'part-n': 3.5,
  'session-n': 1.2,
  date: 0.3,
  clock: 0.3,
  number: 0.2,
  person: 2,
  'self-name': 0,
  'not-yet': 1,
  'question-mark': 0,
  unknown: 1,
} as const

/** One way a phrase of the tables can be meant. */
export type Entry = {
  concept: number
  /** How much of a message it explains, and how much it hurts a reading that cannot explain it. */
  weight: number
  cost: number
  /** Words beside the ideas: found only as they are spelt. */
  isBackground: boolean
  words: readonly Signature[]
}
export type Node = { children: Map<string, Node>; entries: Entry[] }

const NAMES = [TABLES, BACKGROUND, COMPUTED].flatMap((table) => Object.keys(table))
const IDS = new Map(NAMES.map((name, id) => [name, id]))

export const CONCEPT_COUNT = NAMES.length

/** The number of a concept. @throws Error if the tables have no such concept */
export const conceptId = (name: string): number => {
  const id = IDS.get(name)
  if (id === undefined) throw new Error(`No concept is called "${name}"`)
  return id
}

/** The name of a concept. */
export const conceptName = (id: number): string => NAMES[id] ?? ''

/** The weight of a computed concept. */
export const weightOf = (name: keyof typeof COMPUTED): number => COMPUTED[name]

const signatures = new Map<string, Signature>()
const knownSignature = (word: string): Signature => {
  const known = signatures.get(word) ?? signatureOf(word)
  signatures.set(word, known)
  return known
}

const newNode = (): Node => ({ children: new Map(), entries: [] })

const nodeOf = (root: Node, words: readonly Signature[]): Node => {
  let node = root
  for (const { key } of words) {
    const child = node.children.get(key) ?? newNode()
    node.children.set(key, child)
    node = child
  }
  return node
}

const isSpeltAlike = (entry: Entry, words: readonly Signature[]): boolean =>
  entry.words.every((word, index) => word === words[index])

const addIdeas = (root: Node): void => {
  for (const [name, { weight, phrases }] of Object.entries(TABLES)) {
    const concept = conceptId(name)
    for (const phrase of expandPhrases(phrases)) {
      const words = phrase.map(knownSignature)
      const entry = { concept, weight, cost: weight, isBackground: false, words }
      nodeOf(root, words).entries.push(entry)
    }
  }
}

const addBackground = (root: Node): void => {
  const yes = conceptId('yes')
  for (const [name, { weight, phrases }] of Object.entries(BACKGROUND)) {
    const concept = conceptId(name)
    for (const phrase of expandPhrases(phrases)) {
      const words = phrase.map(knownSignature)
      const { entries } = nodeOf(root, words)
      const hasIdea = entries.some((entry) => entry.concept !== yes && isSpeltAlike(entry, words))
      const entry = { concept, weight, cost: weight, isBackground: true, words }
      if (!hasIdea) entries.push(entry)
    }
  }
}

/** Words that carry an idea but are also said for no reason: leaving them unexplained costs nothing. */
const lightenWords = (root: Node): void => {
  for (const phrase of expandPhrases(LIGHT_WORDS)) {
    const words = phrase.map(knownSignature)
    for (const entry of nodeOf(root, words).entries) {
      if (isSpeltAlike(entry, words)) entry.cost = 0
    }
  }
}

const buildTree = (): Node => {
  const root = newNode()
  addIdeas(root)
  addBackground(root)
  lightenWords(root)
  return root
}

/** The tree of all phrases, by folded words. */
export const LEXICON: Node = buildTree()

const knownByKey = new Map<string, Signature[]>()
for (const signature of signatures.values()) {
  knownByKey.set(signature.key, [...(knownByKey.get(signature.key) ?? []), signature])
}

/** Every folded word that occurs in some phrase. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(knownByKey.keys())

/** Whether a typed word is one of ours, with all or some of its marks and no other ones. */
export const isKnownWord = (typed: Signature): boolean =>
  knownByKey.get(typed.key)?.some((known) => agreementOf(typed, known) !== 'contrary') === true

/** The words of ours with this folded form. */
export const signaturesOf = (key: string): readonly Signature[] => knownByKey.get(key) ?? []

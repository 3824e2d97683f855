/** Makes of every example the lessons the model learns from: its copies, and the passages of long ones. */
import { createHash } from 'node:crypto'
import { fold } from '@quan-triet/shared/text/fold'
import { INTENTS } from '../intents.ts'
import { type MessageRead, readMessage } from '../language/read-message.ts'
import { drawFrom } from './chance.ts'
import { copiesOf, markedCopiesOf } from './copies.ts'
import { type LearnedFrom, readExamples } from './examples.ts'
import { featuresOf } from './features.ts'
import { type Example, type LearnedWeights, knownRows, learn, share } from './linear-model.ts'
import { passagesOf, wholeOf } from './passages.ts'

/** No example depends on the day: any Thursday will do. */
const ANY_DAY = '2026-03-12'
/** A passage of a long example asks its question if a first model believes so this much. */
const ASKS_IT = 0.5
const SEED = 1

const messageOf = (text: string): MessageRead => readMessage(text, { today: ANY_DAY })

/** Every sentence to learn from: the examples of the intents and those of the folder. */
export const everyExample = (): LearnedFrom[] => [
  ...INTENTS.flatMap(({ name, examples }) => examples.map((text) => ({ intent: name, text }))),
  ...readExamples(),
]

/** Tells one set of examples from another. */
export const fingerprintOf = (examples: readonly LearnedFrom[]): string =>
  createHash('sha256')
    .update(examples.map(({ intent, text }) => `${intent}\t${text}\n`).join(''))
    .digest('hex')

const lessonsOf = (texts: readonly string[], name: string): Example[] =>
  texts.map((text) => ({ features: featuresOf(wholeOf(messageOf(text))), name }))

const isTalk = (intent: string): boolean => intent === 'unknown' || intent === 'ignore'

/** How strongly some weights believe that features mean a name. */
const beliefIn = (
  { names, rows, weights }: LearnedWeights,
  features: readonly number[],
  name: string,
): number => {
  const shares = new Float64Array(names.length)
  share({ weights, unit: 1 }, knownRows(rows, features), shares)
  return shares[names.indexOf(name)] ?? 0
}

/** Of talk every passage is talk; of a question the passage that asks it most plainly. */
const passageLessons = ({ intent, text }: LearnedFrom, first: LearnedWeights): Example[] => {
  const passages = passagesOf(messageOf(text)).map((passage) => featuresOf(passage))
  if (isTalk(intent)) return passages.map((features) => ({ features, name: intent }))
  let best: Example | undefined
  let most = ASKS_IT
  for (const features of passages) {
    const belief = beliefIn(first, features, intent)
    if (belief < most) continue
    most = belief
    best = { features, name: intent }
  }
  return best === undefined ? [] : [best]
}

/** Copies are drawn more than once: each round puts other words around an example. */
const ROUNDS = 2

/** Learns from examples and their copies, twice: the second time with the passages that the first model finds. */
export const learnFrom = (examples: readonly LearnedFrom[]): LearnedWeights => {
  const questions = new Set(
    examples.filter(({ intent }) => !isTalk(intent)).map(({ text }) => fold(text)),
  )
  const talk = examples.filter(({ intent }) => intent === 'ignore').map(({ text }) => text)
  const draw = drawFrom(SEED)
  const whole: Example[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { intent, text } of examples) {
      // Without marks "phân 3" is "phần 3": only its marks make it talk.
      const isMarkedOnly = isTalk(intent) && questions.has(fold(text))
      const copies = isMarkedOnly ? markedCopiesOf(text, draw) : copiesOf(text, draw)
      const beside = talk[draw(talk.length)] ?? ''
      const longer = isTalk(intent) || draw(2) === 0 ? [`${beside}, ${text}`] : []
      whole.push(...lessonsOf([...copies, ...longer], intent))
    }
  }
  const first = learn(whole)
  const passages = examples.flatMap((example) => passageLessons(example, first))
  for (let round = 0; round < ROUNDS; round += 1) whole.push(...passages)
  return learn(whole)
}

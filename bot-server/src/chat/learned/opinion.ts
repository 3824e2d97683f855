/** Gives the opinion that was learned from examples on what a passage means, beside the rules of the intents. */
import { readFileSync } from 'node:fs'
import type { IntentName } from '../intent.ts'
import { INTENTS } from '../intents.ts'
import { strictnessOf } from '../strictness.ts'
import { type Passage, featuresOf } from './features.ts'
import { knownRows, share } from './linear-model.ts'
import { type StoredWeights, readWeights } from './weights.ts'

/** How likely a passage means each intent, `unknown` or `ignore`; together 1. */
export type Opinion = { names: readonly IntentName[]; classes: Uint8Array; shares: Float64Array }

/** In `classes`: silence; any other number is the strictness of the intent. */
export const SILENCE = 255

/** Written by `pnpm bot:train`. */
export const WEIGHTS_FILE = new URL('weights.gz', import.meta.url)

const NAMES: ReadonlySet<string> = new Set([
  'unknown',
  'ignore',
  ...INTENTS.map(({ name }) => name),
])
const isIntentName = (name: string): name is IntentName => NAMES.has(name)

type Learned = StoredWeights & Pick<Opinion, 'names' | 'classes'>

const classOf = (name: IntentName): number =>
  name === 'unknown' || name === 'ignore' ? SILENCE : strictnessOf(name)

const load = (): Learned => {
  const stored = readWeights(readFileSync(WEIGHTS_FILE))
  const names = stored.names.filter(isIntentName)
  if (names.length !== stored.names.length) throw new Error('The weights know an intent we do not')
  return { ...stored, names, classes: Uint8Array.from(names, classOf) }
}

let learned: Learned | undefined

/** What the examples say about a passage. */
export const opinionOn = (passage: Passage): Opinion => {
  learned ??= load()
  const { names, classes, rows } = learned
  const shares = new Float64Array(names.length)
  share(learned, knownRows(rows, featuresOf(passage)), shares)
  return { names, classes, shares }
}

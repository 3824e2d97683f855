/** Learns the bot's second opinion from the examples and writes it down: run it after a change of words or examples. */
import { writeFileSync } from 'node:fs'
import { everyExample, fingerprintOf, learnFrom } from '../chat/learned/lessons.ts'
import { WEIGHTS_FILE } from '../chat/learned/opinion.ts'
import { writeWeights } from '../chat/learned/weights.ts'

const examples = everyExample()
const learned = learnFrom(examples)
const bytes = writeWeights(learned, fingerprintOf(examples))
writeFileSync(WEIGHTS_FILE, bytes)
console.log(
  `${examples.length} examples, ${learned.rows.size} features, ${Math.round(bytes.length / 1024)} KB`,
)

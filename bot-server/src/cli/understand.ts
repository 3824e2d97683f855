/** Reads messages from standard input, one a line, and prints one JSON object for each question found (ruling 22). */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { understand } from '../chat/understand.ts'

const args = process.argv.slice(2).filter((arg) => arg !== '--')
const { values } = parseArgs({ args, options: { today: { type: 'string' } } })
const today = values.today ?? dayOf(new Date().toISOString())

let line = 0
for await (const typed of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  line += 1
  const printed = understand(typed, { today }).map(({ text, intent, slots }) =>
    JSON.stringify({ line, text, intent, slots }),
  )
  if (printed.length > 0) process.stdout.write(`${printed.join('\n')}\n`)
}

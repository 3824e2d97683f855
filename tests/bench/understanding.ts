/** Measures how many messages a second the bot understands on one core, beside folding the same messages. */
import { understand } from '@quan-triet/bot-server/chat/understand'
import { phrasingsOf } from '@quan-triet/bot-server/chat/evaluation/phrasings'
import { fold } from '@quan-triet/shared/text/fold'
import { readFileSync } from 'node:fs'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const FIXTURES = new URL('../fixtures/questions/', import.meta.url)
const TODAY = '2026-03-12'
const WARM_UP_ROUNDS = 3
const ROUNDS = 15
/** Folding is so quick that it is repeated within a round. */
const FOLDS = 20
const MS_IN_SECOND = 1000
const MICROSECONDS_IN_MS = 1000

const texts = ['phrasings.tsv', 'not-for-the-bot.tsv']
  .flatMap((file) => phrasingsOf(readFileSync(new URL(file, FIXTURES), 'utf8')))
  .map(({ text }) => text)

/** Time the core worked, in milliseconds: what others do on the machine does not count. */
const worked = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / MICROSECONDS_IN_MS
}

const understandAll = (): void => {
  for (const text of texts) understand(text, { today: TODAY })
}

const foldAll = (): void => {
  for (let round = 0; round < FOLDS; round += 1) for (const text of texts) fold(text)
}

const perSecond = (ms: number): number => Math.round((texts.length / ms) * MS_IN_SECOND)

const measure = (): Row[] => {
  const first = worked(understandAll)
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) understandAll()
  const pairs = Array.from(
    { length: ROUNDS },
    () => [worked(understandAll), worked(foldAll) / FOLDS] as const,
  )
  const times = pairs.map(([ms]) => ms)
  return [
    { what: 'messages', value: String(texts.length) },
    {
      what: 'messages a second on one core',
      value: String(perSecond(quantile(times, 0.5))),
      goal: '≥ 20000',
    },
    { what: 'of those, the first round', value: String(perSecond(first)) },
    { what: 'time of understanding over time of folding', value: ratioOf(pairs) },
  ]
}

export const run = (): void => printTable('Understanding messages', measure())

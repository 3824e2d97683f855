/** Measures how the bot understands the public phrasings: `pnpm bot:evaluate [--failures]`; ends with 1 below the aims. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  AIMS,
  type Judged,
  type Share,
  byIntent,
  byStyle,
  confusions,
  isRight,
  isTooOpen,
  judge,
  reachesAims,
  shareOf,
} from '../chat/evaluation/judge.ts'
import { type Half, halfOf, phrasingsOf } from '../chat/evaluation/phrasings.ts'
import { understand } from '../chat/understand.ts'

const FIXTURES = new URL('../../../tests/fixtures/questions/', import.meta.url)
const FILES = ['phrasings.tsv', 'not-for-the-bot.tsv']
/** The Thursday on which the questions of the table are asked. */
const TODAY = '2026-03-12'
const NAME_WIDTH = 24

const args = process.argv.slice(2).filter((arg) => arg !== '--')
const { values } = parseArgs({ args, options: { failures: { type: 'boolean', default: false } } })

const all: Judged[] = FILES.flatMap((file) =>
  phrasingsOf(readFileSync(new URL(file, FIXTURES), 'utf8')),
).map((phrasing) => ({
  ...phrasing,
  read: understand(phrasing.text, { today: TODAY }).map(({ intent }) => intent),
}))

const percent = (value: Share): string =>
  value.whole === 0 ? '–' : `${(shareOf(value) * 100).toFixed(2)} % (${value.part}/${value.whole})`

const aim = (share: number): string => `${share * 100} %`

const printVerdict = (half: Half, some: readonly Judged[]): void => {
  const { withMarks, noisy, falseAnswers, classErrors } = judge(some)
  console.log(`\n${half} half, ${some.length} phrasings`)
  console.log(`  with marks        ${percent(withMarks)}, aim at least ${aim(AIMS.withMarks)}`)
  console.log(`  plain and noisy   ${percent(noisy)}, aim at least ${aim(AIMS.noisy)}`)
  console.log(`  false answers     ${percent(falseAnswers)}, aim at most ${aim(AIMS.falseAnswers)}`)
  console.log(`  too open a class  ${percent(classErrors)}, aim ${aim(AIMS.classErrors)}`)
}

const halves = {
  tuning: all.filter(({ text }) => halfOf(text) === 'tuning'),
  reported: all.filter(({ text }) => halfOf(text) === 'reported'),
}

const printTable = (title: string, of: (some: readonly Judged[]) => [string, Share][]): void => {
  const reported = new Map(of(halves.reported))
  console.log(`\n${title.padEnd(NAME_WIDTH)}${'tuning half'.padEnd(NAME_WIDTH)}reported half`)
  for (const [name, tuning] of of(halves.tuning)) {
    const other = reported.get(name) ?? { part: 0, whole: 0 }
    console.log(`${name.padEnd(NAME_WIDTH)}${percent(tuning).padEnd(NAME_WIDTH)}${percent(other)}`)
  }
}

const printConfusions = (): void => {
  console.log('\nread wrong on the reported half: right intent → what was read')
  for (const [pair, count] of confusions(halves.reported)) console.log(`  ${count}  ${pair}`)
}

/** Of the tuning half alone: nobody may look at the failures of the half that is reported. */
const printFailures = (): void => {
  console.log('\nread wrong on the tuning half')
  for (const one of halves.tuning) {
    if (isRight(one)) continue
    const mark = isTooOpen(one) ? '!' : ' '
    console.log(`${mark} ${one.intent} → ${one.read.join(' + ')} | ${one.style} | ${one.text}`)
  }
}

printTable('intent', byIntent)
printTable('style', byStyle)
printConfusions()
printVerdict('tuning', halves.tuning)
printVerdict('reported', halves.reported)
if (values.failures) printFailures()
if (!reachesAims(judge(halves.reported))) {
  console.log('\nThe reported half is below the aims.')
  process.exitCode = 1
}

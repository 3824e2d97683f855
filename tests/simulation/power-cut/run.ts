/** Cuts the power some thousand times: `pnpm power-cuts [--cuts N] [--seed S]`; fails if anything acknowledged was lost. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { printTable, type Row } from '../../bench/table.ts'
import { acknowledgeEarly } from './acknowledge-early.ts'
import { compareRecords } from './compare-records.ts'
import { cutOften, type Record, type Sum } from './cut-often.ts'
import { recordByModel } from './record-by-model.ts'
import { recordByTrace } from './record-by-trace.ts'

const CUTS = 10_000
const LEAST_OF_CONTROL = 0.3
const COMPARED_COMMITS = 600

const { values } = parseArgs({ options: { cuts: { type: 'string' }, seed: { type: 'string' } } })
const cuts = Number(values.cuts ?? CUTS)
const seed = Number(values.seed ?? 1)
if (!(cuts > 0) || Number.isNaN(seed)) throw new Error('no number')

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`

const told = (sum: Sum): string =>
  `${sum.losing} of ${sum.cuts} lost something (${percent(sum.losing, sum.cuts)}), ${sum.damaging} damaged`

const rows: Row[] = []
/** What the product does must lose nothing. */
const prove = async (what: string, record: Record, many: number): Promise<void> => {
  const began = performance.now()
  const sum = await cutOften(record, { seed, cuts: many, synchronous: 'FULL' })
  for (const example of sum.examples) say(example)
  const rate = sum.cuts / ((performance.now() - began) / 1000)
  const isMissed = sum.losing + sum.damaging > 0
  rows.push({ what, value: `${told(sum)}; ${rate.toFixed(0)} cuts/s`, goal: '0, 0', isMissed })
}
/** What the product does not do must be seen to lose. */
const control = async (what: string, record: Record, synchronous: 'FULL' | 'NORMAL') => {
  const sum = await cutOften(record, { seed, cuts: Math.ceil(cuts / 10), synchronous })
  const isMissed = sum.losing / sum.cuts < LEAST_OF_CONTROL
  rows.push({ what, value: told(sum), goal: '≥ 30 % must lose', isMissed })
}

const canTrace = spawnSync('strace', ['-V']).status === 0
if (!canTrace) say('What the database asks of its disk is not watched here: there is no `strace`')
say(`Seed ${seed}, ${cuts} cuts`)
await prove('synchronous = FULL, by the model', recordByModel, canTrace ? cuts / 2 : cuts)
if (canTrace) {
  await prove(
    'synchronous = FULL, as watched, with the thread that writes the WAL back',
    (folder, plan) => recordByTrace(folder, { ...plan, hasThread: true }),
    cuts / 2,
  )
  for (const synchronous of ['FULL', 'NORMAL'] as const) {
    const compared = await compareRecords({ seed, commits: COMPARED_COMMITS, synchronous })
    rows.push({
      what: `model against what was watched, ${synchronous}`,
      value: compared.difference ?? `the same, ${compared.same} ops`,
      goal: 'the same',
      isMissed: compared.difference !== undefined,
    })
  }
}
await control('control: synchronous = NORMAL', recordByModel, 'NORMAL')
await control(
  'control: acknowledged before it is flushed',
  async (folder, plan) => acknowledgeEarly(await recordByModel(folder, plan)),
  'FULL',
)
printTable('Power cuts', rows)
if (rows.some((row) => row.isMissed)) process.exitCode = 1

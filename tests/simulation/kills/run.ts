/** Kills servers some hundred times, without any chance to tidy up: `pnpm kills [--cycles N] [--seed S]`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { printTable, quantile, type Row } from '../../bench/table.ts'
import { type Draw, drawOf } from '../draw.ts'
import { killInCheckpoint } from './kill-in-checkpoint.ts'
import { killInMigration } from './kill-in-migration.ts'
import type { Killed } from './killed.ts'
import { killUnderTraffic } from './kill-under-traffic.ts'

const CYCLES = 200
const MOST_WRONGS = 10
const GOAL_MS = 1000

const { values } = parseArgs({ options: { cycles: { type: 'string' }, seed: { type: 'string' } } })
const cycles = Number(values.cycles ?? CYCLES)
const seed = Number(values.seed ?? 1)
if (!(cycles > 0) || Number.isNaN(seed)) throw new Error('no number')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Kill = (folder: string, plan: { cycles: number; draw: Draw }) => Promise<Killed>

const run = async (what: string, kill: Kill, share: number): Promise<Row> => {
  const folder = mkdtempSync(join(tmpdir(), 'quan-triet-kills-'))
  try {
    const plan = { cycles: Math.ceil(cycles * share), draw: drawOf('kills', what, seed) }
    const { kills, backMs, acknowledged, wrongs } = await kill(folder, plan)
    for (const wrong of wrongs.slice(0, MOST_WRONGS)) say(`${what}: ${wrong}`)
    const [median, most] = [quantile(backMs, 0.5), Math.max(...backMs)]
    return {
      what,
      value: `${kills} kills, ${acknowledged} acknowledged, ${wrongs.length} wrong; back after ${median.toFixed(0)} ms (${most.toFixed(0)} at most)`,
      goal: `0 wrong, ≤ ${GOAL_MS} ms`,
      isMissed: wrongs.length > 0 || median > GOAL_MS,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

say(`Seed ${seed}, ${cycles} cycles`)
const rows = [
  await run('at any moment, while events come', killUnderTraffic, 0.4),
  await run('while the WAL is written back', killInCheckpoint, 0.2),
  await run('while a database is upgraded', killInMigration, 0.1),
]
printTable('kill -9', rows)
say('\nWhat goes out to Zalo, once and no more, on both databases:')
const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'reliability', 'tests/reliability/kill.test.ts'],
  { stdio: 'inherit', env: { ...process.env, KILL_CYCLES: String(Math.ceil(cycles * 0.15)) } },
)
if (status !== 0 || rows.some((row) => row.isMissed)) process.exitCode = 1

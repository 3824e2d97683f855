/** Cuts the power at many moments of many recordings, and sums up what was found afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawOf } from '../draw.ts'
import { checkCut } from './check-cut.ts'
import { type DiskLog, replay } from './disk-log.ts'
import type { RecordingPlan, Synchronous } from './write-events.ts'

export interface Sum {
  cuts: number
  /** Cuts after which an acknowledged event was missing. */
  losing: number
  /** Cuts after which the database was damaged, or had half a transaction. */
  damaging: number
  /** What was wrong, of the first few. */
  examples: string[]
}

/** Makes a recording in an empty folder. */
export type Record = (folder: string, plan: RecordingPlan) => Promise<DiskLog>

export interface CutPlan {
  /** Of the first recording; each further one has the next. */
  seed: number
  cuts: number
  synchronous: Synchronous
  /** Ends before all are made, by the machine's own count. */
  untilMs?: number
}

/** The WAL is written back once or twice in as many. */
const COMMITS = 250
const CUTS_OF_ONE = 400
const MOST_EXAMPLES = 5

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'quan-triet-power-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Adds what was found after cuts of one recording. */
const cutOne = async (
  sum: Sum,
  log: DiskLog,
  { seed, cuts, untilMs = Number.POSITIVE_INFINITY }: CutPlan,
): Promise<void> => {
  const draw = drawOf('cuts', seed)
  const places = Array.from({ length: cuts }, () => draw.between(1, log.ops.length))
  const replayed = replay(log)
  await inFolder(async (folder) => {
    for (const place of places.toSorted((a, b) => a - b)) {
      if (performance.now() > untilMs) return
      const { lost, halves, faults } = await checkCut(folder, replayed.cutAt(place, draw), draw)
      sum.cuts += 1
      if (lost.length > 0) sum.losing += 1
      if (halves.length + faults.length > 0) sum.damaging += 1
      const wrong = [
        ...lost.map((id) => `lost ${id}`),
        ...halves.map((id) => `half ${id}`),
        ...faults,
      ]
      if (wrong.length > 0 && sum.examples.length < MOST_EXAMPLES)
        sum.examples.push(`seed ${seed}, place ${place}: ${wrong.slice(0, 3).join(', ')}`)
    }
  })
}

/** @param record makes each recording */
export const cutOften = async (record: Record, plan: CutPlan): Promise<Sum> => {
  const { synchronous, untilMs = Number.POSITIVE_INFINITY } = plan
  const sum: Sum = { cuts: 0, losing: 0, damaging: 0, examples: [] }
  for (let { seed } = plan; sum.cuts < plan.cuts && performance.now() < untilMs; seed += 1) {
    const log = await inFolder((folder) => record(folder, { seed, commits: COMMITS, synchronous }))
    const cuts = Math.min(CUTS_OF_ONE, plan.cuts - sum.cuts)
    await cutOne(sum, log, { ...plan, seed, cuts })
  }
  return sum
}

/** Lets the calls by which a running house writes and flushes fail, as a broken or closed disk does, then lets them work again. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pass } from 'node:timers/promises'
import type { Row } from '../../bench/table.ts'
import { createBareHouse } from '../../support/bare-house.ts'
import { eventually } from '../../support/eventually.ts'
import { countOf, firstAfter, streamEvents } from '../../support/stream-events.ts'

export interface Breakage {
  name: string
  /** System calls, and how they fail; as `strace` has it. */
  inject: string
}

export const breakages: readonly Breakage[] = [
  { name: 'EIO at every flush', inject: 'fdatasync,fsync:error=EIO' },
  { name: 'EIO at every 7th flush', inject: 'fdatasync,fsync:error=EIO:when=1+7' },
  { name: 'EIO at every write', inject: 'pwrite64:error=EIO' },
  { name: 'the disk turned read-only', inject: 'pwrite64,fdatasync,fsync,ftruncate:error=EROFS' },
]

const BROKEN_MS = 4000
const PATIENCE_MS = 60_000

/** @returns ends the breakage */
const inject = async (pid: number, { inject: what }: Breakage): Promise<() => Promise<void>> => {
  const trace = what.split(':')[0] ?? ''
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${trace}`, '-e', `inject=${what}`]
  const strace = spawn('strace', [...options, '-p', String(pid)], { stdio: 'ignore' })
  await once(strace, 'spawn')
  return async () => {
    const ended = once(strace, 'exit')
    strace.kill('SIGINT')
    await ended
  }
}

/** @param folder an empty one */
export const breakDisk = async (folder: string, breakage: Breakage): Promise<Row[]> => {
  const house = await createBareHouse(folder)
  await house.process.start()
  const stream = streamEvents(house, 'broken')
  await eventually('some are stored', () => countOf(stream.sent, 200) > 50, PATIENCE_MS)
  const mend = await inject(house.process.pid() ?? 0, breakage)
  await eventually('one is refused', () => countOf(stream.sent, 503) > 0, PATIENCE_MS)
  await pass(BROKEN_MS)
  await mend()
  const mendedAt = performance.now()
  const resumed = () => firstAfter(stream.sent, 200, mendedAt)
  const resumedMs = await eventually('one is stored', resumed, PATIENCE_MS)
  await stream.stop()
  await house.process.kill()
  const { stored, faults } = await house.lookInside()
  const has = new Set(stored)
  const lost = [...house.acknowledged].filter((id) => !has.has(id)).length
  const others = stream.sent.filter(({ status }) => status !== 200 && status !== 503).length
  return [
    {
      what: breakage.name,
      value: `${countOf(stream.sent, 200)} stored, ${countOf(stream.sent, 503)} × 503, ${others} others; again after ${resumedMs.toFixed(0)} ms; lost ${lost}, faults ${faults.length}`,
      goal: 'no others, ≤ 1000 ms, 0, 0',
      isMissed: others + lost + faults.length > 0 || resumedMs > 1000,
    },
  ]
}

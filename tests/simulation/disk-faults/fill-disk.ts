/** Fills a small real disk under a running house, lets somebody eat up what the house keeps free, and gives the room back. */
import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import type { Row } from '../../bench/table.ts'
import { type BareHouse, createBareHouse } from '../../support/bare-house.ts'
import { eventually } from '../../support/eventually.ts'
import { countOf, firstAfter, streamEvents } from '../../support/stream-events.ts'

const MB = 1024 * 1024
const WHOLE = 64 * MB
const PATIENCE_MS = 120_000
const IDLE_MS = 3000

/** As a log that runs away: takes whatever there is, again and again. */
const createGlutton = (folder: string) => {
  const file = join(folder, 'glutton')
  const bytes = Buffer.alloc(MB, 1)
  const eat = (): void => {
    try {
      for (;;) appendFileSync(file, bytes)
    } catch {
      // Nothing is left for now.
    }
  }
  const eating = setInterval(eat, 50)
  eat()
  return {
    stop() {
      clearInterval(eating)
      rmSync(file)
    },
  }
}

/** Of one processor, while nobody asks for anything. */
const idleShare = async (house: BareHouse): Promise<number> => {
  const ticks = () => {
    const fields = readFileSync(`/proc/${house.process.pid()}/stat`, 'utf8').split(' ')
    return Number(fields[13]) + Number(fields[14])
  }
  const before = ticks()
  await pass(IDLE_MS)
  return ((ticks() - before) * 10) / IDLE_MS
}

/** @param folder of a disk of its own that has some hundred MB at most */
export const fillDisk = async (folder: string): Promise<Row[]> => {
  let log = ''
  const house = await createBareHouse(folder, {
    environment: { LOG_LEVEL: 'warn' },
    onOutput: (text) => void (log += text),
  })
  const reserve = join(folder, 'house.db.reserve')
  const held = () => (existsSync(reserve) ? statSync(reserve).size : 0)
  const isWhole = () => held() === WHOLE || undefined
  await house.process.start()
  await eventually('the reserve is filled', isWhole, PATIENCE_MS)
  const glutton = createGlutton(folder)
  const fullAt = performance.now()
  const stream = streamEvents(house, 'full')
  await eventually('a slice is given up', () => held() < WHOLE || undefined, PATIENCE_MS)
  await eventually('nothing is left', () => held() === 0 || undefined, PATIENCE_MS)
  await eventually('one is refused', () => countOf(stream.sent, 503) > 100, PATIENCE_MS)
  const storedWhileFull = countOf(stream.sent, 200)
  const firstRefusal = stream.sent.find((one) => one.status === 503)
  const refusals = stream.sent.filter((one) => one.status === 503)
  await stream.stop()
  const linesBefore = log.split('\n').length
  const share = await idleShare(house)
  const lines = log.split('\n').length - linesBefore
  const after = streamEvents(house, 'after')
  await eventually('one is refused', () => countOf(after.sent, 503) > 10, PATIENCE_MS)
  glutton.stop()
  const freedAt = performance.now()
  await eventually('the reserve is whole again', isWhole, PATIENCE_MS)
  const wholeMs = performance.now() - freedAt
  await eventually('one is stored', () => firstAfter(after.sent, 200, freedAt), PATIENCE_MS)
  await after.stop()
  await house.process.kill()
  const { stored, faults } = await house.lookInside()
  const has = new Set(stored)
  const lost = [...house.acknowledged].filter((id) => !has.has(id)).length
  const others = [...stream.sent, ...after.sent].filter(
    ({ status }) => status !== 200 && status !== 503,
  )
  const slowest = Math.max(...refusals.map((one) => one.tookMs))
  const resumedMs = firstAfter(after.sent, 200, freedAt) ?? Number.POSITIVE_INFINITY
  return [
    {
      what: 'events stored on a full disk before the first 503',
      value: `${stream.sent.filter((one) => one.status === 200 && one.atMs < (firstRefusal?.atMs ?? 0)).length} (${storedWhileFull} in all) in ${(((firstRefusal?.atMs ?? 0) - fullAt) / 1000).toFixed(1)} s`,
    },
    { what: 'slowest answer 503', value: `${slowest.toFixed(0)} ms` },
    {
      what: 'other answers than 200 and 503',
      value: String(others.length),
      goal: '0',
      isMissed: others.length > 0,
    },
    {
      what: 'work of a house that can write nothing and is asked nothing',
      value: `${(share * 100).toFixed(1)} % of a processor, ${lines} log lines in ${IDLE_MS / 1000} s`,
      goal: '≤ 10 %',
      isMissed: share > 0.1,
    },
    {
      what: 'room is back → first event stored',
      value: `${resumedMs.toFixed(0)} ms`,
      goal: '≤ 1000 ms',
      isMissed: resumedMs > 1000,
    },
    { what: 'room is back → 64 MB kept free again', value: `${wholeMs.toFixed(0)} ms` },
    {
      what: 'acknowledged and lost, after kill -9',
      value: `${lost} of ${house.acknowledged.size}; faults: ${faults.length}`,
      goal: '0; 0',
      isMissed: lost + faults.length > 0,
    },
  ]
}

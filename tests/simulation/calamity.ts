/** Injects the weather into a process: its disk fails, it dies in the middle of a statement, its clock is wrong. */
import { databaseError, type Disk } from './disk.ts'
import type { Draw } from './draw.ts'
import type { Trace } from './trace.ts'
import { type DiskFault, diskFaults, type Weather } from './weather.ts'

const SLOW_MS = [20, 9000] as const
const codes: Record<Exclude<DiskFault, 'slow'>, string> = {
  busy: 'SQLITE_BUSY',
  full: 'SQLITE_FULL',
  io_error: 'SQLITE_IOERR_WRITE',
}
const UNDER_WAY = "select id from outbox where state = 'sending'"

export interface CalamityOptions {
  weather: Weather
  draw: Draw
  disk: Disk
  trace: Trace
  now(): number
  /** The process stands still for so long: SQLite's calls do not let anything else happen. */
  stall(ms: number): void
}

export interface Calamity {
  /** Messages that were under way when their process ended, or when the disk failed. */
  cut: ReadonlySet<string>
  /** Notes which messages are under way: what becomes of them may never be written down. */
  noteUnderWay(): void
  /** Called before each statement that writes. @returns whether the process dies now @throws what the database says */
  strike(): boolean
  calmDown(): void
  /** Statements so far. */
  count(): number
  /** Called before each statement. */
  tick(): void
}

export const createCalamity = (options: CalamityOptions): Calamity => {
  const { weather, draw, disk, trace } = options
  const cut = new Set<string>()
  let statements = 0
  let isCalm = false
  let hasFailed = false
  const underWay = disk.raw.prepare<[], { id: string }>(UNDER_WAY)
  const noteUnderWay = (): void => {
    for (const { id } of underWay.all()) cut.add(id)
  }
  const drawFault = (): DiskFault | null => {
    const { diskFull, disk: rates } = weather
    const now = options.now()
    if (diskFull && now >= diskFull.from && now < diskFull.until) return 'full'
    const rolled = draw.next()
    let bound = 0
    for (const fault of diskFaults) {
      bound += rates[fault] ?? 0
      if (rolled < bound) return fault
    }
    return null
  }
  const fail = (fault: DiskFault): void => {
    trace.fault(`disk_${fault}`)
    if (fault === 'slow') {
      options.stall(draw.between(...SLOW_MS))
      return
    }
    hasFailed = true
    // SQLite may or may not have rolled back by itself.
    if (fault !== 'busy' && draw.chance(0.5)) disk.cut()
    throw databaseError(codes[fault])
  }
  return {
    cut,
    noteUnderWay,
    count: () => statements,
    tick() {
      statements += 1
      // What a failed transaction has written is rolled back by now.
      if (!hasFailed || disk.raw.inTransaction) return
      noteUnderWay()
      hasFailed = false
    },
    strike() {
      if (isCalm) return false
      if (draw.chance(weather.crashes.atWrite)) return true
      const fault = drawFault()
      if (fault !== null) fail(fault)
      return false
    },
    calmDown() {
      isCalm = true
    },
  }
}
